/** When what could not be published is tried again. */

const firstSeconds = 60;
const mostSeconds = 6 * 3600;

/**
 * How long a publication that failed waits: 1, 2, 4 … minutes, at most six hours. It is tried for ever, because the
 * data platform has the wrong data until it succeeds.
 * @param attempts how many have failed so far, this one included
 * @returns seconds after the last attempt
 */
export function computePublicationDelaySeconds(attempts: number): number {
  return Math.min(firstSeconds * 2 ** Math.max(0, Math.min(attempts, 30) - 1), mostSeconds);
}

/** An entity that somebody else keeps changing is put right once in so many minutes, not in a race. */
export const amendmentPauseMinutes = 10;

/** Whether a publication waits for its first attempt, has failed, or is done. */
export function computePublicationState({ pending, attempts }: { pending: boolean; attempts: number }) {
  if (!pending) return 'published' as const;
  return attempts === 0 ? ('waiting' as const) : ('failed' as const);
}
