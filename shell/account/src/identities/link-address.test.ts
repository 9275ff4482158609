import { expect, test } from 'vitest';
import { linkAddress } from './link-address.ts';

test.each([
  [{ id: 'community', kind: 'redirect' }, '/api/identity/v1/sign-in/community?purpose=link'],
  [{ id: 'fpos', kind: 'card-app' }, '/sign-in/card-app?purpose=link'],
] as const)('of %j adding begins at %s', (provider, address) => {
  expect(linkAddress(provider)).toBe(address);
});
