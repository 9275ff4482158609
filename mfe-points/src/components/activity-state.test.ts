import { expect, test } from 'vitest';
import { type Activity, activityState } from './activity-state.ts';

const activity: Activity = {
  id: '0199c0de-0000-7000-8000-000000000001',
  number: 10423,
  title: '健康体操教室',
  description: '',
  groupName: null,
  placeName: '中央公民館',
  startsAt: '2026-11-23T01:00:00.000Z',
  endsAt: '2026-11-23T03:00:00.000Z',
  checkInOpensAt: '2026-11-23T00:30:00.000Z',
  checkInClosesAt: '2026-11-23T03:00:00.000Z',
  lastArrivalAt: '2026-11-24T03:00:00.000Z',
  points: 50,
  groupPoints: 0,
  category: 'health',
  placeId: null,
  position: null,
  cancelReason: null,
  signUp: null,
  status: 'announced',
};

test.each([
  { now: '2026-11-23T00:29:59Z', change: {}, state: 'coming' },
  { now: '2026-11-23T00:30:00Z', change: {}, state: 'open-now' },
  { now: '2026-11-23T02:59:59Z', change: {}, state: 'open-now' },
  { now: '2026-11-23T03:00:00Z', change: {}, state: 'coming' },
  { now: '2026-11-23T01:00:00Z', change: { status: 'cancelled' as const }, state: 'cancelled' },
  { now: '2026-11-23T01:30:00Z', change: { checkedInAt: '2026-11-23T01:00:00.000Z' }, state: 'attended' },
  {
    now: '2026-11-23T01:30:00Z',
    change: { status: 'cancelled' as const, checkedInAt: '2026-11-23T01:00:00.000Z' },
    state: 'attended',
  },
])('at $now with $change it is $state', ({ now, change, state }) => {
  expect(activityState({ ...activity, ...change }, new Date(now))).toBe(state);
});
