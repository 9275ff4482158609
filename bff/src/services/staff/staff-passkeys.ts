/** A device as a second factor: from the challenge to the session that rises. */
import type { components } from '@entame/sdk/contracts/staff.ts';
import type { ProblemSlug } from '@entame/sdk/problems';
import { type StaffMember, staffOf } from '#platform/actor.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Context } from '#platform/handlers.ts';
import { beginAnswer, verifyAnswer } from '#platform/passkeys/answer.ts';
import { PasskeyRefused, takeCeremony } from '#platform/passkeys/ceremony.ts';
import { isCounterPlausible, passkeysMax } from '#platform/passkeys/passkeys.rules.ts';
import { beginRegistration, finishRegistration } from '#platform/passkeys/registration.ts';
import { problem } from '#platform/problem.ts';
import { decideAdding, isLocked } from './second-factor.rules.ts';
import { findFactors, findTries } from './second-factor.store.ts';
import type { StaffDeps } from './staff.deps.ts';
import {
  findStaffPasskey,
  findStaffPasskeys,
  recordStaffPasskey,
  recordStaffPasskeyUse,
  type StaffPasskeyRow,
} from './staff-passkeys.store.ts';
import { refusalOf, tryFactor, type Verdict } from './try-factor.ts';

type Schemas = components['schemas'];
type At = Pick<Context, 'actor' | 'now' | 'requestId'>;

/** What the platform says to anybody, in words for somebody who works here. */
const slugsOfStaff: Partial<Record<ProblemSlug, ProblemSlug>> = {
  'passkey-refused': 'second-factor-device-refused',
  'passkey-unknown': 'second-factor-device-unknown',
};
const slugOf = ({ slug }: PasskeyRefused) => slugsOfStaff[slug] ?? slug;

const accountOf = ({ id }: StaffMember) => ({ kind: 'staff', id }) as const;

export async function beginStaffRegistration(
  { platform }: StaffDeps,
  label: string,
  { actor, now }: At,
): Promise<Schemas['PasskeyCreationOptions']> {
  const staff = staffOf(actor);
  const { read } = platform.store;
  if (isLocked(await findTries(read, staff.id), now)) throw problem('second-factor-locked');
  const adding = decideAdding(await findFactors(read, staff.id), staff, now);
  if (adding !== 'allowed') throw refusalOf(adding);
  const present = await findStaffPasskeys(read, staff.id);
  const registrant = { account: accountOf(staff), sessionId: staff.sessionId };
  return explained(() => beginRegistration(platform, registrant, { label, present }));
}

/** Answers the passkey, and the token of the session that rose. */
export async function finishStaffRegistration(
  deps: StaffDeps,
  answer: Schemas['PasskeyAttestation'],
  at: At,
): Promise<{ passkey: StaffPasskeyRow; token: string }> {
  const staff = staffOf(at.actor);
  const registrant = { account: accountOf(staff), sessionId: staff.sessionId };
  const made = await refusedOr(() => finishRegistration(deps.platform, registrant, answer, at.now));
  const passkey = made instanceof PasskeyRefused ? made : { ...made, accountId: staff.id };
  const judge = (tx: Tx) => judgeRegistration(deps, tx, passkey, at);
  const token = await tryFactor(deps.platform, 'finishStaffPasskeyRegistration', at, judge);
  // A refused answer is never right, so `tryFactor` has thrown by now.
  if (passkey instanceof PasskeyRefused) throw problem(slugOf(passkey));
  return { passkey, token };
}

async function judgeRegistration(
  { isResidentCredential }: StaffDeps,
  tx: Tx,
  passkey: StaffPasskeyRow | PasskeyRefused,
  { actor, now }: At,
): Promise<Verdict> {
  const staff = staffOf(actor);
  // Asked again: since the challenge was given, somebody may have set up another factor.
  const factors = await findFactors(tx, staff.id);
  const adding = decideAdding(factors, staff, now);
  if (adding !== 'allowed') return { refused: adding };
  if (passkey instanceof PasskeyRefused) return { wrong: slugOf(passkey) };
  if (factors.passkeyCount >= passkeysMax) return { refused: 'passkeys-too-many' };
  const isBound =
    (await isResidentCredential(tx, passkey.credentialId)) || !(await recordStaffPasskey(tx, passkey));
  return isBound ? { refused: 'passkey-known' } : 'right';
}

export async function beginStaffCheck(
  { platform }: StaffDeps,
  { actor, now }: At,
): Promise<Schemas['PasskeyRequestOptions']> {
  const staff = staffOf(actor);
  const { read } = platform.store;
  if (isLocked(await findTries(read, staff.id), now)) throw problem('second-factor-locked');
  const own = await findStaffPasskeys(read, staff.id);
  if (own.length === 0) throw problem('passkey-not-found');
  const ceremony = { purpose: 'second-factor', holder: staff.sessionId, account: accountOf(staff) } as const;
  return beginAnswer(platform, ceremony, own);
}

/** Answers the token of the session that rose. */
export async function finishStaffCheck(
  deps: StaffDeps,
  answer: Schemas['PasskeyAssertion'],
  at: At,
): Promise<string> {
  const shown = await refusedOr(() => verifiedUse(deps, answer, at));
  return tryFactor(deps.platform, 'finishStaffPasskeyCheck', at, async (tx) => {
    if (shown instanceof PasskeyRefused) return { wrong: slugOf(shown) };
    const { passkey, counter } = shown;
    const use = { id: passkey.id, counter, lastUsedAt: at.now };
    const isOriginal = isCounterPlausible(passkey.counter, counter) && (await recordStaffPasskeyUse(tx, use));
    return isOriginal ? 'right' : { wrong: 'second-factor-device-copied' };
  });
}

async function verifiedUse(
  { platform }: StaffDeps,
  answer: Schemas['PasskeyAssertion'],
  { actor, now }: At,
): Promise<{ passkey: StaffPasskeyRow; counter: number }> {
  const staff = staffOf(actor);
  const end = { purposes: ['second-factor'] as const, holder: staff.sessionId, now };
  const challenge = await takeCeremony(platform, answer.response.clientDataJSON, end);
  const passkey = await findStaffPasskey(platform.store.read, staff.id, answer.id);
  if (!passkey) throw new PasskeyRefused('passkey-unknown', 'no such passkey of this account');
  const of = { passkey, owner: accountOf(staff) };
  return { passkey, counter: await verifyAnswer(platform, answer, challenge, of) };
}

/** A refusal as a value: it is judged and counted in a write of its own. */
async function refusedOr<T>(work: () => Promise<T>): Promise<T | PasskeyRefused> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof PasskeyRefused) return fault;
    throw fault;
  }
}

async function explained<T>(work: () => Promise<T>): Promise<T> {
  const result = await refusedOr(work);
  if (result instanceof PasskeyRefused) throw problem(slugOf(result));
  return result;
}
