/** Signing in: from leaving for the issuer to the fresh session. */
import { uuidv7 } from 'uuidv7';
import type { Actor } from '#platform/actor.ts';
import { recordAudit } from '#platform/audit.store.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Context } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { weakerOf } from '#platform/session/assurance.rules.ts';
import { readInvitationToken, readSignInToken } from '#platform/session/cookies.ts';
import { computeDeviceKind } from '#platform/session/device.rules.ts';
import { computeReturnPath } from '#platform/session/return-path.rules.ts';
import {
  endSession,
  hashToken,
  type NewSession,
  newToken,
  renewSession,
  startSession,
} from '#platform/session/sessions.ts';
import { findResident, recordAttributes, recordResident } from '../identity.store.ts';
import {
  type IdentityProvider,
  type RedirectIdentityProvider,
  SignInRefused,
  type VerifiedIdentity,
} from '../identity-provider.ts';
import { findIdentity, recordIdentityUse } from '../linking/linking.store.ts';
import { explainedAtIdentities, linkIdentity, requireMayLink } from '../linking/linking.ts';
import type { StaffDirectory } from '../staff-directory.ts';
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
  provider: RedirectIdentityProvider,
  { returnTo, purpose, actor }: SignInWish,
): Promise<Begun> {
  if (purpose === 'step-up' && actor.kind === 'nobody') throw problem('signed-out');
  if (purpose === 'link') requireMayLink(actor, provider, clock.now());
  const secrets = { state: newToken(), nonce: newToken(), codeVerifier: newToken() };
  const location = await provider.begin(secrets, purpose !== 'sign-in');
  const browserToken = newToken();
  await store.write((tx) =>
    recordAttempt(tx, {
      id: hashToken(secrets.state),
      providerId: provider.id,
      browserHash: hashToken(browserToken),
      secrets,
      returnTo: computeReturnPath(returnTo),
      purpose,
      // Whoever signs in or accepts an invitation may be somebody else than was here before.
      accountId: purpose === 'step-up' || purpose === 'link' ? ownAccountIdOf(actor) : null,
      expiresAt: clock.now().add({ minutes: attemptMinutes }),
    }),
  );
  return { location, browserToken };
}

export interface SignInParts {
  platform: Platform;
  provider: RedirectIdentityProvider;
  staff: StaffDirectory;
}

export interface Finished {
  /** Of the fresh session; null after linking, which happens in the session that there is. */
  sessionToken: string | null;
  returnTo: string;
}

/** Throws `SignInRefused` when anything does not fit; nothing has happened then but a used-up attempt. */
export async function finishSignIn(
  { platform, provider, staff }: SignInParts,
  callback: URL,
  context: Context,
): Promise<Finished> {
  const attempt = await takeOwnAttempt(platform, provider, callback, context);
  const begunAt = attempt.expiresAt.subtract({ minutes: attemptMinutes });
  if (attempt.purpose === 'link' && attempt.accountId !== null) {
    const identity = await explainedAtIdentities(provider.finish(callback, attempt.secrets));
    const linking = { provider, identity, ownerId: attempt.accountId, begunAt };
    const returnTo = await platform.store.write((tx) =>
      linkIdentity(platform, tx, linking, 'finishSignIn', context),
    );
    return { sessionToken: null, returnTo };
  }
  const identity = await provider.finish(callback, attempt.secrets);
  if (attempt.purpose === 'step-up' && !isFreshAnswer(identity.authenticatedAt, begunAt))
    throw new SignInRefused('step-up-not-fresh', 'authenticated before it was asked for');
  const sessionToken = await platform.store.write(async (tx) => {
    if (attempt.purpose === 'invitation') {
      const { request, now } = context;
      const refused = await staff.acceptInvitation(tx, readInvitationToken(request), identity, now);
      if (refused) throw new SignInRefused(refused, 'invitation');
    }
    const vouched = { provider, identity, ownerId: attempt.accountId, staff };
    return openSession(platform, tx, vouched, 'finishSignIn', context);
  });
  return { sessionToken, returnTo: attempt.returnTo };
}

export interface Vouched {
  provider: Pick<IdentityProvider, 'audience' | 'id'>;
  identity: VerifiedIdentity;
  /** The account that asked for a step-up, and that alone may come back; null after a sign-in. */
  ownerId: string | null;
  /** Undefined for ways that only residents have. */
  staff?: StaffDirectory;
}

