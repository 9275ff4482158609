import { describe, expect, test } from 'vitest';
import { computeMonth, computeMonthStart, computeReturn } from './points.rules.ts';

describe('computeMonthStart', () => {
  test.each([
    { now: '2026-11-23T01:30:00Z', start: '2026-10-31T15:00:00Z' },
    { now: '2026-10-31T14:59:59.999Z', start: '2026-09-30T15:00:00Z' },
    { now: '2026-10-31T15:00:00Z', start: '2026-10-31T15:00:00Z' },
    { now: '2026-12-31T23:00:00Z', start: '2026-12-31T15:00:00Z' },
  ])('in Tokyo the month of $now began at $start', ({ now, start }) => {
    const found = computeMonthStart(Temporal.Instant.from(now), 'Asia/Tokyo');
    expect(found.equals(Temporal.Instant.from(start))).toBe(true);
  });
});

test.each([
  [
    { moved: 50, balance: 80 },
    { returned: 50, missing: 0 },
  ],
  [
    { moved: 50, balance: 50 },
    { returned: 50, missing: 0 },
  ],
  [
    { moved: 50, balance: 20 },
    { returned: 20, missing: 30 },
  ],
  [
    { moved: 50, balance: 0 },
    { returned: 0, missing: 50 },
  ],
])('undoing a merge returns what is left: %j', (held, back) => {
  expect(computeReturn(held)).toEqual(back);
});

test.each([
  ['2026-11', '2026-10-31T15:00:00Z', '2026-11-30T15:00:00Z'],
  ['2026-12', '2026-11-30T15:00:00Z', '2026-12-31T15:00:00Z'],
])('in Tokyo the month %s lasts from %s until %s', (month, from, until) => {
  const span = computeMonth(month, 'Asia/Tokyo');
  expect([span.from.toString(), span.until.toString()]).toEqual([from, until]);
});
