import { describe, expect, test } from 'vitest';
import type { TableRow } from '../contract.ts';
import { computeBandStarts, computeChart } from './geometry.ts';

const table: TableRow[] = [
  { category: 'normal', systolicFrom: 0, diastolicFrom: 0 },
  { category: 'high-normal', systolicFrom: 115, diastolicFrom: 75 },
  { category: 'elevated', systolicFrom: 125, diastolicFrom: 75 },
  { category: 'grade-1', systolicFrom: 135, diastolicFrom: 85 },
  { category: 'grade-2', systolicFrom: 145, diastolicFrom: 90 },
  { category: 'grade-3', systolicFrom: 160, diastolicFrom: 100 },
];
const size = { width: 320, height: 240, rem: 18 };
const day = (date: string, systolic: number, diastolic: number) => ({
  date,
  systolic,
  diastolic,
  readings: 1,
});
const chartOf = (days: ReturnType<typeof day>[], from = '2026-10-25', until = '2026-11-23') =>
  computeChart({ days, from, until, table }, 'systolic', size);

test('one measure alone has no high-normal below the elevated limit', () => {
  expect(computeBandStarts(table, 'diastolic').map(({ category }) => category)).toEqual([
    'normal',
    'elevated',
    'grade-1',
    'grade-2',
    'grade-3',
  ]);
});

describe('computeChart', () => {
  test('puts the first day left, today right and higher numbers higher', () => {
    const chart = chartOf([day('2026-10-25', 120, 70), day('2026-11-23', 150, 70)]);
    const [first, last] = chart.points;
    expect(first?.x).toBe(chart.plot.left);
    expect(last?.x).toBe(chart.plot.right);
    expect(last?.y).toBeLessThan(first?.y ?? 0);
  });

  test('covers the plot with bands that touch and do not overlap', () => {
    const { bands, plot } = chartOf([day('2026-11-01', 98, 60), day('2026-11-23', 183, 70)]);
    const downwards = bands.toReversed();
    expect(downwards[0]?.y).toBeCloseTo(plot.top, 0);
    for (const [index, band] of downwards.entries()) {
      const below = downwards[index + 1];
      expect(band.y + band.height).toBeCloseTo(below ? below.y : plot.bottom, 0);
    }
  });

  test('keeps the limits around raised pressure in sight for good days', () => {
    const { limits } = chartOf([day('2026-11-01', 112, 66), day('2026-11-02', 113, 66)]);
    expect(limits.map((limit) => limit.value)).toEqual([115, 125, 135]);
  });

  test('breaks the line where more than a week is missing', () => {
    const { line } = chartOf([
      day('2026-11-01', 120, 70),
      day('2026-11-08', 121, 70),
      day('2026-11-16', 122, 70),
    ]);
    expect(line.match(/[ML]/g)).toEqual(['M', 'L', 'M']);
  });

  test('draws no number that is not one', () => {
    for (const days of [[], [day('2026-11-23', 120, 70)]]) {
      expect(JSON.stringify(chartOf(days))).not.toMatch(/null|NaN|Infinity/);
    }
  });

  test('names its first and last day', () => {
    const { dates } = chartOf([]);
    expect(dates[0]).toMatchObject({ date: '2026-10-25', anchor: 'start' });
    expect(dates.at(-1)).toMatchObject({ date: '2026-11-23', anchor: 'end' });
  });
});

test('keeps room for the line when letters are large', () => {
  const summary = { days: [], from: '2026-10-25', until: '2026-11-23', table };
  const chart = computeChart(summary, 'systolic', { width: 230, height: 260, rem: 24 });
  expect(chart.namesInside).toBe(true);
  expect(chart.plot.right - chart.plot.left).toBeGreaterThan(150);
  expect(chart.dates).toHaveLength(2);
});
