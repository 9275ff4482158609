/** What the city decides about signing up for an activity. */
import type { Announcement, Decision } from '../activities.rules.ts';

export interface SignUpRules {
  /** People at the most; null: as many as come. */
  capacity: number | null;
  /** Days before the activity, from whose beginning one can sign up; null: as soon as it is announced. */
  opensDaysBefore: number | null;
  /** Days before the activity, until whose end one can sign up; 0: until it begins. */
  closesDaysBefore: number;
}
export interface SignUpWindow {
  opensAt: Temporal.Instant | null;
  closesAt: Temporal.Instant;
}
export interface SignUpCounts {
  signedUp: number;
  waiting: number;
}
export type SignUpState = 'not-open' | 'open' | 'full' | 'closed';

type Subject = Announcement & { signUp: SignUpRules | null };

const refuse = <Reason extends string>(reason: Reason) => ({ allowed: false, reason }) as const;

/** From when until when one can sign up for an activity that begins then; days are those of the city's time zone. */
export function computeSignUpWindow(
  startsAt: Temporal.Instant,
  rules: SignUpRules,
  timeZone: string,
): SignUpWindow {
  const day = startsAt.toZonedDateTimeISO(timeZone).toPlainDate();
  const beginOf = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).toInstant();
  const { opensDaysBefore, closesDaysBefore } = rules;
  return {
    opensAt: opensDaysBefore === null ? null : beginOf(day.subtract({ days: opensDaysBefore })),
    closesAt: closesDaysBefore === 0 ? startsAt : beginOf(day.subtract({ days: closesDaysBefore - 1 })),
  };
}

/** Whether one can sign up now, and whether that means waiting. Somebody who waits goes before whoever comes new. */
export function computeSignUpState(
  { opensAt, closesAt }: SignUpWindow,
  { capacity }: SignUpRules,
  { signedUp, waiting }: SignUpCounts,
  now: Temporal.Instant,
): SignUpState {
  if (opensAt && Temporal.Instant.compare(now, opensAt) < 0) return 'not-open';
  if (Temporal.Instant.compare(now, closesAt) >= 0) return 'closed';
  return capacity !== null && (signedUp >= capacity || waiting > 0) ? 'full' : 'open';
}

type Refusal =
  | 'activity-cancelled'
  | 'activity-over'
  | 'sign-up-not-needed'
  | 'sign-up-not-open'
  | 'sign-up-closed';

/** Whether a resident may sign up now, and whether they get a place or wait. */
export function decideSignUp(
  activity: Subject,
  counts: SignUpCounts,
  now: Temporal.Instant,
  timeZone: string,
): { allowed: true; status: 'signed-up' | 'waiting' } | { allowed: false; reason: Refusal } {
  if (activity.status === 'cancelled') return refuse('activity-cancelled');
  if (Temporal.Instant.compare(activity.endsAt, now) <= 0) return refuse('activity-over');
  if (!activity.signUp) return refuse('sign-up-not-needed');
  const window = computeSignUpWindow(activity.startsAt, activity.signUp, timeZone);
  const state = computeSignUpState(window, activity.signUp, counts, now);
  if (state === 'not-open') return refuse('sign-up-not-open');
  if (state === 'closed') return refuse('sign-up-closed');
  return { allowed: true, status: state === 'full' ? 'waiting' : 'signed-up' };
}

/** A place can be given up as long as somebody else can still take it: until sign-up closes. */
export function decideSignUpWithdrawal(
  activity: Subject,
  now: Temporal.Instant,
  timeZone: string,
): Decision<'sign-up-closed'> {
  // An activity for which nobody has to sign up any more keeps nobody.
  if (!activity.signUp) return { allowed: true };
  const { closesAt } = computeSignUpWindow(activity.startsAt, activity.signUp, timeZone);
  return Temporal.Instant.compare(now, closesAt) < 0 ? { allowed: true } : refuse('sign-up-closed');
}

/** How many of those who wait get a place now. Nobody is sent off when the capacity has become smaller. */
export function computePromotionCount(
  rules: SignUpRules | null,
  { signedUp, waiting }: SignUpCounts,
): number {
  if (rules === null || rules.capacity === null) return waiting;
  return Math.max(0, Math.min(waiting, rules.capacity - signedUp));
}
