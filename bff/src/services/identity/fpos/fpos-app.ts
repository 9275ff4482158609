/** Signing in with the card app, the app's part: it asks what is to be signed and brings one answer. */
import { instantText } from '#platform/db/columns.ts';
import type { Context } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { hashToken, newToken } from '#platform/session/sessions.ts';
import { findResidentIdOf } from '../identity.store.ts';
import { type ExpectedChallenge, type SignedAnswer, SignInRefused } from '../identity-provider.ts';
import { recordRefusal, refusable } from '../sign-in/sign-in-refusals.ts';
import { decideClosed } from './fpos.rules.ts';
import { type FposChallenge, findChallenge, recordStep } from './fpos.store.ts';
import { keepIdentity } from './fpos-identity.ts';
import { endOfState, type FposDeps, shownStateOf } from './fpos-sign-in.ts';

const open = ['waiting', 'seen'] as const;

/** The app asks: from now on the time to answer runs, so that the way to the phone has a time of its own. */
export async function showToApp(
  { store }: Platform,
  id: string,
  now: Temporal.Instant,
): Promise<FposChallenge> {
  const find = async () => {
    const challenge = await findChallenge(store.read, id);
    const closed = closedBecause(challenge, now);
    if (!challenge || closed) throw problem(closed ?? 'fpos-challenge-not-found');
    return challenge;
  };
  const challenge = await find();
  if (challenge.state === 'seen') return challenge;
  await store.write((tx) => recordStep(tx, id, ['waiting'], { state: 'seen', expiresAt: endOfState(now) }));
  return find();
}

/** Takes the app's one answer. Answers the code for the way back to the browser on the same phone, or null. */
export function answerChallenge(
  { platform, provider }: FposDeps,
  id: string,
  answer: SignedAnswer,
  context: Context,
): Promise<string | null> {
  const { store, config } = platform;
  const take = async () => {
    const challenge = await findOpen(platform, id, context.now);
    const identity = await provider.verify(answer, expectedOf(challenge, config.PUBLIC_ORIGIN), context.now);
    const resident = await findResidentIdOf(store.read, identity.issuer, identity.subject);
    if (!resident && !identity.attributes) throw new SignInRefused('card-attributes-missing', 'no consent');
    if (resident) context.concerning([resident]);
    const code = challenge.device === 'this-phone' ? newToken() : null;
    const to = {
      state: 'signed',
      identity: keepIdentity(identity, context.now),
      completionHash: code && hashToken(code),
      expiresAt: endOfState(context.now),
    } as const;
    await context.write(async (tx) => {
      const isFirst = await recordStep(tx, id, open, to);
      if (!isFirst) throw new SignInRefused('fpos-challenge-used', 'another answer was first');
    });
    return code;
  };
  return refusable(platform, 'answerFposChallenge', context, take, (tx, slug) =>
    recordStep(tx, id, open, { state: 'refused', problem: slug }),
  );
}

/** The person, or whoever holds the link, refused in the app. */
export async function declineChallenge(
  platform: Platform,
  id: string,
  reason: 'fpos-declined' | 'fpos-number-not-shown',
  context: Context,
): Promise<void> {
  await refusable(platform, 'declineFposChallenge', context, () => findOpen(platform, id, context.now));
  const fault = new SignInRefused(reason, 'declined in the app');
  await recordRefusal(platform, fault, 'declineFposChallenge', context, (tx, slug) =>
    recordStep(tx, id, open, { state: 'refused', problem: slug }),
  );
}

async function findOpen({ store }: Platform, id: string, now: Temporal.Instant): Promise<FposChallenge> {
  const challenge = await findChallenge(store.read, id);
  const closed = closedBecause(challenge, now);
  if (!challenge || closed) throw new SignInRefused(closed ?? 'fpos-challenge-not-found', 'not open');
  return challenge;
}

function closedBecause(challenge: FposChallenge | undefined, now: Temporal.Instant) {
  return challenge ? decideClosed(shownStateOf(challenge, now)) : 'fpos-challenge-not-found';
}

function expectedOf(challenge: FposChallenge, origin: string): ExpectedChallenge {
  const { id, nonce, purpose, device, matchingNumber } = challenge;
  return { id, nonce, origin, purpose, device, matchingNumber, expiresAt: instantText(challenge.expiresAt) };
}
