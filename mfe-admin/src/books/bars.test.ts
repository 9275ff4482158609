import { expect, it } from 'vitest';
import { computeBars, findHeaviest } from './bars.ts';

const months = [
  { month: '2026-12', points: 200 },
  { month: '2027-01', points: 0 },
  { month: '2027-02', points: 50 },
];

it('measures each bar by the longest and keeps empty months', () => {
  expect(computeBars({ months, withoutExpiry: 400 })).toEqual([
    { month: '2026-12', points: 200, share: 0.5 },
    { month: '2027-01', points: 0, share: 0 },
    { month: '2027-02', points: 50, share: 0.125 },
    { month: null, points: 400, share: 1 },
  ]);
});

it('has no bar for what nobody has', () => {
  expect(computeBars({ months: [], withoutExpiry: 0 })).toEqual([]);
  expect(computeBars({ months: [{ month: '2027-01', points: 0 }], withoutExpiry: 0 })[0]?.share).toBe(0);
});

it('names the month in which most expires, the earlier of two alike', () => {
  expect(findHeaviest({ months, withoutExpiry: 900 })?.month).toBe('2026-12');
  expect(
    findHeaviest({ months: [...months, { month: '2027-03', points: 200 }], withoutExpiry: 0 })?.month,
  ).toBe('2026-12');
  expect(findHeaviest({ months: [{ month: '2027-01', points: 0 }], withoutExpiry: 5 })).toBeUndefined();
});
