/** The contracts of all services, as the generator completed them. */
import activities from '@entame/sdk/contracts/activities.openapi.json' with { type: 'json' };
import audit from '@entame/sdk/contracts/audit.openapi.json' with { type: 'json' };
import consent from '@entame/sdk/contracts/consent.openapi.json' with { type: 'json' };
import healthcare from '@entame/sdk/contracts/healthcare.openapi.json' with { type: 'json' };
import identity from '@entame/sdk/contracts/identity.openapi.json' with { type: 'json' };
import opendata from '@entame/sdk/contracts/opendata.openapi.json' with { type: 'json' };
import points from '@entame/sdk/contracts/points.openapi.json' with { type: 'json' };
import pointsPartner from '@entame/sdk/contracts/points-partner.openapi.json' with { type: 'json' };
import portal from '@entame/sdk/contracts/portal.openapi.json' with { type: 'json' };
import privacy from '@entame/sdk/contracts/privacy.openapi.json' with { type: 'json' };
import registry from '@entame/sdk/contracts/registry.openapi.json' with { type: 'json' };
import rideshare from '@entame/sdk/contracts/rideshare.openapi.json' with { type: 'json' };
import staff from '@entame/sdk/contracts/staff.openapi.json' with { type: 'json' };
import terms from '@entame/sdk/contracts/terms.openapi.json' with { type: 'json' };
import type { ServiceName } from '@entame/sdk/services';
import type { ContractDocument } from '#platform/contract/operations.ts';

export const contracts = {
  activities,
  audit,
  consent,
  healthcare,
  identity,
  opendata,
  points,
  'points-partner': pointsPartner,
  portal,
  privacy,
  registry,
  rideshare,
  staff,
  terms,
} as unknown as Record<ServiceName, ContractDocument>;
