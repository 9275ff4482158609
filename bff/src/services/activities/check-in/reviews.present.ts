/** Check-ins that staff look at, as the contract shows them. */
import type { components } from '@entame/sdk/contracts/activities.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db } from '#platform/db/store.ts';
import { type Language, localize } from '#platform/language.ts';
import type { ActivitiesDeps } from '../activities.deps.ts';
import { noLongerRegistered } from '../activities.present.ts';
import { flagTexts } from './check-in.texts.ts';
import type { Review } from './reviews.store.ts';

type Schemas = components['schemas'];

export async function presentReviews(
  db: Db,
  { findResidentNames, findStaffNames }: ActivitiesDeps,
  reviews: Review[],
  language: Language,
): Promise<Schemas['CheckInReview'][]> {
  const residents = reviews.map(({ checkIn }) => checkIn.residentId);
  const staff = reviews.flatMap(({ checkIn: { recordedBy, decidedBy } }) =>
    [recordedBy, decidedBy].filter((id) => id !== null),
  );
  const residentNames = await findResidentNames(db, residents);
  const staffNames = await findStaffNames(db, staff);
  return reviews.map(({ checkIn, activity }) => ({
    id: checkIn.id,
    activityId: activity.id,
    activityTitle: activity.title,
    groupName: activity.groupName,
    residentId: checkIn.residentId,
    residentName: residentNames.get(checkIn.residentId) ?? localize(noLongerRegistered, language),
    method: checkIn.method,
    checkedInAt: instantText(checkIn.checkedInAt),
    receivedAt: instantText(checkIn.receivedAt ?? checkIn.checkedInAt),
    recordedByName: staffNames.get(checkIn.recordedBy ?? '') ?? null,
    state: checkIn.state,
    flags: (checkIn.flags ?? []).map((kind) => ({ kind, text: localize(flagTexts[kind], language) })),
    decision: checkIn.decidedAt && {
      at: instantText(checkIn.decidedAt),
      byName: staffNames.get(checkIn.decidedBy ?? '') ?? null,
      reason: checkIn.decisionReason ?? '',
    },
  }));
}
