import { expect, test } from 'vitest';
import { computeLeft, computePeriodStarts, computeYen, decideAmount } from './limits.rules.ts';

const terms = {
  rate: { points: 100, yen: 50 },
  minPoints: 200,
  stepPoints: 100,
  maxPointsPerDay: 1_000,
  maxPointsPerMonth: 1_500,
};
const use = { today: 0, thisMonth: 0, available: 5_000 };

test.each([
  [200, use, 100],
  [1_000, use, 500],
  [500, { ...use, today: 500, thisMonth: 1_000 }, 250],
  [100, use, 'exchange-points-wrong'],
  [0, use, 'exchange-points-wrong'],
  [-200, use, 'exchange-points-wrong'],
  [250, use, 'exchange-points-wrong'],
  [1_100, use, 'exchange-limit-reached'],
  [600, { ...use, today: 500 }, 'exchange-limit-reached'],
  [600, { ...use, thisMonth: 1_000 }, 'exchange-limit-reached'],
  [300, { ...use, available: 299 }, 'points-insufficient'],
])('%i points with %o: %s', (points, used, expected) => {
  const decision = decideAmount(terms, used, points);
  expect(decision.allowed ? decision.yen : decision.reason).toBe(expected);
});

test('the most that may be exchanged now is always allowed, and one step more is not', () => {
  for (const today of [0, 300, 850, 1_000])
    for (const thisMonth of [0, 1_000, 1_450])
      for (const available of [0, 199, 200, 777, 5_000]) {
        const used = { today, thisMonth: Math.max(today, thisMonth), available };
        const { mostNow } = computeLeft(terms, used);
        if (mostNow > 0) expect(decideAmount(terms, used, mostNow).allowed).toBe(true);
        expect(decideAmount(terms, used, mostNow + terms.stepPoints).allowed).toBe(false);
      }
});

test('yen are exact or nothing', () => {
  expect(computeYen(terms, 300)).toBe(150);
  expect(() => computeYen(terms, 101)).toThrow(RangeError);
});

test('days and months begin at midnight in Tokyo', () => {
  const at = (now: string) => {
    const { dayStart, monthStart } = computePeriodStarts(Temporal.Instant.from(now), 'Asia/Tokyo');
    return [String(dayStart), String(monthStart)];
  };
  expect(at('2026-11-30T14:59:59Z')).toEqual(['2026-11-29T15:00:00Z', '2026-10-31T15:00:00Z']);
  expect(at('2026-11-30T15:00:00Z')).toEqual(['2026-11-30T15:00:00Z', '2026-11-30T15:00:00Z']);
});
