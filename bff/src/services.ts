/** The table of contents: every service of the platform, and what each needs of another. */
import { ngsiLdPlatform } from '#adapters/ngsi-ld/ngsi-ld.ts';
import { openIdConnectProvider } from '#adapters/openid-connect/openid-connect.ts';
import type { Limits } from '#platform/limits.ts';
import type { NewsDesk } from '#platform/news.ts';
import type { Platform } from '#platform/platform.ts';
import type { Service } from '#platform/service.ts';
import type { SessionFinder } from '#platform/session/sessions.ts';
import { activitiesService } from '#services/activities/index.ts';
import { consentService } from '#services/consent/index.ts';
import { healthcareService } from '#services/healthcare/index.ts';
import {
  callbackAddress,
  correctResident,
  findResidentAttributes,
  findResidentNames,
  findSharedAttributes,
  identityService,
} from '#services/identity/index.ts';
import { openDataService } from '#services/opendata/index.ts';
import { findBalance, pointsService } from '#services/points/index.ts';
import { type NewsStreams, portalService } from '#services/portal/index.ts';
import { privacyService } from '#services/privacy/index.ts';
import { type Registry, registryService } from '#services/registry/index.ts';
import { rideshareService } from '#services/rideshare/index.ts';
import { termsService } from '#services/terms/index.ts';

export interface ServiceParts {
  platform: Platform;
  sessions: SessionFinder;
  limits: Limits;
  newsDesk: NewsDesk;
  streams: NewsStreams;
  registry: Registry;
}

export function createServices(parts: ServiceParts): Service[] {
  const { platform, registry } = parts;
  const { config } = platform;
  const providers = config.IDENTITY_PROVIDERS.map((provider) =>
    openIdConnectProvider(provider, {
      clientKey: config.IDENTITY_CLIENT_KEY,
      redirectUri: (id) => callbackAddress(config.PUBLIC_ORIGIN, id),
    }),
  );
  const services: Service[] = [
    identityService({ ...parts, providers }),
    registryService(platform),
    activitiesService(platform, { findResidentNames }),
    pointsService(platform),
    rideshareService(platform),
    healthcareService(platform),
    termsService(platform),
    consentService({
      platform,
      async findFacts(db, residentId) {
        const attributes = await findResidentAttributes(db, residentId);
        return attributes && { ...attributes, points: await findBalance(db, residentId) };
      },
    }),
    openDataService({
      platform,
      dataPlatform: config.DATA_PLATFORM && ngsiLdPlatform(config.DATA_PLATFORM),
      readSharedAttributes: (residentId, kinds) =>
        findSharedAttributes(platform.store.read, residentId, kinds),
    }),
    privacyService({
      platform,
      findResidentNames,
      correctResident,
      findKinds: () => services.flatMap(({ personalData }) => personalData),
    }),
  ].filter(isWanted);
  const tiles = Object.assign({}, ...services.map((service) => service.tiles ?? {}));
  const portal = portalService({
    ...parts,
    findDeclaredTiles: registry.findTiles,
    providerOf: (id) => tiles[id],
  });
  return [...services, ...[portal].filter(isWanted)];

  /** `SERVICES` runs a part of them here, so that they can be deployed apart. */
  function isWanted({ name }: Service): boolean {
    return config.SERVICES.length === 0 || config.SERVICES.includes(name);
  }
}
