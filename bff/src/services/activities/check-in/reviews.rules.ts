/** What staff may decide on a check-in. */
import type { Decision } from '../activities.rules.ts';

export const checkInStates = ['confirmed', 'flagged', 'rejected', 'revoked'] as const;
export type CheckInState = (typeof checkInStates)[number];

/** Those that count: the person was there, as far as one knows. A flagged one counts as a head, but earns nothing yet. */
export const countedStates = ['confirmed', 'flagged'] as const satisfies CheckInState[];

interface Reviewed {
  state: CheckInState;
  /** Who scanned or handed out; null when the resident did it alone. */
  recordedBy: string | null;
}

/**
 * A flagged check-in may be cleared, and a rejected one, which never earned anything, when rejecting was a mistake. Who
 * recorded it cannot clear it.
 */
export function decideClearing(
  checkIn: Reviewed,
  reviewerId: string,
): Decision<'check-in-not-flagged' | 'second-person-needed'> {
  if (checkIn.state !== 'flagged' && checkIn.state !== 'rejected')
    return { allowed: false, reason: 'check-in-not-flagged' };
  if (checkIn.recordedBy === reviewerId) return { allowed: false, reason: 'second-person-needed' };
  return { allowed: true };
}

export function decideRejection({ state }: Pick<Reviewed, 'state'>): Decision<'check-in-not-flagged'> {
  return state === 'flagged' ? { allowed: true } : { allowed: false, reason: 'check-in-not-flagged' };
}

/** Only what was accepted has earned something that can be taken back. */
export function decideRevocation({ state }: Pick<Reviewed, 'state'>): Decision<'check-in-not-confirmed'> {
  return state === 'confirmed' ? { allowed: true } : { allowed: false, reason: 'check-in-not-confirmed' };
}
