/** Actors for tests that call a part of a service without a session. */
import type { Permission } from '@entame/sdk/permissions';
import type { Resident, Role, StaffMember } from '#platform/actor.ts';

const shown = {
  sessionId: 'test',
  assurance: 'aal3',
  authenticatedAt: Temporal.Instant.from('2026-11-23T01:00:00Z'),
} as const;

export function testResident(id: string, permissions: readonly Permission[] = []): Resident {
  const person = { id, displayName: '試験 花子', roles: ['resident'] as const, actedBy: undefined };
  return { ...shown, ...person, kind: 'resident', permissions: new Set(permissions) };
}

export function testStaff(id: string, roles: readonly Role[], groupName?: string): StaffMember {
  return { ...shown, id, displayName: '職員 一', roles, permissions: new Set(), kind: 'staff', groupName };
}
