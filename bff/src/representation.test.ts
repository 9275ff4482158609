/** What services agree on: identity says what may be done for a resident, staff keeps the roles. */
import { expect, test } from 'vitest';
import {
  computePermissions,
  deskPermissions,
  powers,
} from './services/identity/representation/representation.rules.ts';
import { permissionsOf } from './services/staff/index.ts';

test('whoever acts for a resident gets nothing that the resident has not', () => {
  const own = permissionsOf(['resident']);
  for (const permission of [...deskPermissions, ...computePermissions(powers)])
    expect(own.has(permission), permission).toBe(true);
});
