import { createFormat } from '@entame/sdk/format';
import { expect, it } from 'vitest';
import { lastMomentOf } from './expiry.ts';

it('names the day before the midnight at which points expire', () => {
  const { longDate } = createFormat('ja');
  expect(longDate(lastMomentOf('2027-03-31T15:00:00.000Z'))).toContain('2027年3月31日');
  expect(longDate(lastMomentOf('2027-03-31T15:00:00.001Z'))).toContain('2027年4月1日');
});
