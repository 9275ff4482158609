/** Signing in: from leaving for the issuer to the fresh session. */
import { uuidv7 } from 'uuidv7';
import type { Actor, Role } from '#platform/actor.ts';
import { recordAudit } from '#platform/audit.store.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Context } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { readSignInToken } from '#platform/session/cookies.ts';
import { computeReturnPath } from '#platform/session/return-path.rules.ts';
import {
  endSession,
  hashToken,
  type NewSession,
  newToken,
  renewSession,
  startSession,
} from '#platform/session/sessions.ts';
import {
  findResident,
  findResidentIdOf,
  findStaffAccount,
  recordAttributes,
  recordResident,
} from './identity.store.ts';
import { type IdentityProvider, SignInRefused, type VerifiedIdentity } from './identity-provider.ts';
import { recordAttempt, type SignInAttempt, takeAttempt } from './sign-in-attempts.store.ts';
import { isFreshAnswer } from './step-up.rules.ts';

const attemptMinutes = 10;

export interface Begun {
  location: URL;
  /** For the cookie that ties the sign-in to this browser. */
  browserToken: string;
}

export interface SignInWish {
  returnTo: string | undefined;
  purpose: SignInAttempt['purpose'];
  /** Who is at the device now; a step-up is theirs. */
  actor: Actor;
}

export async function beginSignIn(
  { store, clock }: Platform,
  provider: IdentityProvider,
  { returnTo, purpose, actor }: SignInWish,
): Promise<Begun> {
  if (purpose === 'step-up' && actor.kind === 'nobody') throw problem('signed-out');
  const secrets = { state: newToken(), nonce: newToken(), codeVerifier: newToken() };
  const location = await provider.begin(secrets, purpose === 'step-up');
  const browserToken = newToken();
  await store.write((tx) =>
    recordAttempt(tx, {
      id: hashToken(secrets.state),
      providerId: provider.id,
      browserHash: hashToken(browserToken),
      secrets,
      returnTo: computeReturnPath(returnTo),
      purpose,
      accountId: purpose === 'step-up' ? ownAccountIdOf(actor) : null,
      expiresAt: clock.now().add({ minutes: attemptMinutes }),
    }),
  );
  return { location, browserToken };
}

export interface Finished {
  sessionToken: string;
  returnTo: string;
}

/** Throws `SignInRefused` when anything does not fit; nothing has happened then but a used-up attempt. */
export async function finishSignIn(
  platform: Platform,
  provider: IdentityProvider,
  callback: URL,
  { request, now, requestId }: Context,
): Promise<Finished> {
  const attempt = await takeOwnAttempt(platform, provider, callback, request, now);
  const identity = await provider.finish(callback, attempt.secrets);
  const begunAt = attempt.expiresAt.subtract({ minutes: attemptMinutes });
  if (attempt.purpose === 'step-up' && !isFreshAnswer(identity.authenticatedAt, begunAt))
    throw new SignInRefused('step-up-not-fresh', 'authenticated before it was asked for');
  const sessionToken = await platform.store.write(async (tx) => {
    const account = await accountOf(platform, tx, provider, identity, now);
    if (attempt.accountId !== null && attempt.accountId !== account.accountId)
      throw new SignInRefused('step-up-other-person', 'another account');
    const actor = { kind: account.kind, id: account.accountId };
    const subjects = account.kind === 'resident' ? [account.accountId] : [];
    const what = { permission: 'public', operationId: 'finishSignIn', outcome: 'done' };
    await recordAudit(tx, { at: now, actor, subjects, requestId, ...what });
    // After a step-up the person goes on with what they were doing, also when that was for somebody else.
    const renewed = attempt.purpose === 'step-up' && (await renewSession(tx, request, account, now));
    if (renewed) return renewed;
    // A session that this browser had before must not live on beside the new one.
    await endSession(tx, request);
    return startSession(tx, account, now);
  });
  return { sessionToken, returnTo: attempt.returnTo };
}

async function takeOwnAttempt(
  { store }: Platform,
  provider: IdentityProvider,
  callback: URL,
  request: Request,
  now: Temporal.Instant,
): Promise<SignInAttempt> {
  const state = callback.searchParams.get('state');
  const attempt = state ? await store.write((tx) => takeAttempt(tx, hashToken(state))) : undefined;
  if (!attempt || attempt.providerId !== provider.id)
    throw new SignInRefused('sign-in-failed', 'unknown state');
  if (Temporal.Instant.compare(attempt.expiresAt, now) < 0)
    throw new SignInRefused('sign-in-expired', 'too late');
  const browserToken = readSignInToken(request);
  if (!browserToken || hashToken(browserToken) !== attempt.browserHash) {
    throw new SignInRefused('sign-in-failed', 'another browser');
  }
  return attempt;
}

/** The account of whoever sits at the device, also while they act for somebody else. */
function ownAccountIdOf(actor: Actor): string | null {
  if (actor.kind === 'nobody') return null;
  return actor.kind === 'resident' ? (actor.actedBy?.id ?? actor.id) : actor.id;
}

function accountOf(
  platform: Platform,
  tx: Tx,
  provider: IdentityProvider,
  identity: VerifiedIdentity,
  now: Temporal.Instant,
): Promise<NewSession> {
  const isStaff = provider.audience === 'staff';
  return isStaff ? staffMember(tx, now, identity) : resident(platform, tx, now, identity);
}

async function staffMember(
  tx: Tx,
  now: Temporal.Instant,
  { issuer, subject, assurance, authenticatedAt = now }: VerifiedIdentity,
): Promise<NewSession> {
  const account = await findStaffAccount(tx, issuer, subject);
  if (!account) throw new SignInRefused('staff-account-unknown', 'no staff account');
  const { id: accountId, name: displayName, groupName } = account;
  const roles = account.roles as Role[];
  return { kind: 'staff', accountId, displayName, roles, groupName, assurance, authenticatedAt };
}

async function resident(
  { publish }: Platform,
  tx: Tx,
  now: Temporal.Instant,
  { issuer, subject, attributes, assurance, authenticatedAt = now }: VerifiedIdentity,
): Promise<NewSession> {
  const known = await findResidentIdOf(tx, issuer, subject);
  // Only the card says who a resident is; any other identity opens an account that is there already.
  if (!known && assurance !== 'aal3') throw new SignInRefused('identity-not-linked', 'no such identity');
  if (!known && !attributes) throw new SignInRefused('card-attributes-missing', 'no attributes');
  const accountId = known ?? uuidv7();
  if (attributes && assurance === 'aal3') {
    const person = { ...attributes, id: accountId, attributesReadAt: now };
    if (known) await recordAttributes(tx, person);
    else {
      await recordResident(tx, { ...person, registeredAt: now }, { issuer, subject });
      await publish(tx, 'resident.registered', { residentId: accountId });
    }
  }
  const account = await findResident(tx, accountId);
  if (!account) throw new Error('an identity points to no resident');
  return {
    kind: 'resident',
    accountId,
    displayName: account.name,
    roles: ['resident'],
    groupName: null,
    assurance,
    authenticatedAt,
  };
}
