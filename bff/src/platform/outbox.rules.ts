/**
 * How long a subscriber that failed waits before the next attempt: 1 s, 2 s, 4 s … at most ten minutes. It is tried
 * for ever: an event is a fact, and giving up would lose a resident's points.
 * @returns seconds after the last attempt
 */
export function computeRetryDelaySeconds(attempts: number): number {
  return Math.min(2 ** Math.max(0, attempts - 1), 600);
}
