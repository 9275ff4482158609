import { permissions } from '@entame/sdk/permissions';
import { describe, expect, test } from 'vitest';
import { roles } from '#platform/actor.ts';
import { permissionsOf } from './roles.rules.ts';

describe('permissionsOf', () => {
  test('every permission of the contracts is held by some role', () => {
    const held = permissionsOf(roles);
    const grantable = permissions.filter(
      // The second factor belongs to every staff session; partners have theirs from their registration.
      (permission) =>
        !['public', 'signed-in', 'second-factor:use', 'shared-data:read'].includes(permission) &&
        !permission.startsWith('partner-'),
    );
    expect([...held].sort()).toEqual([...grantable].sort());
  });

  test('what is personal to a resident is no power of staff', () => {
    const staff = permissionsOf(roles.filter((role) => role !== 'resident'));
    const own = [...staff].filter((permission) => permission.endsWith('-own'));
    expect(own).toEqual([]);
  });

  test('a resident may not read other people', () => {
    const resident = permissionsOf(['resident']);
    for (const power of ['residents:search', 'residents:export', 'check-ins:read', 'audit:read'] as const) {
      expect(resident.has(power)).toBe(false);
    }
  });

  test('a role that is not known allows nothing', () => {
    expect(permissionsOf(['mayor' as never]).size).toBe(0);
  });
});
