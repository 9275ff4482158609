import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import {
  computeExpiringSoon,
  type Lot,
  splitShares,
  subtractShares,
  sumOf,
  takeFromLots,
} from './lots.rules.ts';

const now = Temporal.Instant.from('2026-11-23T00:00:00Z');
const lot = fc
  .record({ day: fc.integer({ min: -3, max: 20 }), remaining: fc.nat(500), held: fc.nat(500) })
  .filter(({ remaining, held }) => held <= remaining)
  .map(({ day, remaining, held }): Lot => ({ expiresAt: now.add({ hours: 24 * day }), remaining, held }));
const lots = fc.uniqueArray(lot, { selector: ({ expiresAt }) => expiresAt.toString(), maxLength: 12 });
const usable = (all: readonly Lot[]) =>
  all.filter(({ expiresAt }) => Temporal.Instant.compare(expiresAt, now) > 0);

it('takes exactly as many as asked, or nothing when there are fewer', () => {
  fc.assert(
    fc.property(lots, fc.integer({ min: 1, max: 3000 }), (all, points) => {
      const there = usable(all).reduce((sum, { remaining, held }) => sum + remaining - held, 0);
      const shares = takeFromLots(all, points, now);
      if (points > there) expect(shares).toBeUndefined();
      else expect(sumOf(shares ?? [])).toBe(points);
    }),
  );
});

it('never takes what is held, what has expired, or anything while an earlier lot has points left', () => {
  fc.assert(
    fc.property(lots, fc.integer({ min: 1, max: 3000 }), (all, points) => {
      const shares = takeFromLots(all, points, now) ?? [];
      const last = shares.at(-1)?.expiresAt;
      for (const { expiresAt, remaining, held } of all) {
        const taken = shares.find((share) => share.expiresAt.equals(expiresAt))?.points ?? 0;
        expect(taken).toBeLessThanOrEqual(remaining - held);
        const isUsable = Temporal.Instant.compare(expiresAt, now) > 0;
        if (!isUsable) expect(taken).toBe(0);
        const isBefore = last && Temporal.Instant.compare(expiresAt, last) < 0;
        if (isUsable && isBefore) expect(taken).toBe(remaining - held);
      }
    }),
  );
});

it('splits shares without losing a point, the earlier ones first', () => {
  fc.assert(
    fc.property(lots, fc.nat(3000), (all, points) => {
      const shares = usable(all).flatMap(({ expiresAt, remaining }) =>
        remaining > 0 ? [{ expiresAt, points: remaining }] : [],
      );
      const { first, rest } = splitShares(shares, points);
      expect(sumOf(first) + sumOf(rest)).toBe(sumOf(shares));
      expect(sumOf(first)).toBe(Math.min(points, sumOf(shares)));
      expect(sumOf(subtractShares(shares, first))).toBe(sumOf(rest));
    }),
  );
});

test.each([
  ['nothing there', [], 0],
  ['the last moment of the sixty days', [['2027-01-22T00:00:00Z', 30, 0]], 30],
  ['a moment after them', [['2027-01-22T00:00:00.001Z', 30, 0]], 0],
  ['what has expired already waits for the job', [['2026-11-23T00:00:00Z', 30, 0]], 0],
  ['what is on hold is spoken for', [['2026-12-31T15:00:00Z', 30, 12]], 18],
  [
    'several lots, and one without expiry',
    [
      ['2026-12-01T00:00:00Z', 5, 0],
      ['2026-12-31T15:00:00Z', 7, 0],
      ['9999-12-31T00:00:00Z', 100, 0],
    ],
    12,
  ],
] as const)('what expires soon: %s', (_, all, points) => {
  const lots = all.map(([at, remaining, held]) => ({
    expiresAt: Temporal.Instant.from(at),
    remaining,
    held,
  }));
  expect(computeExpiringSoon(lots, now)).toBe(points);
});
