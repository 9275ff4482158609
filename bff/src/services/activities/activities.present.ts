/** Activities and check-ins as the contract shows them. */
import type * as contract from '@entame/sdk/contracts/activities.ts';
import { instantText } from '#platform/db/columns.ts';
import type { LocalizedText } from '#platform/language.ts';
import { computeCheckInWindow } from './activities.rules.ts';
import type { Activity } from './activities.store.ts';
import type { CheckIn } from './check-in/check-ins.store.ts';
import { computeLastArrival } from './check-in/scans.rules.ts';
import { computeSignUpState, computeSignUpWindow, type SignUpCounts } from './sign-ups/sign-ups.rules.ts';

/** In place of the name of somebody whose registration has been deleted. */
export const noLongerRegistered: LocalizedText = {
  ja: '（登録なし）',
  en: '(no longer registered)',
  'ja-x-easy': '（とうろく なし）',
};

type Schemas = contract.components['schemas'];

/** `own` is what only this viewer sees: what the resident has done, or the count for staff. */
export function presentActivity(
  activity: Activity,
  shared: Pick<Schemas['Activity'], 'position' | 'signUp'>,
  own: Pick<Schemas['Activity'], 'checkInCount' | 'checkedInAt' | 'mySignUp'>,
): Schemas['Activity'] {
  const { id, number, title, description, groupName, category, placeName, placeId } = activity;
  const { points, groupPoints, status, cancelReason } = activity;
  const window = computeCheckInWindow(activity);
  return {
    id,
    number,
    title,
    description,
    groupName,
    category,
    placeName,
    placeId,
    startsAt: instantText(activity.startsAt),
    endsAt: instantText(activity.endsAt),
    checkInOpensAt: instantText(window.opensAt),
    checkInClosesAt: instantText(window.closesAt),
    lastArrivalAt: instantText(computeLastArrival(activity)),
    points,
    groupPoints,
    status,
    cancelReason,
    ...shared,
    ...own,
  };
}

/** Where signing up stands; null when people come without. */
export function presentSignUpState(
  { startsAt, signUp: rules }: Activity,
  counts: SignUpCounts,
  now: Temporal.Instant,
  timeZone: string,
): Schemas['SignUpState'] | null {
  if (!rules) return null;
  const window = computeSignUpWindow(startsAt, rules, timeZone);
  return {
    rules,
    state: computeSignUpState(window, rules, counts, now),
    opensAt: window.opensAt && instantText(window.opensAt),
    closesAt: instantText(window.closesAt),
    signedUpCount: counts.signedUp,
    waitingCount: counts.waiting,
  };
}

export function presentCheckIn(checkIn: CheckIn, residentName: string): Schemas['CheckIn'] {
  const { id, residentId, method, state } = checkIn;
  return { id, residentId, residentName, checkedInAt: instantText(checkIn.checkedInAt), method, state };
}

export function presentMyCheckIn(checkIn: CheckIn, activity: Activity): Schemas['MyCheckIn'] {
  return {
    id: checkIn.id,
    activityId: activity.id,
    activityTitle: activity.title,
    placeName: activity.placeName,
    points: activity.points,
    checkedInAt: instantText(checkIn.checkedInAt),
    state: checkIn.state,
  };
}
