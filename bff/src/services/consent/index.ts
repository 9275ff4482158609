/** Consent: which partner may know what of whom, pairwise identifiers, receipts, and who has seen what. */
import { on, type Service } from '#platform/service.ts';
import type { ConsentDeps } from './consent.deps.ts';
import { createConsentDesk } from './consent.desk.ts';
import { withdrawEverything } from './consent.endings.ts';
import { consentData } from './consent.personal-data.ts';
import { consentRoutes } from './consent.routes.ts';
import { seedConsent } from './consent.seed.ts';
import { removeExpiredCodes } from './consent.store.ts';
import { recordHandover } from './handed-over.events.ts';
import { partnerApiRoutes } from './partner-api.routes.ts';
import { partnerFinder } from './partner-authentication.ts';
import { partnersRoutes } from './partners.routes.ts';
import { removeExpiredAssertions } from './partners.store.ts';

export { createPartnerDirectory } from './partner-directory.ts';
export { findReceiptFaults, type PublicJwk } from './receipts.rules.ts';

export function consentService(deps: ConsentDeps): Service {
  const { platform, findFacts } = deps;
  const desk = createConsentDesk(platform);
  return {
    name: 'consent',
    handlers: {
      ...consentRoutes(deps, desk),
      ...partnersRoutes(platform),
      ...partnerApiRoutes(desk, findFacts),
    },
    findPartner: partnerFinder(deps),
    personalData: consentData(platform, desk),
    subscriptions: [
      on('residents.unmerged', async (tx, { payload }) => {
        if (payload.wasClaim) await withdrawEverything(tx, desk, payload.keptId, platform.clock.now());
      }),
      on('shared-data.handed-over', recordHandover),
    ],
    jobs: [
      {
        name: 'consent.remove-expired',
        everySeconds: 3600,
        run: (now) =>
          platform.store.write(async (tx) => {
            await removeExpiredCodes(tx, now);
            await removeExpiredAssertions(tx, now);
          }),
      },
    ],
    seed: (now) => seedConsent(platform, now),
  };
}
