import { expect, test } from 'vitest';
import { isAssured } from './assurance.rules.ts';

const authenticatedAt = Temporal.Instant.from('2026-11-23T00:00:00Z');

test.each([
  ['the same level at any time', 'aal3', { level: 'aal3', withinSeconds: null }, 36_000, true],
  ['a higher level than asked', 'aal3', { level: 'aal2', withinSeconds: null }, 0, true],
  ['a lower level, however fresh', 'aal2', { level: 'aal3', withinSeconds: 600 }, 0, false],
  ['a linked identity where a passkey is asked', 'aal1', { level: 'aal2', withinSeconds: null }, 0, false],
  ['fresh to the second', 'aal3', { level: 'aal3', withinSeconds: 600 }, 600, true],
  ['a second too old', 'aal3', { level: 'aal3', withinSeconds: 600 }, 601, false],
] as const)('%s', (_, assurance, need, laterSeconds, expected) => {
  const now = authenticatedAt.add({ seconds: laterSeconds });
  expect(isAssured({ assurance, authenticatedAt }, need, now)).toBe(expected);
});
