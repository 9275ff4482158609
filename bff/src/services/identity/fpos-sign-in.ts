/** Signing in with the card app, step by step; docs/decisions/007-fpos-sign-in.md says what each step is there against. */
import { randomInt } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '#platform/actor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Context } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { readSignInToken } from '#platform/session/cookies.ts';
import { computeReturnPath } from '#platform/session/return-path.rules.ts';
import { hashToken, newToken } from '#platform/session/sessions.ts';
import {
  type ChallengeState,
  computeMatchingNumbers,
  deadlyRefusals,
  decideClosed,
  decideFinish,
  decideShownState,
  stateSeconds,
} from './fpos.rules.ts';
import type { AnsweredIdentity } from './fpos.schema.ts';
import { type FposChallenge, findChallenge, recordChallenge, recordStep } from './fpos.store.ts';
import { findResidentIdOf } from './identity.store.ts';
import {
  type ChallengeIdentityProvider,
  type ExpectedChallenge,
  type SignedAnswer,
  SignInRefused,
  type VerifiedIdentity,
} from './identity-provider.ts';
import { openSession, ownAccountIdOf } from './sign-in.ts';
import { recordRefusal } from './sign-in-refusals.ts';

const open = ['waiting', 'seen'] as const;

export interface FposWish {
  device: FposChallenge['device'];
  purpose: FposChallenge['purpose'];
  returnTo: string | undefined;
  actor: Actor;
}

/** Begins in a browser; the token is for the cookie that ties the challenge to it. */
export async function beginChallenge({ store, clock }: Platform, wish: FposWish) {
  const { device, purpose, returnTo, actor } = wish;
  if (purpose === 'step-up' && actor.kind === 'nobody') throw problem('signed-out');
  const browserToken = newToken();
  const numbers = device === 'another-device' ? computeMatchingNumbers(randomInt) : undefined;
  const challenge: FposChallenge = {
    id: uuidv7(),
    browserHash: hashToken(browserToken),
    device,
    purpose,
    accountId: purpose === 'step-up' ? ownAccountIdOf(actor) : null,
    nonce: newToken(),
    matchingNumber: numbers?.shown ?? null,
    candidates: numbers?.candidates ?? null,
    returnTo: computeReturnPath(returnTo),
    state: 'waiting',
    problem: null,
    completionHash: null,
    identity: null,
    expiresAt: endOfState(clock.now()),
  };
  await store.write((tx) => recordChallenge(tx, challenge));
  return { challenge, browserToken };
}

/** For the browser that began, and for no other. */
export async function findOwnChallenge({ store }: Platform, id: string, request: Request) {
  const challenge = await findChallenge(store.read, id);
  if (!challenge || !isOwn(challenge, request)) throw problem('fpos-challenge-not-found');
  return challenge;
}

/** The app asks: from now on the time to answer runs, so that the way to the phone has a time of its own. */
export async function showToApp(
  { store }: Platform,
  id: string,
  now: Temporal.Instant,
): Promise<FposChallenge> {
  const challenge = await findForApp(store, id, now);
  if (challenge.state === 'seen') return challenge;
  await store.write((tx) => recordStep(tx, id, ['waiting'], { state: 'seen', expiresAt: endOfState(now) }));
  return findForApp(store, id, now);
}

export interface FposDeps {
  platform: Platform;
  provider: ChallengeIdentityProvider;
}

/** Takes the app's one answer. Answers the code for the way back to the browser on the same phone, or null. */
export async function answerChallenge(
  { platform, provider }: FposDeps,
  id: string,
  answer: SignedAnswer,
  context: Context,
): Promise<string | null> {
  const { store, config } = platform;
  const challenge = await findForApp(store, id, context.now);
  const expected = expectedOf(challenge, config.PUBLIC_ORIGIN);
  try {
    const identity = await provider.verify(answer, expected, context.now);
    const resident = await findResidentIdOf(store.read, identity.issuer, identity.subject);
    if (!resident && !identity.attributes) throw new SignInRefused('card-attributes-missing', 'no consent');
    if (resident) context.concerning([resident]);
    const code = challenge.device === 'this-phone' ? newToken() : null;
    const to = {
      state: 'signed',
      identity: keep(identity, context.now),
      completionHash: code && hashToken(code),
      expiresAt: endOfState(context.now),
    } as const;
    const isFirst = await context.write((tx) => recordStep(tx, id, open, to));
    if (!isFirst) throw problem('fpos-challenge-used');
    return code;
  } catch (fault) {
    await recordRefusal(platform, fault, 'answerFposChallenge', context, (tx, slug) =>
      recordStep(tx, id, open, { state: 'refused', problem: slug }),
    );
    throw fault instanceof SignInRefused ? problem(fault.slug) : fault;
  }
}

