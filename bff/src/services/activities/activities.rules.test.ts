import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type Announcement,
  computeCheckInWindow,
  computeGroupScope,
  decideActivityChange,
  decideActivityTimes,
  decideCheckIn,
  decideCheckInOpen,
  decideCodeAttempt,
} from './activities.rules.ts';

const at = (text: string) => Temporal.Instant.from(text);
const now = at('2026-11-23T01:00:00Z');
const minutesOn = (minutes: number) => now.add({ milliseconds: Math.round(minutes * 60_000) });

/** An activity from and until so many minutes from now. */
function activity(from: number, until: number, status: Announcement['status'] = 'announced'): Announcement {
  return { id: 'activity', status, startsAt: minutesOn(from), endsAt: minutesOn(until) };
}

describe('times of an activity', () => {
  test.each([
    ['tomorrow morning', '2026-11-24T00:00:00Z', '2026-11-24T03:00:00Z', 'allowed'],
    ['already running', '2026-11-23T00:30:00Z', '2026-11-23T03:00:00Z', 'allowed'],
    ['a whole day', '2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z', 'allowed'],
    ['longer than a day', '2026-11-24T00:00:00Z', '2026-11-25T00:00:00.001Z', 'endsAt'],
    ['no time at all', '2026-11-24T00:00:00Z', '2026-11-24T00:00:00Z', 'endsAt'],
    ['backwards', '2026-11-24T03:00:00Z', '2026-11-24T00:00:00Z', 'endsAt'],
    ['over', '2026-11-22T00:00:00Z', '2026-11-23T01:00:00Z', 'endsAt'],
    ['in two years less a day', '2028-11-21T01:00:00Z', '2028-11-21T02:00:00Z', 'allowed'],
    ['beyond two years', '2028-11-23T01:00:00Z', '2028-11-23T02:00:00Z', 'startsAt'],
    ['beyond any calendar', '+010000-01-01T00:00:00Z', '+010000-01-01T01:00:00Z', 'startsAt'],
  ])('%s', (_, startsAt, endsAt, outcome) => {
    const decision = decideActivityTimes({ startsAt: at(startsAt), endsAt: at(endsAt) }, now);
    expect(decision.allowed ? 'allowed' : decision.field).toBe(outcome);
  });
});

describe('changing an activity', () => {
  test.each([
    ['coming', activity(60, 120), 'allowed'],
    ['running', activity(-60, 1), 'allowed'],
    ['just over', activity(-60, 0), 'activity-over'],
    ['called off', activity(60, 120, 'cancelled'), 'activity-cancelled'],
    ['called off long ago', activity(-120, -60, 'cancelled'), 'activity-cancelled'],
  ])('%s', (_, subject, outcome) => {
    const decision = decideActivityChange(subject, now);
    expect(decision.allowed ? 'allowed' : decision.reason).toBe(outcome);
  });
});

describe('check-in is open from 30 minutes before the start until 30 minutes after the end', () => {
  test.each([
    ['a moment too early', activity(30.001, 90), 'check-in-not-open'],
    ['on the dot', activity(30, 90), 'allowed'],
    ['while it runs', activity(-30, 30), 'allowed'],
    ['a moment before closing', activity(-90, -29.999), 'allowed'],
    ['closed', activity(-90, -30), 'check-in-over'],
    ['called off', activity(-30, 30, 'cancelled'), 'activity-cancelled'],
  ])('%s', (_, subject, outcome) => {
    const decision = decideCheckInOpen(subject, now);
    expect(decision.allowed ? 'allowed' : decision.reason).toBe(outcome);
  });

  it('is open at a moment exactly when the moment lies in the window', () => {
    const minutes = fc.integer({ min: -3_000, max: 3_000 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 1_440 }), (from, length) => {
        const subject = activity(from, from + length);
        const { opensAt, closesAt } = computeCheckInWindow(subject);
        const inside =
          Temporal.Instant.compare(opensAt, now) <= 0 && Temporal.Instant.compare(now, closesAt) < 0;
        expect(decideCheckInOpen(subject, now).allowed).toBe(inside);
      }),
    );
  });
});

describe('checking in with a genuine code', () => {
  const request = {
    activity: activity(-10, 60),
    verdict: 'screen',
    expectedActivityId: undefined,
    alreadyCheckedIn: false,
    now,
  } as const;
  test.each([
    ['at the place', {}, 'allowed'],
    ['with the printed sheet', { verdict: 'sheet' }, 'allowed'],
    ['from the page of this activity', { expectedActivityId: 'activity' }, 'allowed'],
    ['from the page of another', { expectedActivityId: 'other' }, 'check-in-code-of-another-activity'],
    ['twice', { alreadyCheckedIn: true }, 'already-checked-in'],
    ['twice, with an old code', { alreadyCheckedIn: true, verdict: 'expired' }, 'already-checked-in'],
    ['twice, after the end', { alreadyCheckedIn: true, activity: activity(-90, -60) }, 'already-checked-in'],
    ['with an old code', { verdict: 'expired' }, 'check-in-code-expired'],
    [
      'with an old code, after the end',
      { verdict: 'expired', activity: activity(-90, -60) },
      'check-in-over',
    ],
    ['with the sheet, too early', { verdict: 'sheet', activity: activity(60, 90) }, 'check-in-not-open'],
    ['at one called off', { activity: activity(-10, 60, 'cancelled') }, 'activity-cancelled'],
  ] as const)('%s', (_, change, outcome) => {
    const decision = decideCheckIn({ ...request, ...change });
    expect(decision.allowed ? 'allowed' : decision.reason).toBe(outcome);
  });
});

test.each([
  [0, true],
  [7, true],
  [8, false],
  [100, false],
])('after %i wrong codes a further attempt is allowed: %s', (wrong, allowed) => {
  expect(decideCodeAttempt(wrong).allowed).toBe(allowed);
});

test.each([
  ['city staff', ['planning'], undefined, undefined],
  ['an auditor', ['auditor'], undefined, undefined],
  ['an organiser', ['organiser'], '通谷自治会', '通谷自治会'],
  ['an organiser whose group is missing', ['organiser'], undefined, ''],
  ['an account without roles', [], undefined, ''],
] as const)('%s deals with the activities of a group', (_, roles, groupName, scope) => {
  expect(computeGroupScope({ roles, groupName })).toBe(scope);
});
