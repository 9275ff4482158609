/** What the city decides about community activities and about checking in at them. */
import type { StaffMember } from '#platform/actor.ts';
import type { CodeVerdict } from './check-in-code.rules.ts';

export interface Times {
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
}
export interface CheckInWindow {
  opensAt: Temporal.Instant;
  closesAt: Temporal.Instant;
}
export interface Announcement extends Times {
  id: string;
  status: 'announced' | 'cancelled';
}
export type Decision<Reason extends string> = { allowed: true } | { allowed: false; reason: Reason };

/** No activity lasts longer, so whatever has not ended began less than this ago. */
export const activityHoursMax = 24;
const horizonDays = 2 * 365;
const checkInMarginMinutes = 30;
const wrongCodesMax = 8;
/** Wrong codes older than this are forgiven. */
export const wrongCodesMinutes = 10;

const allowed = { allowed: true } as const;
const refuse = <Reason extends string>(reason: Reason) => ({ allowed: false, reason }) as const;

/** Check-in is open from half an hour before the activity until half an hour after it. */
export function computeCheckInWindow({ startsAt, endsAt }: Times): CheckInWindow {
  const margin = { minutes: checkInMarginMinutes };
  return { opensAt: startsAt.subtract(margin), closesAt: endsAt.add(margin) };
}

/** Whether an activity may be announced for these times; otherwise which of the two is wrong, and why. */
export function decideActivityTimes(
  { startsAt, endsAt }: Times,
  now: Temporal.Instant,
): { allowed: true } | { allowed: false; field: keyof Times; message: string } {
  const wrong = (field: keyof Times, message: string) => ({ allowed: false, field, message }) as const;
  if (isAfter(startsAt, now.add({ hours: horizonDays * 24 })))
    return wrong('startsAt', 'must be within two years');
  if (!isAfter(endsAt, startsAt)) return wrong('endsAt', 'must be after startsAt');
  if (!isAfter(endsAt, now)) return wrong('endsAt', 'must be in the future');
  if (isAfter(endsAt, startsAt.add({ hours: activityHoursMax })))
    return wrong('endsAt', `must be within ${activityHoursMax} hours of startsAt`);
  return allowed;
}

/** An activity may be corrected or called off until it has ended. */
export function decideActivityChange(
  activity: Announcement,
  now: Temporal.Instant,
): Decision<'activity-cancelled' | 'activity-over'> {
  if (activity.status === 'cancelled') return refuse('activity-cancelled');
  return isAfter(activity.endsAt, now) ? allowed : refuse('activity-over');
}

/** A capacity may become smaller, but not below those who have a place already: nobody is sent off. */
export function decideCapacity(
  signUp: { capacity: number | null } | null,
  { signedUp }: { signedUp: number },
): Decision<'capacity-too-small'> {
  const isTooSmall = signUp !== null && signUp.capacity !== null && signUp.capacity < signedUp;
  return isTooSmall ? refuse('capacity-too-small') : allowed;
}

/** Whether check-in at an activity is open; the changing code is shown only then. */
export function decideCheckInOpen(
  activity: Announcement,
  now: Temporal.Instant,
): Decision<'activity-cancelled' | 'check-in-not-open' | 'check-in-over'> {
  const { opensAt, closesAt } = computeCheckInWindow(activity);
  if (activity.status === 'cancelled') return refuse('activity-cancelled');
  if (isAfter(opensAt, now)) return refuse('check-in-not-open');
  return isAfter(closesAt, now) ? allowed : refuse('check-in-over');
}

export interface CheckInRequest {
  /** The activity whose number the code bears. */
  activity: Announcement;
  verdict: Exclude<CodeVerdict, 'wrong'>;
  /** The activity whose page the resident came from, if any. */
  expectedActivityId: string | undefined;
  alreadyCheckedIn: boolean;
  now: Temporal.Instant;
}

/**
 * Whether a resident with a genuine code may check in. Of several reasons against it the one comes first that helps
 * the person at the door most: the wrong door, then "you are in already", then the time, then the age of the code.
 */
export function decideCheckIn({
  activity,
  verdict,
  expectedActivityId,
  alreadyCheckedIn,
  now,
}: CheckInRequest) {
  if (expectedActivityId !== undefined && expectedActivityId !== activity.id)
    return refuse('check-in-code-of-another-activity');
  if (alreadyCheckedIn) return refuse('already-checked-in');
  const open = decideCheckInOpen(activity, now);
  if (!open.allowed) return open;
  return verdict === 'expired' ? refuse('check-in-code-expired') : allowed;
}

/** Whether a resident may try a code, after so many wrong ones in the last ten minutes. */
export function decideCodeAttempt(recentWrongCodes: number): Decision<'too-many-wrong-codes'> {
  return recentWrongCodes < wrongCodesMax ? allowed : refuse('too-many-wrong-codes');
}

/** The group whose activities alone a member of staff deals with; undefined for city staff, who deal with all. */
export function computeGroupScope({ groupName, roles }: Pick<StaffMember, 'groupName' | 'roles'>) {
  const onlyOrganiser = roles.every((role) => role === 'organiser');
  // No group has an empty name, so an organiser whose account lacks the group sees nothing rather than everything.
  return groupName ?? (onlyOrganiser ? '' : undefined);
}

function isAfter(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0;
}
