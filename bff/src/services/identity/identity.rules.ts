/** Who may do what, and how people are found. */
import type { Permission } from '@entame/sdk/permissions';
import type { Role } from '#platform/actor.ts';

const residentPermissions: Permission[] = [
  'profile:read-own',
  'activities:read',
  'check-ins:record-own',
  'points:read-own',
  'bookings:manage-own',
  'health:manage-own',
];
const organiserPermissions: Permission[] = [
  'activities:read',
  'activities:run',
  'check-ins:read',
  'check-ins:export',
];
const staffPermissions: Permission[] = [
  ...organiserPermissions,
  'activities:manage',
  'activities:export',
  'residents:search',
];

const permissionsOfRole: Record<Role, readonly Permission[]> = {
  resident: residentPermissions,
  organiser: organiserPermissions,
  staff: staffPermissions,
  administrator: [...staffPermissions, 'residents:export', 'audit:read', 'releases:read'],
  auditor: ['activities:read', 'audit:read', 'releases:read'],
};

/** Everything that at least one of the roles allows. A role that is not known allows nothing. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => permissionsOfRole[role] ?? []));
}

/**
 * The terms by which a name can be found: whole, family and given name, in kanji and kana. Sealed data can only be
 * found by equal terms, so the parts are indexed one by one.
 */
export function searchTermsOf(name: string, kana: string | null): string[] {
  const terms = [name, kana ?? ''].flatMap((text) => [text, ...text.split(/[\s　]+/u)]);
  return [...new Set(terms.map((term) => term.trim()).filter((term) => term !== ''))];
}
