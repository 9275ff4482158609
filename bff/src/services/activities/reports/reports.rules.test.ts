import { describe, expect, it, test } from 'vitest';
import {
  computeReportDue,
  computeReportState,
  decideReportDecision,
  decideReportNeeded,
  decideReportSubmission,
  type ReportSubmission,
} from './reports.rules.ts';

const endsAt = Temporal.Instant.from('2026-11-23T03:00:00Z');
const startsAt = endsAt.subtract({ hours: 2 });
const activity = { id: 'a', status: 'announced' as const, startsAt, endsAt, groupId: 'group' };

describe('where a report stands', () => {
  it('is due a week after the end', () => {
    expect(computeReportDue(endsAt).toString()).toBe('2026-11-30T03:00:00Z');
  });
  test.each([
    ['before the end', undefined, '2026-11-23T02:59:59Z', null],
    ['at the end', undefined, '2026-11-23T03:00:00Z', 'due'],
    ['on the last day', undefined, '2026-11-30T02:59:59Z', 'due'],
    ['a week later', undefined, '2026-11-30T03:00:00Z', 'overdue'],
    ['submitted long ago', 'submitted', '2027-11-30T03:00:00Z', 'submitted'],
    ['returned long ago', 'returned', '2027-11-30T03:00:00Z', 'returned'],
  ] as const)('%s', (_, status, now, state) => {
    expect(computeReportState({ endsAt }, status, Temporal.Instant.from(now))).toBe(state);
  });
});

describe('submitting a report', () => {
  const submission: ReportSubmission = {
    activity,
    status: undefined,
    attendance: 12,
    checkInCount: 12,
    attendanceReason: '',
  };
  test.each([
    ['as many as checked in', {}, 0, 'allowed'],
    ['before the end', {}, -1, 'report-too-early'],
    ['again after it was returned', { status: 'returned' }, 0, 'allowed'],
    ['twice', { status: 'submitted' }, 0, 'report-submitted'],
    ['after it was accepted', { status: 'accepted' }, 0, 'report-submitted'],
    [
      'more people without a reason',
      { attendance: 15, attendanceReason: ' 　' },
      0,
      'report-attendance-unexplained',
    ],
    [
      'fewer people with a reason',
      { attendance: 11, attendanceReason: '一人は途中で帰りました' },
      0,
      'allowed',
    ],
    ['of nobody’s activity', { activity: { ...activity, groupId: null } }, 0, 'report-not-needed'],
    [
      'of one that was called off',
      { activity: { ...activity, status: 'cancelled' } },
      0,
      'activity-cancelled',
    ],
  ] satisfies [string, Partial<ReportSubmission>, number, string][])('%s', (_, change, seconds, outcome) => {
    const decision = decideReportSubmission({ ...submission, ...change }, endsAt.add({ seconds }));
    expect(decision.allowed ? 'allowed' : decision.reason).toBe(outcome);
  });
  it('is decided on while it is submitted only, and asked of registered groups only', () => {
    const decided = [undefined, 'submitted', 'returned', 'accepted'] as const;
    expect(decided.map((status) => decideReportDecision(status).allowed)).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(decideReportNeeded({ groupId: null }).allowed).toBe(false);
  });
});
