/** Applications as the contract shows them. */
import type { components } from '@entame/sdk/contracts/activities.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Activity } from '../activities.store.ts';
import type { Application, ApplicationContent, ApplicationOfGroup } from './applications.store.ts';

type Schemas = components['schemas'];

export function presentSummary({
  application,
  groupName,
}: ApplicationOfGroup): Schemas['ApplicationSummary'] {
  const { id, number, status, groupId, title, category, dates, pointsAsked } = application;
  return {
    id,
    number,
    status,
    groupId,
    groupName,
    title,
    category,
    firstDate: firstDateOf(application),
    dateCount: dates.length,
    pointsAsked,
    changedAt: instantText(application.changedAt),
    submittedAt: application.submittedAt && instantText(application.submittedAt),
  };
}

export function presentApplication(
  { application, groupName }: ApplicationOfGroup,
  announced: Activity[],
  steps: Schemas['ProcessStep'][],
): Schemas['Application'] {
  const { id, number, status, groupId, pointsGranted, groupPoints } = application;
  return {
    id,
    number,
    status,
    groupId,
    groupName,
    draft: draftOf(application),
    pointsGranted,
    groupPoints,
    activities: announced.map((activity) => ({
      id: activity.id,
      number: activity.number,
      startsAt: instantText(activity.startsAt),
      status: activity.status,
    })),
    steps,
  };
}

/** The earliest of its dates, in whatever order they were entered. */
export function firstDateOf({ dates }: Pick<Application, 'dates'>): string | null {
  return dates.map(({ startsAt }) => startsAt).sort()[0] ?? null;
}

function draftOf(application: ApplicationContent): Schemas['ApplicationDraft'] {
  const { title, description, category, placeName, placeId, dates, expectedPeople } = application;
  const { pointsAsked, signUp, contactName, contactPhone } = application;
  return {
    title,
    description,
    category,
    placeName,
    placeId,
    dates,
    expectedPeople,
    pointsAsked,
    signUp,
    contactName,
    contactPhone,
  };
}