/** The last step of every way to sign in: a fresh session, on record. Returns the token for its cookie. */
export async function openSession(
  platform: Platform,
  tx: Tx,
  vouched: Vouched,
  operationId: string,
  { request, now, requestId, ip }: Pick<Context, 'request' | 'now' | 'requestId' | 'ip'>,
): Promise<string> {
  const { ownerId } = vouched;
  const account = await accountOf(platform, tx, vouched, now);
  if (ownerId !== null && ownerId !== account.accountId)
    throw new SignInRefused('step-up-other-person', 'another account');
  const actor = { kind: account.kind, id: account.accountId };
  const subjects = account.kind === 'resident' ? [account.accountId] : [];
  const what = { permission: 'public', operationId, outcome: 'done' };
  const details = { ...platform.describeClient(ip), provider: vouched.provider.id };
  await recordAudit(tx, { at: now, actor, subjects, requestId, details, ...what });
  // After a step-up the person goes on with what they were doing, also when that was for somebody else.
  const renewed = ownerId !== null && (await renewSession(tx, request, account, now));
  if (renewed) return renewed;
  // A session that this browser had before must not live on beside the new one.
  await endSession(tx, request);
  const device = computeDeviceKind(request.headers.get('user-agent'));
  return startSession(tx, { ...account, device }, now);
}

async function takeOwnAttempt(
  { store }: Platform,
  provider: RedirectIdentityProvider,
  callback: URL,
  { request, now }: Context,
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
export function ownAccountIdOf(actor: Actor): string | null {
  if (actor.kind === 'nobody') return null;
  return actor.kind === 'resident' ? (actor.actedBy?.id ?? actor.id) : actor.id;
}

function accountOf(
  platform: Platform,
  tx: Tx,
  { provider, identity, staff }: Vouched,
  now: Temporal.Instant,
): Promise<NewSession> {
  if (provider.audience !== 'staff') return resident(platform, tx, now, provider, identity);
  if (!staff) throw new Error('This way to sign in knows no staff.');
  return staffMember(staff, tx, now, identity);
}

async function staffMember(
  staff: StaffDirectory,
  tx: Tx,
  now: Temporal.Instant,
  identity: VerifiedIdentity,
): Promise<NewSession> {
  const account = await staff.admit(tx, identity, now);
  const claimed = `${identity.issuer} ${identity.subject}`;
  if (account === 'unknown')
    throw new SignInRefused('staff-account-unknown', 'no staff account', { claimed });
  if (account === 'suspended') throw new SignInRefused('staff-account-suspended', 'suspended', { claimed });
  const { assurance, authenticatedAt = now } = identity;
  return { ...account, kind: 'staff', assurance, authenticatedAt };
}

async function resident(
  { publish }: Platform,
  tx: Tx,
  now: Temporal.Instant,
  provider: Vouched['provider'],
  identity: VerifiedIdentity,
): Promise<NewSession> {
  const { issuer, subject, attributes, authenticatedAt = now, attributesReadAt = now } = identity;
  const linked = await findIdentity(tx, identity);
  const known = linked?.residentId;
  // An identity that was linked as less than a card does not become one because its issuer says more of it today.
  const assurance = linked ? weakerOf(identity.assurance, linked.assurance) : identity.assurance;
  // Only the card says who a resident is; any other identity opens an account that is there already.
  if (!known && assurance !== 'aal3')
    throw new SignInRefused('identity-not-linked', 'no such identity', { claimed: `${issuer} ${subject}` });
  if (!known && !attributes) throw new SignInRefused('card-attributes-missing', 'no attributes');
  const accountId = known ?? uuidv7();
  if (attributes && assurance === 'aal3') {
    const person = { ...attributes, id: accountId, attributesReadAt };
    if (known) {
      const before = await findResident(tx, known);
      // What an app read last week must not replace what was read yesterday.
      if (before && Temporal.Instant.compare(before.attributesReadAt, attributesReadAt) <= 0)
        await recordAttributes(tx, person);
    } else {
      const anchor = { issuer, subject, assurance, providerId: provider.id };
      await recordResident(tx, { ...person, registeredAt: now }, anchor);
      await publish(tx, 'resident.registered', { residentId: accountId });
    }
  }
  const account = await findResident(tx, accountId);
  const used = linked ?? (await findIdentity(tx, identity));
  if (!account || !used) throw new Error('an identity points to no resident');
  await recordIdentityUse(tx, used.id, now);
  return {
    kind: 'resident',
    accountId,
    displayName: account.name,
    roles: ['resident'],
    groupName: null,
    assurance,
    authenticatedAt,
    identityId: used.id,
  };
}
