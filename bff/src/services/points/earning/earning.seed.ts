/** What happened last month in the demo city, so that a rule can be tried there. Nobody is granted anything by it. */
import { cityTimeZone } from '#platform/clock.ts';
import type { Tx } from '#platform/db/store.ts';
import { cityDayOf } from './calendar.rules.ts';
import type { EarningDeps } from './earning.deps.ts';
import { findOccasion, recordOccasion } from './occasions.store.ts';

interface DemoActivity {
  title: string;
  points: number;
}

const days = [2, 5, 9, 13, 16, 20, 23, 27];
const peopleEachDay = 12;
const people = 40;

/** May run at every start: a month is filled once. */
export async function seedOccasions(
  { platform, towns }: EarningDeps,
  tx: Tx,
  now: Temporal.Instant,
): Promise<void> {
  const activities = platform.city.read<DemoActivity[]>('demo/activities.json');
  const month = cityDayOf(now).toPlainYearMonth().subtract({ months: 1 });
  if (await findOccasion(tx, `demo:${month}:0`)) return;
  for (let n = 0; n < days.length * peopleEachDay; n++) {
    const activity = activities[n % activities.length];
    const day = days[n % days.length] ?? 1;
    const person = (n * 7) % people;
    await recordOccasion(tx, {
      sourceId: `demo:${month}:${n}`,
      trigger: 'activity-attended',
      ownerKind: 'resident',
      ownerId: `00000000-0000-7000-8000-${String(person).padStart(12, '0')}`,
      title: activity?.title ?? null,
      facts: {
        age: 55 + (person % 38),
        town: towns[person % towns.length] ?? null,
        promisedPoints: activity?.points ?? 0,
        metres: null,
        yen: null,
      },
      occurredAt: month
        .toPlainDate({ day })
        .toZonedDateTime({ timeZone: cityTimeZone, plainTime: `${9 + (n % 6)}:30`.padStart(5, '0') })
        .toInstant(),
    });
  }
}
