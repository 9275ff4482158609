/** The table of contents: every service of the platform, and what each needs of another. */
import { fposProvider } from '#adapters/fpos/fpos.ts';
import { ngsiLdPlatform } from '#adapters/ngsi-ld/ngsi-ld.ts';
import { openIdConnectProvider } from '#adapters/openid-connect/openid-connect.ts';
import { findUsedPermissions } from '#platform/audit-usage.store.ts';
import { findRecordedPermissions } from '#platform/contract/operations.ts';
import type { Limits } from '#platform/limits.ts';
import { enqueueMail } from '#platform/mail/mail.store.ts';
import type { NewsDesk } from '#platform/news.ts';
import type { Platform } from '#platform/platform.ts';
import type { Service } from '#platform/service.ts';
import type { SessionFinder } from '#platform/session/sessions.ts';
import { activitiesService, findGroupIdByName, findGroupNames } from '#services/activities/index.ts';
import { auditService } from '#services/audit/index.ts';
import { consentService, createPartnerDirectory } from '#services/consent/index.ts';
import { healthcareService } from '#services/healthcare/index.ts';
import {
  callbackAddress,
  correctResident,
  findCardHolder,
  findResidentAttributes,
  findResidentNames,
  findResidentsByNumber,
  findSharedAttributes,
  identityService,
  isCredentialBound,
} from '#services/identity/index.ts';
import { openDataService } from '#services/opendata/index.ts';
import {
  type ConnectedPartner,
  findBalance,
  findPartnerScopes,
  pointsPartnerService,
  pointsService,
} from '#services/points/index.ts';
import { type NewsStreams, portalService } from '#services/portal/index.ts';
import { privacyService } from '#services/privacy/index.ts';
import { type Registry, registryService } from '#services/registry/index.ts';
import { rideshareService } from '#services/rideshare/index.ts';
import {
  acceptInvitation,
  admitStaff,
  findStaffNames,
  isStaffCredential,
  staffService,
} from '#services/staff/index.ts';
import { termsService } from '#services/terms/index.ts';
import { contracts } from './contracts.ts';

export interface ServiceParts {
  platform: Platform;
  sessions: SessionFinder;
  limits: Limits;
  newsDesk: NewsDesk;
  streams: NewsStreams;
  registry: Registry;
  pointPartners: readonly ConnectedPartner[];
}

export function createServices(parts: ServiceParts): Service[] {
  const { platform, registry } = parts;
  const { config } = platform;
  const issuers = config.IDENTITY_PROVIDERS.map((provider) =>
    openIdConnectProvider(provider, {
      clientKey: config.IDENTITY_CLIENT_KEY,
      redirectUri: (id) => callbackAddress(config.PUBLIC_ORIGIN, id),
    }),
  );
  const providers = [...(config.FPOS_APP ? [fposProvider(config.FPOS_APP)] : []), ...issuers];
  const pointsDeps = {
    platform,
    findResidentAttributes,
    findResidentNames,
    findResidentsByNumber,
    findStaffNames,
    findGroupNames,
    findGroupIdByName,
    partners: parts.pointPartners,
    directory: createPartnerDirectory(platform),
  };
  const services: Service[] = [
    auditService({ platform, findResidentNames, findStaffNames, summaryOf: createSummaries() }),
    identityService({
      ...parts,
      providers,
      staff: {
        admit: admitStaff,
        acceptInvitation,
        findNames: findStaffNames,
        hasPasskey: isStaffCredential,
      },
    }),
    staffService({
      platform,
      findUsedPermissions,
      isResidentCredential: isCredentialBound,
      recordedPermissions: findRecordedPermissions(contracts),
      enqueueMail: config.SMTP_URL
        ? (tx, mail, now) => enqueueMail(tx, { ...mail, purpose: 'staff-invitation' }, now)
        : undefined,
    }),
    registryService(platform),
    activitiesService(platform, { findResidentNames, findStaffNames, findCardHolder }),
    pointsService(pointsDeps),
    pointsPartnerService(pointsDeps),
    rideshareService(platform),
    healthcareService(platform),
    termsService(platform),
    consentService({
      platform,
      findScopes: (db, partnerId) => findPartnerScopes(db, parts.pointPartners, partnerId),
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

/** What the contracts say of each operation, by its id. */
function createSummaries(): (operationId: string) => string | undefined {
  const summaries = new Map<string, string>();
  for (const { paths } of Object.values(contracts)) {
    for (const item of Object.values(paths)) {
      for (const member of Object.values(item)) {
        const { operationId, summary } = member as { operationId?: string; summary?: string };
        if (operationId !== undefined && summary !== undefined) summaries.set(operationId, summary);
      }
    }
  }
  return (operationId) => summaries.get(operationId);
}
