/** The circuit breaker of a micro-frontend: after failures in a row, no more attempts for a while. */
export interface Breaker {
  failures: number;
  lastFailedAtMs: number;
}

export const closedBreaker: Breaker = { failures: 0, lastFailedAtMs: 0 };
export const failuresMax = 3;
export const coolDownMs = 30_000;

export function computeAfterFailure(breaker: Breaker, nowMs: number): Breaker {
  return { failures: breaker.failures + 1, lastFailedAtMs: nowMs };
}

/** Whether opening the page may try to load it. Somebody who presses "try again" always may. */
export function decideAttempt(breaker: Breaker, nowMs: number): boolean {
  return breaker.failures < failuresMax || nowMs - breaker.lastFailedAtMs >= coolDownMs;
}
