import { expect, test } from 'vitest';
import { computeLiabilities } from './liabilities.rules.ts';
import { never } from './lots.rules.ts';

const at = (text: string) => Temporal.Instant.from(text);

test('what expires at the first moment of a month could be spent until the month before; gaps show as zero', () => {
  const lots = [
    { expiresAt: at('2027-03-31T15:00:00Z'), points: 300 },
    { expiresAt: at('2026-12-31T15:00:00Z'), points: 20 },
    { expiresAt: at('2026-12-15T15:00:00Z'), points: 5 },
    { expiresAt: never, points: 7 },
  ];
  expect(computeLiabilities(lots, 'Asia/Tokyo')).toEqual({
    total: 332,
    withoutExpiry: 7,
    months: [
      { month: '2026-12', points: 25 },
      { month: '2027-01', points: 0 },
      { month: '2027-02', points: 0 },
      { month: '2027-03', points: 300 },
    ],
  });
});

test('nothing is owed before the first point', () => {
  expect(computeLiabilities([], 'Asia/Tokyo')).toEqual({ total: 0, withoutExpiry: 0, months: [] });
});
