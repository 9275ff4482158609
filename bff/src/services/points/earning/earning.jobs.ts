/** What happens to rules and occasions by itself. */
import { cityTimeZone } from '#platform/clock.ts';
import type { Job } from '#platform/service.ts';
import { removeCheckedBefore } from '../grants/grants.store.ts';
import { ensureDefaultRules } from './defaults.ts';
import type { EarningDeps } from './earning.deps.ts';
import { removeOccasionsBefore } from './occasions.store.ts';

const hourSeconds = 60 * 60;
/** A preview reaches back twelve whole months. */
const occasionMonths = 13;
const checkedFileHours = 24;

export function earningJobs(deps: EarningDeps): Job[] {
  const { store } = deps.platform;
  return [
    {
      name: 'points.default-rules',
      everySeconds: hourSeconds,
      run: (now) => store.write((tx) => ensureDefaultRules(deps, tx, now)),
    },
    {
      name: 'points.forget-occasions',
      everySeconds: hourSeconds,
      async run(now) {
        const before = now.toZonedDateTimeISO(cityTimeZone).subtract({ months: occasionMonths }).toInstant();
        await store.write(async (tx) => {
          await removeOccasionsBefore(tx, before);
          await removeCheckedBefore(tx, now.subtract({ hours: checkedFileHours }));
        });
      },
    },
  ];
}
