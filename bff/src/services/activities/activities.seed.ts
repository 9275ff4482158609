/** Activities of the demo city, around the moment of the start, so that there is always one to check in at. */
import { uuidv7 } from 'uuidv7';
import { cityTimeZone } from '#platform/clock.ts';
import type { Platform } from '#platform/platform.ts';
import { type Activity, findActivityByTitle, recordActivity } from './activities.store.ts';
import { findGroupByName, type Group, recordGroup } from './groups/groups.store.ts';
import type { SignUpRules } from './sign-ups/sign-ups.rules.ts';

interface DemoGroup {
  name: string;
  kind: Group['kind'];
}
interface DemoActivity extends Pick<Activity, 'category'> {
  title: string;
  description: string;
  groupName: string;
  placeName: string;
  placeId?: string;
  signUp?: SignUpRules;
  groupPoints?: number;
  points: number;
  durationMinutes: number;
  /** Either so many minutes from now, or on a day from today at a time of the city's clock. */
  when: { minutesFromNow: number } | { daysFromNow: number; at: string };
}

/** May run at every start: a past activity is there once, a coming one comes again after it has ended. */
export async function seedActivities({ store, city }: Platform, now: Temporal.Instant): Promise<void> {
  const demo = city.read<DemoActivity[]>('demo/activities.json');
  await store.write(async (tx) => {
    for (const { name, kind } of city.read<DemoGroup[]>('demo/groups.json')) {
      if (await findGroupByName(tx, name)) continue;
      const contact = { contactName: null, contactPhone: null };
      const times = { createdAt: now, changedAt: now };
      await recordGroup(tx, { id: uuidv7(), name, kind, ...contact, active: true, ...times });
    }
    for (const { when, durationMinutes, ...content } of demo) {
      const startsAt = startOf(when, now);
      const endsAt = startsAt.add({ minutes: durationMinutes });
      const isPast = Temporal.Instant.compare(endsAt, now) <= 0;
      if (await findActivityByTitle(tx, content.title, isPast ? undefined : now)) continue;
      const groupId = (await findGroupByName(tx, content.groupName))?.id ?? null;
      await recordActivity(tx, { ...content, groupId, startsAt, endsAt }, { staffId: 'demo', now });
    }
  });
}

function startOf(when: DemoActivity['when'], now: Temporal.Instant): Temporal.Instant {
  const local = now.toZonedDateTimeISO(cityTimeZone);
  if ('minutesFromNow' in when)
    return local.add({ minutes: when.minutesFromNow }).round('minute').toInstant();
  return local.add({ days: when.daysFromNow }).withPlainTime(when.at).toInstant();
}
