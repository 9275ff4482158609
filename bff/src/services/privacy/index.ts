/** Privacy: what the platform holds on a person, and the person's say in it. */
import type { operations } from '@entame/sdk/contracts/privacy.ts';
import type { Handlers } from '#platform/handlers.ts';
import { mergeSubscriptions } from '#platform/merging/rekey.ts';
import type { Service } from '#platform/service.ts';
import { closingJob } from './close-accounts.ts';
import { closingRoutes } from './closing.routes.ts';
import { correctionRoutes } from './corrections.routes.ts';
import { myDataRoutes } from './my-data.routes.ts';
import type { PrivacyDeps } from './privacy.deps.ts';
import { privacyData } from './privacy.personal-data.ts';
import { ownedRows, removeClosing } from './privacy.store.ts';

export function privacyService(deps: PrivacyDeps): Service {
  const handlers: Handlers<operations> = {
    ...myDataRoutes(deps),
    ...correctionRoutes(deps),
    ...closingRoutes(deps),
  };
  return {
    name: 'privacy',
    handlers,
    personalData: privacyData,
    // Whoever wanted to be rid of a second account is; it must not be erased while the merge can be taken back.
    subscriptions: mergeSubscriptions('privacy', ownedRows, deps.platform.clock, (tx, { mergedId }) =>
      removeClosing(tx, mergedId),
    ),
    jobs: [closingJob(deps.platform)],
  };
}
