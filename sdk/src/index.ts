export {
  type ClientOptions,
  type Clients,
  createClients,
  isProblem,
  newIdempotencyKey,
  type Problem,
} from './client.ts';
export { createFormat, type Format, unbroken, unbrokenDates } from './format.ts';
export type * as activities from './generated/activities.ts';
export type * as audit from './generated/audit.ts';
export type * as consent from './generated/consent.ts';
export type * as healthcare from './generated/healthcare.ts';
export type * as identity from './generated/identity.ts';
export type * as opendata from './generated/opendata.ts';
export type { Permission } from './generated/permissions.ts';
export type * as points from './generated/points.ts';
export type * as portal from './generated/portal.ts';
export type * as privacy from './generated/privacy.ts';
export type { ProblemSlug } from './generated/problems.ts';
export type * as registry from './generated/registry.ts';
export type * as rideshare from './generated/rideshare.ts';
export { type ServiceName, serviceNames } from './generated/services.ts';
export type * as staff from './generated/staff.ts';
export type * as terms from './generated/terms.ts';
export type {
  Host,
  Language,
  Locales,
  MicroFrontend,
  MicroFrontendProps,
  NoticeKind,
  Session,
  SignedIn,
  TextSize,
  Texts,
  Translate,
} from './host.ts';
export { type IconName, icons } from './ui/icons.ts';
