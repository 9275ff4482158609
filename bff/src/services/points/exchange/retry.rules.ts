/** When a partner is called again, and when it is left alone for a while. */

const firstSeconds = 2;
const mostSeconds = 600;

/** Seconds after a call that came to nothing: 2, 4, 8 …, at most ten minutes, for ever, since points are on hold. */
export function computeCallDelaySeconds(attempts: number): number {
  return Math.min(firstSeconds * 2 ** Math.max(0, Math.min(attempts, 20) - 1), mostSeconds);
}

export interface PartnerHealth {
  lastSuccessAt: Temporal.Instant | null;
  lastFailureAt: Temporal.Instant | null;
  lastFailure: string | null;
  /** Calls in a row that came to nothing. */
  failures: number;
  /** Until then nothing is sent. */
  pausedUntil: Temporal.Instant | null;
}

const failuresUntilPause = 3;
const pauseSecondsFirst = 15;
const pauseSecondsMost = 300;

/** After three failures in a row the partner is left alone, 15 seconds at first and at most five minutes at a time. */
export function computeHealthAfterFailure(
  before: Pick<PartnerHealth, 'failures' | 'lastSuccessAt'>,
  failure: string,
  now: Temporal.Instant,
): PartnerHealth {
  const failures = before.failures + 1;
  const over = failures - failuresUntilPause;
  const seconds = Math.min(pauseSecondsFirst * 2 ** Math.min(Math.max(over, 0), 10), pauseSecondsMost);
  const pausedUntil = over >= 0 ? now.add({ seconds }) : null;
  return { ...before, failures, lastFailure: failure, lastFailureAt: now, pausedUntil };
}

export function computeHealthAfterSuccess(
  before: Pick<PartnerHealth, 'lastFailure' | 'lastFailureAt'>,
  now: Temporal.Instant,
): PartnerHealth {
  return { ...before, failures: 0, lastSuccessAt: now, pausedUntil: null };
}

/** Whether it may be called now. The first call after a pause is the trial that ends it or begins the next. */
export function isPaused(
  { pausedUntil }: Pick<PartnerHealth, 'pausedUntil'>,
  now: Temporal.Instant,
): boolean {
  return pausedUntil !== null && Temporal.Instant.compare(now, pausedUntil) < 0;
}

/** How long a worker may take for one call, in seconds; the call itself ends much sooner. */
export const leaseSeconds = 60;
