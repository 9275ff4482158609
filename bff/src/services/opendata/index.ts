/** Open data: facilities, events and AED sites from standard files, for everybody and for a data platform. */
import type { operations } from '@entame/sdk/contracts/opendata.ts';
import type { Handlers } from '#platform/handlers.ts';
import type { Job, Service } from '#platform/service.ts';
import { compareWithPlatform } from './comparison.ts';
import { dataPlatformRoutes } from './data-platform.routes.ts';
import { datasetRoutes } from './datasets.routes.ts';
import { openDataRoutes } from './open-data.routes.ts';
import type { OpenDataDeps } from './opendata.deps.ts';
import { seedOpenData } from './opendata.seed.ts';
import { publishDue } from './publisher.ts';
import { consentSubscriptions } from './shared-persons.events.ts';
import { sharedPersonsData } from './shared-persons.personal-data.ts';

export function openDataService(deps: OpenDataDeps): Service {
  const { platform, dataPlatform } = deps;
  const handlers: Handlers<operations> = {
    ...openDataRoutes(platform),
    ...datasetRoutes(deps),
    ...dataPlatformRoutes(deps),
  };
  const connected = dataPlatform && { ...deps, dataPlatform };
  const jobs: Job[] = connected
    ? [
        { name: 'opendata.publish', everySeconds: 10, run: (now) => publishDue(connected, now) },
        { name: 'opendata.compare', everySeconds: 3600, run: (now) => compareWithPlatform(connected, now) },
      ]
    : [];
  return {
    name: 'opendata',
    handlers,
    jobs,
    subscriptions: consentSubscriptions(deps),
    personalData: sharedPersonsData(platform),
    seed: (now) => seedOpenData(platform, now),
  };
}
