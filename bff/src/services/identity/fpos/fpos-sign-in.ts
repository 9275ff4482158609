/** Signing in with the card app, the browser's part; docs/decisions/007-fpos-sign-in.md says what each step is there against. */
import { randomInt } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '#platform/actor.ts';
import type { Context } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { readSignInToken } from '#platform/session/cookies.ts';
import { computeReturnPath } from '#platform/session/return-path.rules.ts';
import { hashToken, newToken } from '#platform/session/sessions.ts';
import { type ChallengeIdentityProvider, SignInRefused } from '../identity-provider.ts';
import { linkIdentity, requireMayLink } from '../linking/linking.ts';
import { openSession, ownAccountIdOf } from '../sign-in/sign-in.ts';
import { refusable } from '../sign-in/sign-in-refusals.ts';
import {
  type ChallengeState,
  computeMatchingNumbers,
  deadlyRefusals,
  decideFinish,
  decideShownState,
  stateSeconds,
} from './fpos.rules.ts';
import { type FposChallenge, findChallenge, recordChallenge, recordStep } from './fpos.store.ts';
import { recallIdentity } from './fpos-identity.ts';

export interface FposWish {
  device: FposChallenge['device'];
  purpose: FposChallenge['purpose'];
  returnTo: string | undefined;
  actor: Actor;
}

/** Begins in a browser; the token is for the cookie that ties the challenge to it. */
export async function beginChallenge({ platform, provider }: FposDeps, wish: FposWish) {
  const { store, clock } = platform;
  const { device, purpose, returnTo, actor } = wish;
  if (purpose === 'step-up' && actor.kind === 'nobody') throw problem('signed-out');
  if (purpose === 'link') requireMayLink(actor, provider, clock.now());
  const browserToken = newToken();
  const numbers = device === 'another-device' ? computeMatchingNumbers(randomInt) : undefined;
  const challenge: FposChallenge = {
    id: uuidv7(),
    browserHash: hashToken(browserToken),
    device,
    purpose,
    accountId: purpose === 'sign-in' ? null : ownAccountIdOf(actor),
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

export interface FposDeps {
  platform: Platform;
  provider: ChallengeIdentityProvider;
}

/**
 * The browser comes for its session; `code` is what the app gave it on the same phone. Linking happens in the session that
 * there is: no token then.
 */
export function finishChallenge(
  { platform, provider }: FposDeps,
  id: string,
  code: string | undefined,
  context: Context,
): Promise<{ sessionToken: string | null; returnTo: string }> {
  const finish = async () => {
    const challenge = await findChallenge(platform.store.read, id);
    if (!challenge) throw new SignInRefused('fpos-challenge-not-found', 'no such challenge');
    const { device, completionHash, returnTo, purpose, accountId: ownerId } = challenge;
    const isCodeRight = code !== undefined && completionHash !== null && hashToken(code) === completionHash;
    const isOwnBrowser = isOwn(challenge, context.request);
    const state = shownStateOf(challenge, context.now);
    const refusal = decideFinish({ device, isOwnBrowser, isCodeRight, state });
    if (refusal) throw new SignInRefused(refusal, 'finishing');
    return platform.store.write(async (tx) => {
      const isFirst = await recordStep(tx, id, ['signed'], { state: 'finished', identity: null });
      if (!isFirst || !challenge.identity) throw new SignInRefused('fpos-challenge-used', 'finished already');
      const identity = recallIdentity(challenge.identity);
      const operationId = 'finishFposSignIn';
      if (purpose === 'link' && ownerId !== null) {
        // The card signed this challenge's own nonce, so it was shown after the challenge began.
        const begunAt = identity.authenticatedAt ?? context.now;
        const linking = { provider, ownerId, identity, begunAt };
        const place = await linkIdentity(platform, tx, linking, operationId, context);
        return { sessionToken: null, returnTo: place };
      }
      const vouched = { provider, identity, ownerId };
      return { sessionToken: await openSession(platform, tx, vouched, operationId, context), returnTo };
    });
  };
  return refusable(platform, 'finishFposSignIn', context, finish, async (tx, slug) => {
    if (!deadlyRefusals.includes(slug)) return;
    await recordStep(tx, id, ['signed'], { state: 'refused', problem: slug, identity: null });
  });
}

export function shownStateOf(
  { state, expiresAt }: FposChallenge,
  now: Temporal.Instant,
): ChallengeState | 'expired' {
  return decideShownState({ state, expiresAtMs: expiresAt.epochMilliseconds }, now.epochMilliseconds);
}

export function endOfState(now: Temporal.Instant): Temporal.Instant {
  return now.add({ seconds: stateSeconds });
}

function isOwn({ browserHash }: FposChallenge, request: Request): boolean {
  const token = readSignInToken(request);
  return token !== undefined && hashToken(token) === browserHash;
}
