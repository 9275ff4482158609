import { expect, test } from 'vitest';
import { monthsBack } from './months-back.ts';

test.each([
  ['over the turn of a year', '2027-01-15T00:00:00Z', ['2027-01', '2026-12', '2026-11']],
  ['already the next month in Tokyo', '2026-10-31T15:00:00Z', ['2026-11', '2026-10', '2026-09']],
  ['not yet the next month in Tokyo', '2026-10-31T14:59:59Z', ['2026-10', '2026-09', '2026-08']],
])('%s', (_, now, months) => {
  expect(monthsBack(new Date(now), 3)).toEqual(months);
});
