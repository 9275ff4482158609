/** Coming back by face, fingerprint or screen lock: from the challenge to the session at aal2. */
import type { components } from '@entame/sdk/contracts/identity.ts';
import { recordAudit } from '#platform/audit.store.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Context } from '#platform/handlers.ts';
import { findCurrentResidentId } from '#platform/merging/merging.store.ts';
import { beginAnswer, verifyAnswer } from '#platform/passkeys/answer.ts';
import { PasskeyRefused, type TakenChallenge, takeCeremony } from '#platform/passkeys/ceremony.ts';
import { isCounterPlausible, type PasskeyAccount } from '#platform/passkeys/passkeys.rules.ts';
import type { Platform } from '#platform/platform.ts';
import { readPasskeyToken } from '#platform/session/cookies.ts';
import { computeDeviceKind } from '#platform/session/device.rules.ts';
import { endSession, newToken, renewSession, startSession } from '#platform/session/sessions.ts';
import { findResident } from '../identity.store.ts';
import {
  findPasskeyByCredential,
  findPasskeys,
  type PasskeyRow,
  recordPasskeyUse,
} from './passkeys.store.ts';

type Schemas = components['schemas'];

/** A passkey never says more than this: only the card makes aal3. */
const assurance = 'aal2';

/**
 * Options of `navigator.credentials.get()`, and what to put into the browser's cookie. `account` is whose step-up it is;
 * null when anybody may sign in.
 */
export async function beginPasskeySignIn(
  platform: Platform,
  account: PasskeyAccount | null,
): Promise<{ options: Schemas['PasskeyRequestOptions']; browserToken: string }> {
  const own = account ? await findPasskeys(platform.store.read, account) : [];
  if (account && own.length === 0) throw new PasskeyRefused('passkey-not-found', 'none', account);
  const browserToken = newToken();
  const purpose = account ? 'step-up' : 'sign-in';
  const options = await beginAnswer(platform, { purpose, holder: browserToken, account }, own);
  return { options, browserToken };
}

/** Answers the token of the new session. Throws `PasskeyRefused`; nothing has happened then but a used-up challenge. */
export async function finishPasskeySignIn(
  platform: Platform,
  answer: Schemas['PasskeyAssertion'],
  context: Context,
): Promise<string> {
  const { request, now } = context;
  const end = { purposes: ['sign-in', 'step-up'] as const, holder: readPasskeyToken(request), now };
  const challenge = await takeCeremony(platform, answer.response.clientDataJSON, end);
  const passkey = await findPasskeyByCredential(platform.store.read, answer.id);
  if (!passkey) throw new PasskeyRefused('passkey-unknown', 'no such passkey');
  const counter = await verifyAnswer(platform, answer, challenge, { passkey, owner: ownerOf(passkey) });
  const account = await findAccount(platform, passkey);
  if (!isCounterPlausible(passkey.counter, counter))
    throw new PasskeyRefused('passkey-copied', 'counter went back', account);
  if (challenge.accountId !== null && !isSame(account, challenge))
    throw new PasskeyRefused('step-up-other-person', 'another account', account);
  return platform.store.write(async (tx) => {
    if (!(await recordPasskeyUse(tx, { id: passkey.id, counter, lastUsedAt: now })))
      throw new PasskeyRefused('passkey-copied', 'used at the same time', account);
    return openSession(platform, tx, account, challenge.purpose, context);
  });
}

/** The account for which the device made it. */
function ownerOf({ accountKind: kind, accountId: id }: PasskeyRow): PasskeyAccount {
  return { kind, id };
}

/** Whom the passkey signs in now: its account, or the one into which that was merged. */
async function findAccount({ store }: Platform, passkey: PasskeyRow): Promise<PasskeyAccount> {
  const { kind, id } = ownerOf(passkey);
  return { kind, id: kind === 'resident' ? await findCurrentResidentId(store.read, id) : id };
}

function isSame(account: PasskeyAccount, { accountKind, accountId }: TakenChallenge): boolean {
  return account.kind === accountKind && account.id === accountId;
}

async function openSession(
  { describeClient }: Platform,
  tx: Tx,
  account: PasskeyAccount,
  purpose: TakenChallenge['purpose'],
  { request, now, requestId, ip }: Context,
): Promise<string> {
  const token = await (purpose === 'step-up'
    ? renewSession(tx, request, { accountId: account.id, assurance, authenticatedAt: now }, now)
    : startResidentSession(tx, account, request, now));
  if (!token) throw new PasskeyRefused('passkey-unknown', 'no session to go on with, or no account', account);
  const subjects = account.kind === 'resident' ? [account.id] : [];
  const what = { permission: 'public', operationId: 'finishPasskeySignIn', outcome: 'done' };
  // Where from, as of every sign-in: it is what an account in two places at once is seen by.
  const details = describeClient(ip);
  await recordAudit(tx, { at: now, actor: account, subjects, requestId, details, ...what });
  return token;
}

/** Only residents come in by a passkey alone; to staff it is a second factor, which the service `staff` keeps. */
async function startResidentSession(
  tx: Tx,
  { kind, id: accountId }: PasskeyAccount,
  request: Request,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const resident = kind === 'resident' ? await findResident(tx, accountId) : undefined;
  if (!resident) return undefined;
  // A session that this browser had before must not live on beside the new one.
  await endSession(tx, request);
  const shown = { displayName: resident.name, roles: ['resident' as const], groupName: null };
  const device = computeDeviceKind(request.headers.get('user-agent'));
  return startSession(tx, { ...shown, kind, accountId, assurance, authenticatedAt: now, device }, now);
}
