/** Who may set up a second factor, whether a try counts, and what a wrong one costs. */
import { randomInt } from 'node:crypto';
import { type AssuranceLevel, isAssured } from '#platform/session/assurance.rules.ts';

/** What an account has set up. */
export interface Factors {
  hasApp: boolean;
  passkeyCount: number;
}

/** What adding and removing a factor needs, once there is one. */
export const freshlyShown = { level: 'aal2', withinSeconds: 600 } as const;

/** Whether there is anything to show as a second factor. */
export function hasFactor({ hasApp, passkeyCount }: Factors): boolean {
  return hasApp || passkeyCount > 0;
}

/**
 * Whether a session may add a factor. The first one is set up by whoever has the password; from then on a password alone
 * must not be able to put a device of its own beside it or in its place, so a factor must have been shown lately.
 */
export function decideAdding(
  factors: Factors,
  session: { assurance: AssuranceLevel; authenticatedAt: Temporal.Instant },
  now: Temporal.Instant,
): 'allowed' | 'second-factor-already-set' | 'step-up-required' {
  if (!hasFactor(factors)) return 'allowed';
  if (session.assurance === 'aal1') return 'second-factor-already-set';
  return isAssured(session, freshlyShown, now) ? 'allowed' : 'step-up-required';
}

/** Nobody leaves their account without a second factor: the last one stays until another is there. */
export function isLastFactor({ hasApp, passkeyCount }: Factors): boolean {
  return (hasApp ? 1 : 0) + passkeyCount <= 1;
}

export interface Tries {
  failures: number;
  lockedUntil: Temporal.Instant | null;
}

export type TryOutcome = 'right' | 'wrong' | 'locked';

const failuresMax = 5;
const lockMinutes = 15;

/**
 * What a try comes to, whichever factor it was. The fifth wrong one in a row locks for 15 minutes, and then also what
 * is right does not count.
 */
export function decideTry(
  tries: Tries,
  isRight: boolean,
  now: Temporal.Instant,
): { outcome: TryOutcome; tries: Tries; hasJustLocked: boolean } {
  if (isLocked(tries, now)) return { outcome: 'locked', tries, hasJustLocked: false };
  if (isRight) return { outcome: 'right', tries: { failures: 0, lockedUntil: null }, hasJustLocked: false };
  const failures = tries.failures + 1;
  if (failures < failuresMax)
    return { outcome: 'wrong', tries: { failures, lockedUntil: null }, hasJustLocked: false };
  const lockedUntil = now.add({ minutes: lockMinutes });
  return { outcome: 'locked', tries: { failures: 0, lockedUntil }, hasJustLocked: true };
}

/**
 * Whether a code of an app may count: `step` is the time step that it belongs to, undefined when it is none. No step up
 * to the last one is taken again (RFC 6238, 5.2).
 */
export function isUnusedStep(step: number | undefined, lastStep: number): step is number {
  return step !== undefined && step > lastStep;
}

export function isLocked({ lockedUntil }: Pick<Tries, 'lockedUntil'>, now: Temporal.Instant): boolean {
  return lockedUntil !== null && now.epochMilliseconds < lockedUntil.epochMilliseconds;
}

/** Without letters and digits that look alike (Crockford's alphabet, without U). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A recovery code of 60 random bits, in groups that can be read out: `7K3M-9QXA-2HTE`. */
export function newRecoveryCode(): string {
  const symbols = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [symbols.slice(0, 4), symbols.slice(4, 8), symbols.slice(8)].join('-');
}

/** What a person typed, as it was meant: any width, spaces, hyphens, small letters, O for 0, I and L for 1. */
export function readCode(typed: string): { kind: 'app' | 'recovery'; code: string } {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}ー−]/gu, '');
  if (/^\d{6}$/.test(plain)) return { kind: 'app', code: plain };
  return { kind: 'recovery', code: plain.replaceAll('O', '0').replace(/[IL]/g, '1') };
}
