/** Whether a code counts, and what a wrong one costs. */
import { randomInt } from 'node:crypto';

export interface Tries {
  /** The time step of the last code that was accepted. */
  lastStep: number;
  failures: number;
  lockedUntil: Temporal.Instant | null;
}

export type TryOutcome = 'right' | 'second-factor-wrong' | 'second-factor-locked';

const failuresMax = 5;
const lockMinutes = 15;

/**
 * What a try comes to. `step` is the time step whose code was entered, `'recovery'` for an unused recovery code,
 * undefined for anything else. A code counts once: no step up to the last one is taken again (RFC 6238, 5.2). The fifth
 * wrong try in a row locks for 15 minutes, and then also the right code does not count.
 */
export function decideTry(
  tries: Tries,
  step: number | 'recovery' | undefined,
  now: Temporal.Instant,
): { outcome: TryOutcome; tries: Tries; hasJustLocked: boolean } {
  if (isLocked(tries, now)) return { outcome: 'second-factor-locked', tries, hasJustLocked: false };
  const isRight = step === 'recovery' || (step !== undefined && step > tries.lastStep);
  if (isRight) {
    const lastStep = step === 'recovery' ? tries.lastStep : step;
    return {
      outcome: 'right',
      tries: { lastStep, failures: 0, lockedUntil: null },
      hasJustLocked: false,
    };
  }
  const failures = tries.failures + 1;
  if (failures < failuresMax) {
    const counted = { ...tries, failures, lockedUntil: null };
    return { outcome: 'second-factor-wrong', tries: counted, hasJustLocked: false };
  }
  const locked = { ...tries, failures: 0, lockedUntil: now.add({ minutes: lockMinutes }) };
  return { outcome: 'second-factor-locked', tries: locked, hasJustLocked: true };
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
