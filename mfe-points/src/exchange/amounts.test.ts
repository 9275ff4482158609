import { expect, test } from 'vitest';
import { allowedAmount, obstacleOf, quickAmounts, yenFor } from './amounts.ts';
import type { ExchangePartner } from './schemas.ts';

const limits = {
  ...{ minPoints: 100, stepPoints: 100, maxPointsPerDay: 5_000, maxPointsPerMonth: 20_000 },
  ...{ leftToday: 5_000, leftThisMonth: 20_000, mostNow: 1_200 },
};
const partner: ExchangePartner = {
  ...{ id: 'pay', name: 'なかもPay', contact: '', state: 'open', rate: { points: 2, yen: 1 }, limits },
  ...{ link: { walletLabel: '1', linkedAt: '2026-11-23T00:00:00Z' }, appUrl: 'https://pay.example' },
};

test('amounts stay within what is possible', () => {
  expect([0, 149, 151, 1_200, 9_000].map((points) => allowedAmount(partner, points))).toEqual([
    100, 100, 200, 1_200, 1_200,
  ]);
  expect(quickAmounts(partner)).toEqual([500, 1_000]);
  expect(yenFor(partner, 500)).toBe(250);
});

test.each<[Partial<ExchangePartner>, Partial<typeof limits>, number, string | undefined]>([
  [{}, {}, 1_200, undefined],
  [{ state: 'delayed' }, {}, 1_200, undefined],
  [{ state: 'closed' }, {}, 1_200, 'closed'],
  [{ link: null }, {}, 1_200, 'unlinked'],
  [{}, { mostNow: 0 }, 99, 'few'],
  [{}, { mostNow: 0, leftToday: 0 }, 1_200, 'limit-day'],
  [{}, { mostNow: 0, leftThisMonth: 50 }, 1_200, 'limit'],
])('%o with %o and %i points: %s', (change, left, available, expected) => {
  expect(obstacleOf({ ...partner, ...change, limits: { ...limits, ...left } }, available)).toBe(expected);
});
