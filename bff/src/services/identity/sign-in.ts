/** Signing in: from leaving for the issuer to the fresh session. */
import { uuidv7 } from 'uuidv7';
import type { Role } from '#platform/actor.ts';
import { recordAudit } from '#platform/audit.store.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Context } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { readSignInToken } from '#platform/session/cookies.ts';
import { computeReturnPath } from '#platform/session/return-path.rules.ts';
import {
  endSession,
  hashToken,
  type NewSession,
  newToken,
  startSession,
} from '#platform/session/sessions.ts';
import { findResidentIdOf, findStaffAccount, recordAttributes, recordResident } from './identity.store.ts';
import { type IdentityProvider, SignInRefused, type VerifiedIdentity } from './identity-provider.ts';
import { recordAttempt, type SignInAttempt, takeAttempt } from './sign-in-attempts.store.ts';

const attemptMinutes = 10;

export interface Begun {
  location: URL;
  /** For the cookie that ties the sign-in to this browser. */
  browserToken: string;
}

export async function beginSignIn(
  { store, clock }: Platform,
  provider: IdentityProvider,
  returnTo: string | undefined,
): Promise<Begun> {
  const secrets = { state: newToken(), nonce: newToken(), codeVerifier: newToken() };
  const location = await provider.begin(secrets);
  const browserToken = newToken();
  await store.write((tx) =>
    recordAttempt(tx, {
      id: hashToken(secrets.state),
      providerId: provider.id,
      browserHash: hashToken(browserToken),
      secrets,
      returnTo: computeReturnPath(returnTo),
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
  const sessionToken = await platform.store.write(async (tx) => {
    const account = await accountOf(platform, tx, provider, identity, now);
    // A session that this browser had before must not live on beside the new one.
    await endSession(tx, request);
    const actor = { kind: account.kind, id: account.accountId };
    const subjects = account.kind === 'resident' ? [account.accountId] : [];
    const what = { permission: 'public', operationId: 'finishSignIn', outcome: 'done' };
    await recordAudit(tx, { at: now, actor, subjects, requestId, ...what });
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

function accountOf(
  platform: Platform,
  tx: Tx,
  provider: IdentityProvider,
  identity: VerifiedIdentity,
  now: Temporal.Instant,
): Promise<NewSession> {
  return provider.audience === 'staff' ? staffMember(tx, identity) : resident(platform, tx, identity, now);
}

async function staffMember(tx: Tx, { issuer, subject, assurance }: VerifiedIdentity): Promise<NewSession> {
  const account = await findStaffAccount(tx, issuer, subject);
  if (!account) throw new SignInRefused('staff-account-unknown', 'no staff account');
  const { id: accountId, name: displayName, groupName } = account;
  return { kind: 'staff', accountId, displayName, roles: account.roles as Role[], groupName, assurance };
}

async function resident(
  { publish }: Platform,
  tx: Tx,
  { issuer, subject, attributes, assurance }: VerifiedIdentity,
  now: Temporal.Instant,
): Promise<NewSession> {
  if (!attributes) throw new SignInRefused('card-attributes-missing', 'no attributes');
  const known = await findResidentIdOf(tx, issuer, subject);
  const accountId = known ?? uuidv7();
  const person = { ...attributes, id: accountId, attributesReadAt: now };
  if (known) await recordAttributes(tx, person);
  else {
    await recordResident(tx, { ...person, registeredAt: now }, { issuer, subject });
    await publish(tx, 'resident.registered', { residentId: accountId });
  }
  const displayName = attributes.name;
  return { kind: 'resident', accountId, displayName, roles: ['resident'], groupName: null, assurance };
}
