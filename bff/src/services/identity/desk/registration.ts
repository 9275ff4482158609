/** Registering and correcting residents, for the desk's operations and for whoever else may change a record. */
import type { components } from '@entame/sdk/contracts/identity.ts';
import { uuidv7 } from 'uuidv7';
import { cityTimeZone } from '#platform/clock.ts';
import type { Tx } from '#platform/db/store.ts';
import { findCurrentResidentId } from '#platform/merging/merging.store.ts';
import { problem } from '#platform/problem.ts';
import { requireResident } from '../require-resident.ts';
import {
  computeCandidates,
  computeKana,
  computePhone,
  findWrongFacts,
  type PersonFacts,
} from './registration.rules.ts';
import {
  type Correction,
  findPerson,
  findPossibleDuplicates,
  type KnownPerson,
  recordCorrection,
  recordDeskResident,
} from './registration.store.ts';

type Registration = components['schemas']['ResidentRegistration'];

/** Registers unless somebody is there who may be the same person; then answers who that may be. */
export async function registerAtDesk(
  tx: Tx,
  registration: Registration,
  by: { staffId: string; now: Temporal.Instant },
): Promise<{ residentId: string } | { candidates: KnownPerson[] }> {
  const facts = readFacts(registration, by.now);
  const candidates = computeCandidates(facts, await findPossibleDuplicates(tx, facts));
  if (candidates.length > 0 && !registration.confirmedDifferent) return { candidates };
  const { phone, ...attributes } = facts;
  const id = uuidv7();
  await recordDeskResident(tx, { ...attributes, id, registeredAt: by.now, attributesReadAt: by.now }, phone, {
    documentKind: registration.documentKind,
    registeredById: by.staffId,
    registeredAt: by.now,
    confirmedDifferentFrom: candidates.map((candidate) => candidate.id),
  });
  return { residentId: id };
}

export interface CorrectionWish {
  residentId: string;
  /** Only what changes. */
  facts: Partial<PersonFacts>;
  reason: Correction['reason'];
  /** The member of staff who answers for it. */
  staffId: string;
}

/**
 * Corrects what is registered of a resident and keeps what was registered before. Throws `resident-not-found`,
 * `resident-merged` and `invalid-request`.
 */
export async function applyCorrection(tx: Tx, wish: CorrectionWish, now: Temporal.Instant): Promise<void> {
  const { residentId, facts, reason, staffId } = wish;
  await requireResident(tx, residentId);
  const known = await findPerson(tx, residentId);
  if (!known) throw problem('resident-not-found');
  const { id: _, ...before } = known;
  const after = { ...before, ...checkedFacts(facts, now) };
  await recordCorrection(tx, after, { residentId, before, reason, correctedById: staffId, correctedAt: now });
}

/**
 * One field that a resident asked to have corrected and the city hall agreed to, whichever account they have become.
 * Nothing for an account that is gone.
 */
export async function correctResident(
  tx: Tx,
  asked: { residentId: string; field: CorrectableField; value: string; correctedBy: string },
  now: Temporal.Instant,
): Promise<void> {
  const { field, value, correctedBy: staffId } = asked;
  const residentId = await findCurrentResidentId(tx, asked.residentId);
  if (!(await findPerson(tx, residentId))) return;
  const facts = { [field === 'birth-date' ? 'birthDate' : field]: value };
  await applyCorrection(tx, { residentId, facts, reason: 'asked-by-resident', staffId }, now);
}
type CorrectableField = 'name' | 'kana' | 'address' | 'birth-date' | 'gender';

function readFacts(registration: Registration, now: Temporal.Instant): PersonFacts {
  const { name, kana, address, birthDate, gender, phone = null } = registration;
  const facts = { name, kana, address, birthDate, gender, phone };
  return { ...facts, ...checkedFacts(facts, now) };
}

/** In the form in which they are kept. */
function checkedFacts(facts: Partial<PersonFacts>, now: Temporal.Instant): Partial<PersonFacts> {
  const today = now.toZonedDateTimeISO(cityTimeZone).toPlainDate().toString();
  const faults = findWrongFacts(facts, today);
  if (faults.length > 0) throw problem('invalid-request', faults);
  const { name, kana, address, phone } = facts;
  return {
    ...facts,
    ...(name !== undefined && { name: name.normalize('NFC').trim() }),
    ...(kana !== undefined && kana !== null && { kana: computeKana(kana) }),
    ...(address !== undefined && { address: address.normalize('NFC').trim() }),
    ...(phone !== undefined && phone !== null && { phone: readPhone(phone) }),
  };
}

/** The digits of a telephone number; throws `invalid-request` for what is none. */
export function readPhone(typed: string): string {
  const phone = computePhone(typed);
  if (phone === undefined)
    throw problem('invalid-request', [{ pointer: '/body/phone', message: 'must be a telephone number' }]);
  return phone;
}
