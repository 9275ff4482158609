/** When somebody may be checked in by list. */
import {
  type Announcement,
  computeCheckInWindow,
  type Decision,
  decideCheckInOpen,
  type Times,
} from '../activities.rules.ts';
import { lateArrivalHours } from './scans.rules.ts';

/**
 * From when check-in opens until a day after it closes: lists that were kept on paper are entered in the evening. What
 * comes after the end is flagged (`handed-out-late`).
 */
export function decideHandOut(
  activity: Announcement,
  now: Temporal.Instant,
): Decision<'activity-cancelled' | 'check-in-not-open' | 'check-in-over'> {
  const open = decideCheckInOpen(activity, now);
  if (open.allowed || open.reason !== 'check-in-over') return open;
  const last = computeCheckInWindow(activity).closesAt.add({ hours: lateArrivalHours });
  return Temporal.Instant.compare(last, now) > 0 ? { allowed: true } : open;
}

/** What is entered from a paper list afterwards counts for when the activity took place. */
export function computeHandOutTime({ endsAt }: Times, now: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(now, endsAt) > 0 ? endsAt : now;
}
