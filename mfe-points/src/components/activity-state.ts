import type { activities } from '@entame/sdk';

export type Activity = activities.components['schemas']['Activity'];
export type ActivityState = 'attended' | 'cancelled' | 'open-now' | 'coming';

/** What matters most about an activity for the resident who looks at it. */
export function activityState(activity: Activity, now: Date): ActivityState {
  if (activity.checkedInAt !== undefined) return 'attended';
  if (activity.status === 'cancelled') return 'cancelled';
  const open = new Date(activity.checkInOpensAt) <= now && now < new Date(activity.checkInClosesAt);
  return open ? 'open-now' : 'coming';
}
