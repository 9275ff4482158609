// Generated from openapi/ by `npm run generate`. Do not edit.
import type { paths as activities } from './activities.ts';
import type { paths as audit } from './audit.ts';
import type { paths as consent } from './consent.ts';
import type { paths as healthcare } from './healthcare.ts';
import type { paths as identity } from './identity.ts';
import type { paths as opendata } from './opendata.ts';
import type { paths as pointsPartner } from './points-partner.ts';
import type { paths as points } from './points.ts';
import type { paths as portal } from './portal.ts';
import type { paths as privacy } from './privacy.ts';
import type { paths as registry } from './registry.ts';
import type { paths as rideshare } from './rideshare.ts';
import type { paths as staff } from './staff.ts';
import type { paths as terms } from './terms.ts';

export const serviceNames = [
  "activities",
  "audit",
  "consent",
  "healthcare",
  "identity",
  "opendata",
  "points-partner",
  "points",
  "portal",
  "privacy",
  "registry",
  "rideshare",
  "staff",
  "terms"
] as const;
export type ServiceName = (typeof serviceNames)[number];

/** The paths of every service, by its name. */
export interface ServicePaths {
  activities: activities;
  audit: audit;
  consent: consent;
  healthcare: healthcare;
  identity: identity;
  opendata: opendata;
  "points-partner": pointsPartner;
  points: points;
  portal: portal;
  privacy: privacy;
  registry: registry;
  rideshare: rideshare;
  staff: staff;
  terms: terms;
}
