import { createFormat } from '@entame/sdk';
import { describe, expect, it } from 'vitest';
import { computeDays, computeHours } from './pickup-times.ts';

const format = createFormat('ja');
const noon = new Date('2026-11-23T12:05:00+09:00');

describe('the days offered', () => {
  it('are 14 from today on, in the city wherever the device is', () => {
    const days = computeDays(new Date('2026-11-23T00:30:00+09:00'), format);
    expect(days).toHaveLength(14);
    expect([days[0], days.at(-1)]).toEqual(['2026-11-23', '2026-12-06']);
  });

  it('end before the horizon of the rules, which is 14 days to the minute', () => {
    const last = computeDays(noon, format).at(-1);
    const end = new Date(`${last}T23:50:00+09:00`).getTime();
    expect(end - noon.getTime()).toBeLessThan(14 * 86_400_000);
  });
});

describe('the hours offered', () => {
  it.each([
    ['2026-11-24', noon, 24, '00'],
    ['2026-11-23', noon, 12, '12'],
    ['2026-11-23', new Date('2026-11-23T12:55:00+09:00'), 11, '13'],
    ['2026-11-23', new Date('2026-11-23T23:55:00+09:00'), 0, undefined],
  ])('of %s seen at %s', (day, now, count, first) => {
    const hours = computeHours(day, now, format);
    expect(hours).toHaveLength(count);
    expect(hours[0]).toBe(first);
  });
});
