import type { activities } from '@entame/sdk';

export type Activity = activities.components['schemas']['Activity'];
export type ActivityState = 'cancelled' | 'coming' | 'open' | 'over';

/** What matters most about an activity for those who run it: whether people can check in now. */
export function activityState(activity: Activity, now: Date): ActivityState {
  if (activity.status === 'cancelled') return 'cancelled';
  if (now < new Date(activity.checkInOpensAt)) return 'coming';
  return now < new Date(activity.checkInClosesAt) ? 'open' : 'over';
}

/** Whether somebody at the door has something to do: check people in, or send what was scanned without a connection. */
export function isAtTheDoor(activity: Activity, now: Date): boolean {
  const state = activityState(activity, now);
  return state === 'open' || (state === 'over' && now < new Date(activity.lastArrivalAt));
}

/** Whether it may still be corrected or called off. */
export function isChangeable(activity: Activity, now: Date): boolean {
  return activity.status === 'announced' && now < new Date(activity.endsAt);
}
