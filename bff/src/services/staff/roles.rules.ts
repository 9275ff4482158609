/** Who may do what. Each preset has what its section of the city hall needs for its work, and no more. */
import type { Permission } from '@entame/sdk/permissions';
import type { Role } from '#platform/actor.ts';

export type StaffPreset = Exclude<Role, 'resident'>;

const resident: Permission[] = [
  'activities:read',
  'bookings:manage-own',
  'check-ins:record-own',
  'consents:manage-own',
  'health:manage-own',
  'passkeys:manage-own',
  'mandates:manage-own',
  'identities:manage-own',
  'points:exchange-own',
  'points:read-own',
  'privacy:manage-own',
  'profile:read-own',
  'terms:accept-own',
  'resident-cards:claim-own',
  'sign-ups:manage-own',
];
/** A community group's organiser (自治会・地域団体の担当者). */
const organiser: Permission[] = [
  'activities:apply',
  'activities:read',
  'activities:run',
  'check-ins:export',
  'check-ins:read',
  'check-ins:record',
];
/** What an organiser has for their own group, and nobody of the city for it. */
const ofOwnGroup: Permission[] = ['group-points:read'];
/** 企画課: activities, points, campaigns, open data. Sees people only as participants. */
const planning: Permission[] = [
  ...organiser,
  'activities:approve',
  'activities:export',
  'activities:manage',
  'check-ins:review',
  'datasets:manage',
  'groups:manage',
  'point-budgets:manage',
  'point-grants:approve',
  'point-grants:request',
  'point-partners:manage',
  'point-reports:read',
  'point-rules:manage',
  'points:export',
  'points:read',
];
/** 福祉: looks after residents. */
const welfare: Permission[] = ['activities:read', 'break-glass:use', 'residents:search'];
/** 交通: shared rides. */
const transport: Permission[] = ['activities:read'];
/** 窓口: the counter and the telephone desk. */
const desk: Permission[] = [
  'activities:read',
  'break-glass:use',
  'check-ins:record',
  'corrections:manage',
  'point-grants:request',
  'points:read',
  'resident-cards:issue',
  'residents:correct',
  'residents:merge',
  'residents:register',
  'residents:represent',
  'residents:search',
];
/** 監査: reads what happened, looks into warnings and reviews access; changes nothing else. */
const auditor: Permission[] = [
  'access-reviews:decide',
  'activities:read',
  'alerts:manage',
  'audit:export',
  'audit:read',
  'break-glass:review',
  'releases:read',
  'staff:read',
];
const administrator: Permission[] = [
  ...planning,
  ...welfare,
  ...transport,
  ...desk,
  ...auditor,
  'partners:manage',
  'residents:export',
  'staff:manage',
  'terms:manage',
];

const permissionsOfRole: Record<Role, readonly Permission[]> = {
  resident,
  organiser: [...organiser, ...ofOwnGroup],
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

/** The presets that staff may have, in the order in which screens show them. */
export const staffPresets: readonly StaffPreset[] = [
  'organiser',
  'planning',
  'welfare',
  'transport',
  'desk',
  'auditor',
  'administrator',
];

export function isStaffPreset(role: string): role is StaffPreset {
  return (staffPresets as readonly string[]).includes(role);
}

/**
 * What a role of the city's own may contain: whatever some preset of staff has, except the power over accounts itself.
 * Who manages accounts is an administrator, with the rules for administrators.
 */
export function computeGrantable(): Permission[] {
  const held = permissionsOf(staffPresets);
  return [...held].filter((permission) => permission !== 'staff:manage').sort();
}