/** The person, or whoever holds the link, refused in the app. */
export async function declineChallenge(
  platform: Platform,
  id: string,
  reason: 'fpos-declined' | 'fpos-number-not-shown',
  context: Context,
): Promise<void> {
  await findForApp(platform.store, id, context.now);
  const fault = new SignInRefused(reason, 'declined in the app');
  await recordRefusal(platform, fault, 'declineFposChallenge', context, (tx, slug) =>
    recordStep(tx, id, open, { state: 'refused', problem: slug }),
  );
}

/** The browser comes for its session; `code` is what the app gave it on the same phone. */
export async function finishChallenge(
  { platform, provider }: FposDeps,
  id: string,
  code: string | undefined,
  context: Context,
): Promise<{ sessionToken: string; returnTo: string }> {
  const challenge = await findChallenge(platform.store.read, id);
  if (!challenge) throw problem('fpos-challenge-not-found');
  const { device, completionHash, returnTo, accountId: ownerId } = challenge;
  const isCodeRight = code !== undefined && completionHash !== null && hashToken(code) === completionHash;
  const isOwnBrowser = isOwn(challenge, context.request);
  const state = shownStateOf(challenge, context.now);
  const refusal = decideFinish({ device, isOwnBrowser, isCodeRight, state });
  try {
    if (refusal) throw new SignInRefused(refusal, 'finishing');
    const sessionToken = await platform.store.write(async (tx) => {
      const isFirst = await recordStep(tx, id, ['signed'], { state: 'finished', identity: null });
      if (!isFirst || !challenge.identity) throw new SignInRefused('fpos-challenge-used', 'finished already');
      const identity = recall(challenge.identity);
      return openSession(platform, tx, { provider, identity, ownerId }, 'finishFposSignIn', context);
    });
    return { sessionToken, returnTo };
  } catch (fault) {
    const isDead = deadlyRefusals.includes(refusal);
    await recordRefusal(platform, fault, 'finishFposSignIn', context, async (tx, slug) => {
      if (isDead) await recordStep(tx, id, ['signed'], { state: 'refused', problem: slug, identity: null });
    });
    throw fault instanceof SignInRefused ? problem(fault.slug) : fault;
  }
}

export function shownStateOf(
  { state, expiresAt }: FposChallenge,
  now: Temporal.Instant,
): ChallengeState | 'expired' {
  return decideShownState({ state, expiresAtMs: expiresAt.epochMilliseconds }, now.epochMilliseconds);
}

async function findForApp(
  store: Platform['store'],
  id: string,
  now: Temporal.Instant,
): Promise<FposChallenge> {
  const challenge = await findChallenge(store.read, id);
  if (!challenge) throw problem('fpos-challenge-not-found');
  const closed = decideClosed(shownStateOf(challenge, now));
  if (closed) throw problem(closed);
  return challenge;
}

function isOwn({ browserHash }: FposChallenge, request: Request): boolean {
  const token = readSignInToken(request);
  return token !== undefined && hashToken(token) === browserHash;
}

function endOfState(now: Temporal.Instant): Temporal.Instant {
  return now.add({ seconds: stateSeconds });
}

function expectedOf(challenge: FposChallenge, origin: string): ExpectedChallenge {
  const { id, nonce, purpose, device, matchingNumber } = challenge;
  return { id, nonce, origin, purpose, device, matchingNumber, expiresAt: instantText(challenge.expiresAt) };
}

function keep(identity: VerifiedIdentity, now: Temporal.Instant): AnsweredIdentity {
  const { issuer, subject, attributes, attributesReadAt, authenticatedAt = now } = identity;
  return {
    issuer,
    subject,
    attributes: attributes ?? null,
    attributesReadAt: attributesReadAt ? instantText(attributesReadAt) : null,
    authenticatedAt: instantText(authenticatedAt),
  };
}

/** What the card app vouches for is always the card with its PIN: the highest level. */
function recall({
  attributes,
  attributesReadAt,
  authenticatedAt,
  ...who
}: AnsweredIdentity): VerifiedIdentity {
  return {
    ...who,
    assurance: 'aal3',
    attributes: attributes ?? undefined,
    attributesReadAt: attributesReadAt ? Temporal.Instant.from(attributesReadAt) : undefined,
    authenticatedAt: Temporal.Instant.from(authenticatedAt),
  };
}
