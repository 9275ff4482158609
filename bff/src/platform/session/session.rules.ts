/** How long a session lives. */

const limits = {
  // An 80-year-old reads slowly and is called away; her own phone is the device.
  resident: { idleTimeoutSeconds: 2 * 3600, lifetimeSeconds: 12 * 3600 },
  staff: { idleTimeoutSeconds: 30 * 60, lifetimeSeconds: 10 * 3600 },
} as const;

/** The limits of a new session, in seconds. Staff sessions end after 30 idle minutes (issue 2, Sign-in and sessions). */
export function sessionLimits(kind: 'resident' | 'staff') {
  return limits[kind];
}

export interface SessionTimes {
  lastSeenAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
  idleTimeoutSeconds: number;
  /** When the mandate under which the person acts for somebody is over; null: acts for nobody, or without end. */
  representedUntil: Temporal.Instant | null;
}

/** Whether a session may still be used at this moment. */
export function isLive(
  { lastSeenAt, expiresAt, idleTimeoutSeconds, representedUntil }: SessionTimes,
  now: Temporal.Instant,
): boolean {
  const idleUntilMs = lastSeenAt.epochMilliseconds + idleTimeoutSeconds * 1_000;
  const mandateUntilMs = representedUntil?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  return now.epochMilliseconds < Math.min(expiresAt.epochMilliseconds, idleUntilMs, mandateUntilMs);
}

const touchSeconds = 60;

/** Whether this use is worth writing down; once a minute keeps reads from becoming writes. */
export function isTouchDue({ lastSeenAt }: SessionTimes, now: Temporal.Instant): boolean {
  return now.epochMilliseconds - lastSeenAt.epochMilliseconds >= touchSeconds * 1_000;
}
