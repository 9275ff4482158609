import { expect, test } from 'vitest';
import { isConfirmed } from './step-up.rules.ts';

const before = '2026-11-23T01:00:00.000Z';
const after = '2026-11-23T02:00:00.000Z';
test.each([
  ['a level that is too low', 'aal2', after, 'aal3', null, false],
  ['the level, at any time', 'aal3', before, 'aal3', null, true],
  ['a higher level', 'aal3', before, 'aal2', null, true],
  ['the level, but not anew', 'aal3', before, 'aal3', 600, false],
  ['the level anew', 'aal3', after, 'aal3', 600, true],
  ['anew, but lower', 'aal2', after, 'aal3', 600, false],
] as const)('%s', (_, assurance, authenticatedAt, level, withinSeconds, expected) => {
  expect(isConfirmed({ assurance, authenticatedAt }, { level, withinSeconds }, before)).toBe(expected);
});
