import { describe, expect, it, test } from 'vitest';
import { boundsOf, dayOf, endOfDay, lastMomentOf, monthsBack, monthText } from './days.ts';

it('ends a day at midnight of Tokyo', () => {
  expect(endOfDay('2026-11-25')).toBe('2026-11-25T14:59:59.999Z');
  expect(dayOf(new Date('2026-11-25T14:59:59.999Z'))).toBe('2026-11-25');
  expect(dayOf(new Date('2026-11-25T15:00:00.000Z'))).toBe('2026-11-26');
});

test.each([
  ['2026-11', '2026-10-31T14:59:59.999Z', '2026-11-30T14:59:59.999Z'],
  ['2026-12', '2026-11-30T14:59:59.999Z', '2026-12-31T14:59:59.999Z'],
  ['2028-02', '2028-01-31T14:59:59.999Z', '2028-02-29T14:59:59.999Z'],
])('%s lasts from its first to its last moment', (month, before, end) => {
  expect(boundsOf(month)).toEqual({ before, end });
});

describe('monthsBack', () => {
  it('goes over the turn of a year, by the calendar of Tokyo', () => {
    expect(monthsBack(new Date('2026-12-31T15:00:00Z'), 3)).toEqual(['2027-01', '2026-12', '2026-11']);
  });
});

it('names months and last days', () => {
  expect(monthText('2026-11', 'ja')).toBe('2026年11月');
  expect(monthText('2026-11', 'en')).toBe('November 2026');
  expect(lastMomentOf('2027-03-31T15:00:00.000Z')).toBe('2027-03-31T14:59:59.999Z');
});
