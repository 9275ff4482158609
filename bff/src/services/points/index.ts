/** Naka Mile points: a ledger of balanced transfers, fed by what other services tell. */
import type { operations } from '@entame/sdk/contracts/points.ts';
import type { Handlers } from '#platform/handlers.ts';
import type { Service } from '#platform/service.ts';
import { budgetRoutes } from './budgets/budgets.routes.ts';
import { budgetsTile } from './budgets/budgets.tiles.ts';
import { ensureDefaultRules } from './earning/defaults.ts';
import { earningSubscriptions } from './earning/earning.events.ts';
import { earningJobs } from './earning/earning.jobs.ts';
import { earningData } from './earning/earning.personal-data.ts';
import { seedOccasions } from './earning/earning.seed.ts';
import { readPointSettings } from './earning/point-settings.ts';
import { findRuleTexts } from './earning/rule-texts.ts';
import { ruleRoutes } from './earning/rules.routes.ts';
import { exchangeData } from './exchange/exchange.personal-data.ts';
import { createExchange } from './exchange/index.ts';
import { bulkRoutes } from './grants/bulk.routes.ts';
import { grantRoutes } from './grants/grants.routes.ts';
import { refusalRoutes } from './grants/refusals.routes.ts';
import { dropLedgerAnchor } from './ledger/anchors.ts';
import { booksRoutes } from './ledger/books.routes.ts';
import { checkBooks } from './ledger/check-books.ts';
import { expirePoints } from './ledger/expiry.ts';
import { groupRoutes } from './ledger/groups.routes.ts';
import { ledgerKeyOf } from './ledger/keys.ts';
import { ledgerRoutes } from './ledger/ledger.routes.ts';
import { createLedger } from './ledger/ledger.ts';
import { pointsPartnerApi } from './partners/index.ts';
import { withPointsAccess } from './partners/partner-access.ts';
import { reconciliationRoutes } from './partners/reconciliation.routes.ts';
import { staffPartnerRoutes } from './partners/staff.routes.ts';
import type { PointsDeps } from './points.deps.ts';
import { pointsOnMerge } from './points.merging.ts';
import { pointsData } from './points.personal-data.ts';
import { balanceTile } from './points.tiles.ts';

const minuteSeconds = 60;
const dailySeconds = 24 * 60 * 60;

export type { ConnectedPartner } from './exchange/exchange.deps.ts';
export type { CreatePointPartner } from './exchange/point-partner.port.ts';
export { findBalance } from './ledger/history.store.ts';
export { anchorSignerOf as ledgerAnchorSignerOf, ledgerKeyOf } from './ledger/keys.ts';
export type { LedgerFault, LedgerFaultKind } from './ledger/verify.rules.ts';
export { verifyLedger } from './ledger/verify.ts';
export { findPartnerScopes } from './partners/partner-access.ts';

export function pointsService(deps: PointsDeps): Service {
  const { platform } = deps;
  const { store, city, clock } = platform;
  const key = ledgerKeyOf(platform);
  const ledger = createLedger({ clock, key });
  const towns = city.read<{ name: string }[]>('towns.json').map(({ name }) => name);
  const earning = { ...deps, ledger, towns, settings: readPointSettings(city) };
  const partnersDeps = { ...deps, ledger };
  const exchange = createExchange({ ...partnersDeps, directory: withPointsAccess(deps.directory) });
  const handlers: Handlers<operations> = {
    ...ledgerRoutes({ ...deps, findRuleTexts }),
    ...groupRoutes(deps),
    ...booksRoutes(platform),
    ...ruleRoutes(earning),
    ...budgetRoutes(earning),
    ...grantRoutes(earning),
    ...bulkRoutes(earning),
    ...refusalRoutes(earning),
    ...exchange.handlers,
    ...staffPartnerRoutes(partnersDeps),
    ...reconciliationRoutes(partnersDeps),
  };
  return {
    name: 'points',
    handlers,
    subscriptions: [...earningSubscriptions(earning), ...pointsOnMerge(platform, ledger)],
    personalData: [...pointsData(ledger, key), ...earningData, ...exchangeData(clock)],
    stop: exchange.stop,
    tiles: { 'points.balance': balanceTile(platform), 'points.budgets': budgetsTile(platform) },
    jobs: [
      ...earningJobs(earning),
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
      ...exchange.jobs,
    ],
    seed: (now) =>
      store.write(async (tx) => {
        await ensureDefaultRules(earning, tx, now);
        await seedOccasions(earning, tx, now);
      }),
  };
}

/** The contract of its own that partners' programs call. */
export function pointsPartnerService(deps: PointsDeps): Service {
  const { platform } = deps;
  const ledger = createLedger({ clock: platform.clock, key: ledgerKeyOf(platform) });
  return pointsPartnerApi({ ...deps, ledger });
}
