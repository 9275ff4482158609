/** Rows as the contract shows them. */
import type { components } from '@entame/sdk/contracts/staff.ts';
import type { Permission } from '@entame/sdk/permissions';
import { instantText } from '#platform/db/columns.ts';
import { isStaffPreset, permissionsOf, staffPresets } from './roles.rules.ts';
import { mayDecideProposal } from './staff.rules.ts';
import type { ProposalRow, RoleRow, StaffRow } from './staff.store.ts';

type Schemas = components['schemas'];

export const instantOrNull = (at: Temporal.Instant | null) => (at === null ? null : instantText(at));

/** Everything that an account with these roles may do, in the order of the alphabet. */
export function permissionsOfAccount(roles: readonly string[], ownRoles: readonly RoleRow[]): Permission[] {
  const ofOwn = rolePermissionsOf(roles, ownRoles);
  return [...new Set([...permissionsOf(roles.filter(isStaffPreset)), ...ofOwn])].sort();
}

/** What the roles of the city's own add. */
export function rolePermissionsOf(roles: readonly string[], ownRoles: readonly RoleRow[]): Permission[] {
  return ownRoles.filter(({ id }) => roles.includes(id)).flatMap((role) => role.permissions as Permission[]);
}

export function presentAccount(
  row: StaffRow,
  about: { ownRoles: readonly RoleRow[]; hasSecondFactor: boolean; readerId: string },
): Schemas['StaffAccount'] {
  const { id, name, email, status, roles, groupName } = row;
  return {
    id,
    name,
    email,
    status,
    roles,
    groupName,
    permissions: permissionsOfAccount(roles, about.ownRoles),
    createdAt: instantText(row.createdAt),
    lastSignInAt: instantOrNull(row.lastSignInAt),
    hasSecondFactor: about.hasSecondFactor,
    isMe: id === about.readerId,
  };
}

export function presentPresets(): Schemas['StaffRole'][] {
  return staffPresets.map((id) => ({
    id,
    kind: 'preset',
    name: null,
    description: null,
    permissions: [...permissionsOf([id])].sort(),
  }));
}

export function presentOwnRole({ id, name, description, permissions }: RoleRow): Schemas['StaffRole'] {
  return { id, kind: 'custom', name, description, permissions };
}

export function presentProposal(
  row: ProposalRow,
  names: ReadonlyMap<string, string>,
  reader: { id: string; mayManage: boolean },
): Schemas['StaffProposal'] {
  const { id, accountId, roles, groupName } = row;
  return {
    id,
    accountId,
    accountName: names.get(accountId) ?? '',
    roles,
    groupName,
    proposedByName: names.get(row.proposedBy) ?? '',
    proposedAt: instantText(row.proposedAt),
    expiresAt: instantText(row.expiresAt),
    mayDecide: reader.mayManage && mayDecideProposal(row, reader.id),
  };
}
