/** Mandates as residents give, accept and end them. */
import { cityTimeZone } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import { problem } from '#platform/problem.ts';
import { removeRepresentingSessions } from '#platform/session/session.store.ts';
import { findResident, type ResidentRow } from '../identity.store.ts';
import {
  findAllMandatesOf,
  findMandate,
  findMandateByCode,
  findOtherMandate,
  type Mandate,
  recordAccepted,
  recordMandatesEnded,
} from './mandates.store.ts';
import { computeMandateState, isOldEnough } from './representation.rules.ts';

/** A resident who is old enough; throws `signed-out` for an account that is gone and `mandate-too-young`. */
export async function findGrownUp(db: Db, residentId: string, now: Temporal.Instant): Promise<ResidentRow> {
  const resident = await findResident(db, residentId);
  if (!resident) throw problem('signed-out');
  const today = now.toZonedDateTimeISO(cityTimeZone).toPlainDate().toString();
  if (!isOldEnough(resident.birthDate, today)) throw problem('mandate-too-young');
  return resident;
}

/** The mandate of this party, or `mandate-not-found`, also for everybody else's and for what is over. */
export async function findLiveMandate(
  db: Db,
  id: string,
  isParty: (mandate: Mandate) => boolean,
  now: Temporal.Instant,
): Promise<Mandate> {
  const mandate = await findMandate(db, id);
  if (!mandate || !isParty(mandate) || computeMandateState(mandate, now) === 'over')
    throw problem('mandate-not-found');
  return mandate;
}

/** The invitation with this code; undefined for a code that is wrong, used or too old. */
export async function findInvitation(db: Db, code: string, now: Temporal.Instant) {
  const mandate = await findMandateByCode(db, code);
  return mandate && computeMandateState(mandate, now) === 'invited' ? mandate : undefined;
}

/** Takes up an invitation. */
export async function acceptInvitation(
  tx: Tx,
  code: string,
  helperId: string,
  now: Temporal.Instant,
): Promise<Mandate> {
  const mandate = await findInvitation(tx, code, now);
  if (!mandate) throw problem('mandate-code-wrong');
  if (mandate.giverId === helperId) throw problem('mandate-to-yourself');
  await findGrownUp(tx, helperId, now);
  if (await findOtherMandate(tx, mandate, helperId, now)) throw problem('mandate-exists-already');
  await recordAccepted(tx, mandate.id, helperId, now);
  return { ...mandate, helperId, acceptedAt: now, codeIndex: null };
}

/** Under which mandate, and for whom, a helper may begin to act. */
export async function decideHelping(
  tx: Tx,
  mandateId: string,
  helperId: string,
  now: Temporal.Instant,
): Promise<{ mandate: Mandate; giver: ResidentRow }> {
  const mandate = await findLiveMandate(tx, mandateId, (one) => one.helperId === helperId, now);
  if (mandate.confirmedAt === null) throw problem('mandate-not-ready');
  const giver = await findResident(tx, mandate.giverId);
  if (!giver || giver.mergedInto !== null) throw problem('mandate-not-found');
  return { mandate, giver };
}

/** Ends mandates, and in the same write every session in which a helper acts under one of them. */
export async function endMandates(
  tx: Tx,
  ids: string[],
  endedBy: NonNullable<Mandate['endedBy']>,
  now: Temporal.Instant,
): Promise<void> {
  await removeRepresentingSessions(tx, await recordMandatesEnded(tx, ids, endedBy, now));
}

/** Ends all that a resident gave or received, when the account closes or becomes another. */
export async function endAllMandates(tx: Tx, residentId: string, now: Temporal.Instant): Promise<void> {
  const own = await findAllMandatesOf(tx, residentId);
  await endMandates(
    tx,
    own.map(({ id }) => id),
    'system',
    now,
  );
}
