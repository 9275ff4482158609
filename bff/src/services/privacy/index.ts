/** Privacy: what the platform holds on a person, and the person's say in it. */
import type { operations } from '@entame/sdk/contracts/privacy.ts';
import type { Handlers } from '#platform/handlers.ts';
import type { Service } from '#platform/service.ts';
import { closingJob } from './close-accounts.ts';
import { closingRoutes } from './closing.routes.ts';
import { correctionRoutes } from './corrections.routes.ts';
import { myDataRoutes } from './my-data.routes.ts';
import type { PrivacyDeps } from './privacy.deps.ts';
import { privacyData } from './privacy.personal-data.ts';

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
    jobs: [closingJob(deps.platform)],
  };
}
