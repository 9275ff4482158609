import { expect, test } from 'vitest';
import type { Reading } from './contract.ts';
import { groupByMonth, noonOf, shortDateFormat } from './dates.ts';

const reading = (measuredAt: string) => ({ id: measuredAt, measuredAt }) as Reading;

test('readings stand under the month of their day in Japan', () => {
  const months = groupByMonth(
    ['2026-11-02T00:00:00Z', '2026-10-31T15:00:00Z', '2026-10-31T14:59:59Z', '2025-10-30T00:00:00Z'].map(
      reading,
    ),
    'ja',
  );
  expect(months.map(({ label, readings }) => [label, readings.length])).toEqual([
    ['2026年11月', 2],
    ['2026年10月', 1],
    ['2025年10月', 1],
  ]);
  expect(groupByMonth([reading('2026-11-02T00:00:00Z')], 'en')[0]?.label).toBe('November 2026');
});

test('a calendar day stays that day wherever the device is', () => {
  expect(new Date(noonOf('2026-11-23')).toISOString()).toBe('2026-11-23T03:00:00.000Z');
  expect(shortDateFormat('ja')('2026-11-23')).toBe('11/23');
  expect(shortDateFormat('en')('2026-11-23')).toBe('23 Nov');
});
