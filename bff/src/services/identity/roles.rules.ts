/** Who may do what. Each preset has what its section of the city hall needs for its work, and no more. */
import type { Permission } from '@entame/sdk/permissions';
import type { Role } from '#platform/actor.ts';

const resident: Permission[] = [
  'activities:read',
  'bookings:manage-own',
  'check-ins:record-own',
  'consents:manage-own',
  'health:manage-own',
  'mandates:manage-own',
  'points:read-own',
  'privacy:manage-own',
  'profile:read-own',
  'terms:accept-own',
  'resident-cards:claim-own',
];
/** A community group's organiser (自治会・地域団体の担当者). */
const organiser: Permission[] = ['activities:read', 'activities:run', 'check-ins:export', 'check-ins:read'];
/** 企画課: activities, points, campaigns, open data. Sees people only as participants. */
const planning: Permission[] = [...organiser, 'activities:export', 'activities:manage', 'datasets:manage'];
/** 福祉: looks after residents. */
const welfare: Permission[] = ['activities:read', 'residents:search'];
/** 交通: shared rides. */
const transport: Permission[] = ['activities:read'];
/** 窓口: the counter and the telephone desk. */
const desk: Permission[] = [
  'activities:read',
  'corrections:manage',
  'resident-cards:issue',
  'residents:correct',
  'residents:register',
  'residents:represent',
  'residents:search',
];
/** 監査: reads what happened, changes nothing. */
const auditor: Permission[] = ['activities:read', 'audit:read', 'releases:read'];
const administrator: Permission[] = [
  ...planning,
  ...welfare,
  ...transport,
  ...desk,
  ...auditor,
  'partners:manage',
  'residents:export',
  'terms:manage',
];

const permissionsOfRole: Record<Role, readonly Permission[]> = {
  resident,
  organiser,
  planning,
  welfare,
  transport,
  desk,
  auditor,
  administrator,
};

/** Everything that at least one of the roles allows. A role that is not known allows nothing. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => permissionsOfRole[role] ?? []));
}
