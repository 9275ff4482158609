/** Activities and check-ins as the contract shows them. */
import type * as contract from '@entame/sdk/contracts/activities.ts';
import { instantText } from '#platform/db/columns.ts';
import type { LocalizedText } from '#platform/language.ts';
import { computeCheckInWindow } from './activities.rules.ts';
import type { Activity } from './activities.store.ts';
import type { CheckIn } from './check-ins.store.ts';

/** In place of the name of somebody whose registration has been deleted. */
export const noLongerRegistered: LocalizedText = {
  ja: '（登録なし）',
  en: '(no longer registered)',
  'ja-x-easy': '（とうろく なし）',
};

type Schemas = contract.components['schemas'];

/** `own` is what only this viewer sees: the resident's own check-in, or the count for staff. */
export function presentActivity(
  activity: Activity,
  own: Pick<Schemas['Activity'], 'checkInCount' | 'checkedInAt'> = {},
): Schemas['Activity'] {
  const { id, number, title, description, groupName, placeName, points, status } = activity;
  const window = computeCheckInWindow(activity);
  return {
    id,
    number,
    title,
    description,
    groupName,
    placeName,
    startsAt: instantText(activity.startsAt),
    endsAt: instantText(activity.endsAt),
    checkInOpensAt: instantText(window.opensAt),
    checkInClosesAt: instantText(window.closesAt),
    points,
    status,
    ...own,
  };
}

export function presentCheckIn(checkIn: CheckIn, residentName: string): Schemas['CheckIn'] {
  const { id, residentId, method } = checkIn;
  return { id, residentId, residentName, checkedInAt: instantText(checkIn.checkedInAt), method };
}

export function presentMyCheckIn(checkIn: CheckIn, activity: Activity): Schemas['MyCheckIn'] {
  return {
    id: checkIn.id,
    activityId: activity.id,
    activityTitle: activity.title,
    placeName: activity.placeName,
    points: activity.points,
    checkedInAt: instantText(checkIn.checkedInAt),
  };
}
