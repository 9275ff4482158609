import type { Permission, staff } from '@entame/sdk';
import { useTexts } from '@entame/sdk/react';
import { staffLocales } from './locales/staff/index.ts';
import { ja } from './locales/staff/ja.ts';

export type StaffRole = staff.components['schemas']['StaffRole'];
type Key = keyof typeof ja;

/** What only residents, machines or everybody may: it is in no role of staff. */
type NotOfStaff =
  | `${string}-own`
  | `partner-${string}`
  | 'public'
  | 'second-factor:use'
  | 'shared-data:read'
  | 'signed-in';
type OfStaff = Exclude<Permission, NotOfStaff>;
/** Does not compile while something that staff may has no name. */
const keyOf = (permission: OfStaff): Key => `permission.${permission}`;

const isKey = (key: string): key is Key => key in ja;

/** Names and explanations of roles and permissions; what has no text of ours shows its own name. */
export function useRoleTexts(ownRoles: readonly StaffRole[] = []) {
  const t = useTexts(staffLocales);
  const own = (id: string) => ownRoles.find((role) => role.id === id && role.kind === 'custom');
  const text = (key: string, otherwise: string) => (isKey(key) ? t(key) : otherwise);
  const roleName = (id: string) => own(id)?.name ?? text(`role.${id}`, id);
  return {
    roleName,
    roleText: (id: string) => own(id)?.description ?? text(`role.${id}-text`, ''),
    roleNames: (ids: readonly string[]) =>
      ids.length === 0 ? t('accounts.no-role') : ids.map(roleName).join('、'),
    permissionName: (id: string) => text(keyOf(id as OfStaff), id),
  };
}
