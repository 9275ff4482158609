/** The same walk that the city repeats: every attack on the running portal has to be turned down. */
import { expect, inject, it } from 'vitest';
import { attacks, walk } from '../scripts/security-walk/walk.ts';

it('every attack is turned down', { timeout: 120_000 }, async () => {
  const target = { origin: inject('portalOrigin'), emulatorOrigin: inject('emulatorOrigin') };
  const findings = await walk(target);
  expect(findings.filter(({ outcome }) => outcome !== 'held')).toEqual([]);
  expect(findings).toHaveLength(attacks.length);
});
