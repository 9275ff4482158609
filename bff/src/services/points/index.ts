/** Naka Mile points: a ledger of balanced transfers, fed by what other services tell. */
import type { operations } from '@entame/sdk/contracts/points.ts';
import type { Handlers } from '#platform/handlers.ts';
import type { Service } from '#platform/service.ts';
import { dropLedgerAnchor } from './ledger/anchors.ts';
import { booksRoutes } from './ledger/books.routes.ts';
import { checkBooks } from './ledger/check-books.ts';
import { expirePoints } from './ledger/expiry.ts';
import { groupRoutes } from './ledger/groups.routes.ts';
import { ledgerKeyOf } from './ledger/keys.ts';
import { ledgerRoutes } from './ledger/ledger.routes.ts';
import { createLedger } from './ledger/ledger.ts';
import { ensureAttendanceBudget } from './points.budget.ts';
import type { PointsDeps } from './points.deps.ts';
import { pointsSubscriptions } from './points.events.ts';
import { pointsData } from './points.personal-data.ts';
import { balanceTile } from './points.tiles.ts';

const minuteSeconds = 60;
const dailySeconds = 24 * 60 * 60;

export { findBalance } from './ledger/history.store.ts';
export { anchorSignerOf as ledgerAnchorSignerOf, ledgerKeyOf } from './ledger/keys.ts';
export type { LedgerFault, LedgerFaultKind } from './ledger/verify.rules.ts';
export { verifyLedger } from './ledger/verify.ts';

export function pointsService(deps: PointsDeps): Service {
  const { platform } = deps;
  const { store, city, clock } = platform;
  const key = ledgerKeyOf(platform);
  const ledger = createLedger({ clock, key });
  const handlers: Handlers<operations> = {
    ...ledgerRoutes(deps),
    ...groupRoutes(deps),
    ...booksRoutes(platform),
  };
  return {
    name: 'points',
    handlers,
    subscriptions: pointsSubscriptions(platform, ledger),
    personalData: pointsData(ledger, key),
    tiles: { 'points.balance': balanceTile(platform) },
    jobs: [
      {
        name: 'points.expire',
        everySeconds: 10 * minuteSeconds,
        run: async (now) => void (await expirePoints({ platform, ledger }, now)),
      },
      { name: 'points.check-books', everySeconds: dailySeconds, run: (now) => checkBooks(platform, now) },
      {
        name: 'points.anchor',
        everySeconds: dailySeconds,
        run: async (now) => void (await dropLedgerAnchor(platform, now)),
      },
    ],
    seed: () => store.write(async (tx) => void (await ensureAttendanceBudget(tx, ledger, city))),
  };
}
