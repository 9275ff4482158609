import { expect, test } from 'vitest';
import { computeDueOn, computeQuarter, isCarriedOut, isDormant } from './access-review.rules.ts';

const at = (text: string) => Temporal.Instant.from(text);

test.each([
  ['2026-03-31T14:59:59Z', '2025-Q4'],
  ['2026-03-31T15:00:00Z', '2026-Q1'],
  ['2026-06-30T15:00:00Z', '2026-Q2'],
  ['2026-09-30T15:00:00Z', '2026-Q3'],
  ['2026-12-31T14:59:59Z', '2026-Q3'],
  ['2026-12-31T15:00:00Z', '2026-Q4'],
])('%s lies in %s, by the clocks of Japan', (now, quarter) => {
  expect(computeQuarter(at(now))).toBe(quarter);
});

test('a review is due 30 days on', () => {
  expect(computeDueOn(at('2026-12-31T15:00:00Z'))).toBe('2027-01-31');
});

test('an account that is younger than 90 days is not dormant', () => {
  const since = at('2026-08-25T00:00:00Z');
  const old = at('2026-01-01T00:00:00Z');
  expect(isDormant({ createdAt: old, lastSignInAt: null }, since)).toBe(true);
  expect(isDormant({ createdAt: old, lastSignInAt: since }, since)).toBe(false);
  expect(isDormant({ createdAt: since, lastSignInAt: null }, since)).toBe(false);
});

test.each([
  [{ decision: null }, { status: 'active' }, false],
  [{ decision: 'keep' }, { status: 'active' }, true],
  [{ decision: 'remove' }, { status: 'active' }, false],
  [{ decision: 'remove' }, { status: 'suspended' }, true],
  [{ decision: 'change' }, { status: 'active', changedAt: '2026-11-01T00:00:00Z' }, false],
  [{ decision: 'change' }, { status: 'active', changedAt: '2026-11-03T00:00:00Z' }, true],
] as const)('%j of an account that is %j: carried out %s', (item, account, expected) => {
  const changedAt = 'changedAt' in account ? at(account.changedAt) : null;
  const decidedAt = at('2026-11-02T00:00:00Z');
  expect(isCarriedOut({ ...item, decidedAt }, { status: account.status, changedAt })).toBe(expected);
});
