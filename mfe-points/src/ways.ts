import type { IconName, Permission } from '@entame/sdk';

/** Where somebody goes on from their balance; each sees what they may. A new page gets a row and two texts. */
export const ways = [
  way('explanation', 'points:read-own', 'help', '/points/explanation'),
  way('history', 'points:read-own', 'document', '/points/history'),
  way('activities', 'activities:read', 'activity', '/points/activities'),
] as const;

function way<Name extends string>(name: Name, permission: Permission, icon: IconName, href: string) {
  return { name, permission, icon, href };
}
