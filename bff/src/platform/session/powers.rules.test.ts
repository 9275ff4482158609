import { expect, test } from 'vitest';
import { computeStaffPowers, isSecondFactorMissing } from './powers.rules.ts';

const until = '2026-11-23T01:30:00.000Z';
const endMs = Date.parse(until);
const session = {
  ofPresets: ['activities:read'],
  ofOwnRoles: ['audit:read'],
  breakGlass: { until, permissions: ['residents:search'] },
} as const;

test('with one factor a session may show the second and nothing else, whatever its roles', () => {
  expect([...computeStaffPowers({ ...session, assurance: 'aal1' }, 0)]).toEqual(['second-factor:use']);
});

test('an emergency adds its permissions until its last moment', () => {
  const powers = (nowMs: number) => [...computeStaffPowers({ ...session, assurance: 'aal2' }, nowMs)];
  const ordinary = ['second-factor:use', 'activities:read', 'audit:read'];
  expect(powers(endMs - 1)).toEqual([...ordinary, 'residents:search']);
  expect(powers(endMs)).toEqual(ordinary);
});

test('residents are not asked for a second factor', () => {
  expect(isSecondFactorMissing({ kind: 'resident', assurance: 'aal1' })).toBe(false);
  expect(isSecondFactorMissing({ kind: 'staff', assurance: 'aal1' })).toBe(true);
});
