/** How long somebody may need in the other window; the portal's attempts live as long. */
const underWayMs = 10 * 60_000;
const everyMs = 2_000;

export interface RepeatedLook {
  /** The person has just begun in another window: look for as long as that may take. */
  begin(): void;
  stop(): void;
}

/**
 * Looks every other second while the person is busy in another window. Only then: each look counts as use, and a dialog
 * that somebody left open must not keep their session alive for ever.
 */
export function lookRepeatedly(look: () => void): RepeatedLook {
  let untilMs = 0;
  const timer = setInterval(() => Date.now() < untilMs && look(), everyMs);
  return {
    begin: () => {
      untilMs = Date.now() + underWayMs;
    },
    stop: () => clearInterval(timer),
  };
}
