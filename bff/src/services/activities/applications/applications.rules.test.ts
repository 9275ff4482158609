import { describe, expect, it, test } from 'vitest';
import {
  type ApplicationStatus,
  type Completeness,
  decideApplicationChange,
  decideApplicationDecision,
  decideApplicationWithdrawal,
  findApplicationFaults,
} from './applications.rules.ts';

const now = Temporal.Instant.from('2026-11-23T01:00:00Z');
const complete: Completeness = {
  description: '落ち葉を集めます。',
  placeName: '通谷公園',
  dates: [{ startsAt: '2026-11-30T01:00:00.000Z', endsAt: '2026-11-30T03:00:00.000Z' }],
  expectedPeople: 20,
  contactName: '太賀 次郎',
  contactPhone: '093-000-0000',
};

describe('what may be done in which state', () => {
  const outcome = (decision: { allowed: boolean }) => decision.allowed;
  test.each([
    ['draft', true, true, false],
    ['submitted', false, true, true],
    ['returned', true, true, false],
    ['approved', false, false, false],
    ['withdrawn', false, true, false],
  ] satisfies [ApplicationStatus, boolean, boolean, boolean][])('%s', (status, change, withdraw, decide) => {
    expect(outcome(decideApplicationChange(status))).toBe(change);
    expect(outcome(decideApplicationWithdrawal(status))).toBe(withdraw);
    expect(outcome(decideApplicationDecision(status))).toBe(decide);
  });
});

describe('what is missing', () => {
  const pointers = (change: Partial<Completeness>) =>
    findApplicationFaults({ ...complete, ...change }, now).map(({ pointer }) => pointer);
  const dates = (...times: [string, string][]) => ({
    dates: times.map(([from, until]) => ({ startsAt: `2026-${from}Z`, endsAt: `2026-${until}Z` })),
  });

  it('nothing, when everything is there', () => expect(pointers({})).toEqual([]));
  it('everything, in an empty draft', () => {
    const empty = { description: '', placeName: ' ', dates: [], expectedPeople: null };
    expect(pointers({ ...empty, contactName: '　', contactPhone: '' })).toEqual([
      '/description',
      '/placeName',
      '/contactName',
      '/contactPhone',
      '/expectedPeople',
      '/dates',
    ]);
  });
  test.each([
    ['a date in the past', dates(['11-22T01:00:00', '11-22T03:00:00']), ['/dates/0/endsAt']],
    ['a date that has begun', dates(['11-23T00:30:00', '11-23T03:00:00']), ['/dates/0/startsAt']],
    ['an end before its start', dates(['11-30T03:00:00', '11-30T01:00:00']), ['/dates/0/endsAt']],
    [
      'two dates at once',
      dates(['11-30T01:00:00', '11-30T03:00:00'], ['11-30T02:00:00', '11-30T04:00:00']),
      ['/dates/1/startsAt'],
    ],
    [
      'the same date twice',
      dates(['11-30T01:00:00', '11-30T03:00:00'], ['11-30T01:00:00', '11-30T03:00:00']),
      ['/dates/1/startsAt'],
    ],
    [
      'one right after the other',
      dates(['11-30T01:00:00', '11-30T03:00:00'], ['11-30T03:00:00', '11-30T04:00:00']),
      [],
    ],
  ])('%s', (_, change, wrong) => expect(pointers(change)).toEqual(wrong));
});
