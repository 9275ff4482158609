import { expect, test } from 'vitest';
import { lastDayAfter } from './powers.ts';

test.each([
  ['2026-11-23', 3, '2027-02-23'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-12-31', 12, '2027-12-31'],
])('%s and %i months is %s', (today, months, last) => {
  expect(lastDayAfter(today, months)).toBe(last);
});
