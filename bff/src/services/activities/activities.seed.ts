/** Activities of the demo city, around the moment of the start, so that there is always one to check in at. */
import { cityTimeZone } from '#platform/clock.ts';
import type { Platform } from '#platform/platform.ts';
import { findActivityByTitle, recordActivity } from './activities.store.ts';

interface DemoActivity {
  title: string;
  description: string;
  groupName: string;
  placeName: string;
  points: number;
  durationMinutes: number;
  /** Either so many minutes from now, or on a day from today at a time of the city's clock. */
  when: { minutesFromNow: number } | { daysFromNow: number; at: string };
}

/** May run at every start: a past activity is there once, a coming one comes again after it has ended. */
export async function seedActivities({ store, city }: Platform, now: Temporal.Instant): Promise<void> {
  const demo = city.read<DemoActivity[]>('demo/activities.json');
  await store.write(async (tx) => {
    for (const { when, durationMinutes, ...content } of demo) {
      const startsAt = startOf(when, now);
      const endsAt = startsAt.add({ minutes: durationMinutes });
      const isPast = Temporal.Instant.compare(endsAt, now) <= 0;
      if (await findActivityByTitle(tx, content.title, isPast ? undefined : now)) continue;
      await recordActivity(tx, { ...content, startsAt, endsAt }, { staffId: 'demo', now });
    }
  });
}

function startOf(when: DemoActivity['when'], now: Temporal.Instant): Temporal.Instant {
  const local = now.toZonedDateTimeISO(cityTimeZone);
  if ('minutesFromNow' in when)
    return local.add({ minutes: when.minutesFromNow }).round('minute').toInstant();
  return local.add({ days: when.daysFromNow }).withPlainTime(when.at).toInstant();
}
