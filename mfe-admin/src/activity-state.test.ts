import { expect, test } from 'vitest';
import { type Activity, isAtTheDoor } from './activity-state.ts';

const activity = {
  status: 'announced',
  checkInOpensAt: '2026-11-23T00:30:00.000Z',
  checkInClosesAt: '2026-11-23T03:30:00.000Z',
  lastArrivalAt: '2026-11-24T03:30:00.000Z',
} as Activity;

test.each([
  ['before it opens', {}, '2026-11-23T00:29:59Z', false],
  ['from the moment it opens', {}, '2026-11-23T00:30:00Z', true],
  ['after it closed, as long as scans may arrive', {}, '2026-11-24T03:29:59Z', true],
  ['when nothing may arrive any more', {}, '2026-11-24T03:30:00Z', false],
  ['when it was called off', { status: 'cancelled' } as const, '2026-11-23T01:00:00Z', false],
])('the door %s', (_, change, now, isThere) => {
  expect(isAtTheDoor({ ...activity, ...change }, new Date(now))).toBe(isThere);
});
