/** Naka Mile points: a ledger of balanced transfers, fed by what other services tell. */
import type { Platform } from '#platform/platform.ts';
import type { Service } from '#platform/service.ts';
import { ensureAttendanceBudget } from './points.budget.ts';
import { pointsSubscriptions } from './points.events.ts';
import { pointsData } from './points.personal-data.ts';
import { pointsRoutes } from './points.routes.ts';
import { findLedgerFaults } from './points.store.ts';
import { balanceTile } from './points.tiles.ts';

const dailySeconds = 24 * 60 * 60;

export { findBalance } from './points.store.ts';

export function pointsService(platform: Platform): Service {
  const { store, city, log } = platform;
  return {
    name: 'points',
    handlers: pointsRoutes(platform),
    subscriptions: pointsSubscriptions(platform),
    personalData: pointsData(platform.clock),
    tiles: { 'points.balance': balanceTile(platform) },
    jobs: [
      {
        name: 'points.check-books',
        everySeconds: dailySeconds,
        async run() {
          for (const fault of await findLedgerFaults(store.read)) log.error({ fault }, 'ledger is unsound');
        },
      },
    ],
    seed: (now) => store.write(async (tx) => void (await ensureAttendanceBudget(tx, city, now))),
  };
}
