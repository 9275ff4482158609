import { createFormat } from '@entame/sdk';
import { describe, expect, it, test } from 'vitest';
import {
  type ApplicationFields,
  draftOf,
  emptyApplication,
  fieldsOf,
  findWrongFields,
  repeatDate,
} from './application-fields.ts';

const format = createFormat('ja');
const date = { date: '2026-11-30', from: '10:00', until: '12:00' };
const fields: ApplicationFields = { ...emptyApplication, title: '公園清掃', dates: [date] };

describe('the form of an application', () => {
  it('comes back as it was sent', () => {
    const signUp = { needed: true, capacity: '20', opensDaysBefore: '', closesDaysBefore: '1' };
    const filled = { ...fields, expectedPeople: '20', placeId: 'town-toritani-4', signUp };
    const draft = draftOf(filled, format);
    expect(draft).toMatchObject({
      dates: [{ startsAt: '2026-11-30T01:00:00.000Z', endsAt: '2026-11-30T03:00:00.000Z' }],
      signUp: { capacity: 20, opensDaysBefore: null, closesDaysBefore: 1 },
      expectedPeople: 20,
    });
    expect(fieldsOf(draft, format)).toEqual(filled);
  });
  it('leaves out what is not filled in', () => {
    const draft = draftOf(emptyApplication, format);
    expect(draft).toMatchObject({ dates: [], expectedPeople: null, placeId: null, signUp: null });
    expect(fieldsOf(draft, format)).toEqual(emptyApplication);
  });
  it('ends on the next day when the end is earlier on the clock', () => {
    const night = { ...fields, dates: [{ ...date, from: '22:00', until: '01:00' }] };
    expect(draftOf(night, format).dates[0]?.endsAt).toBe('2026-11-30T16:00:00.000Z');
  });

  const signUp = { needed: true, capacity: '0', opensDaysBefore: 'x', closesDaysBefore: '' };
  test.each([
    ['is right', {}, []],
    ['has no title', { title: '　' }, ['title']],
    ['has half a date', { dates: [date, { ...date, until: '' }] }, ['dates']],
    ['has a date without length', { dates: [{ ...date, until: date.from }] }, ['dates']],
    ['has a date not begun', { dates: [date, { date: '', from: '', until: '' }] }, []],
    ['has wrong numbers', { expectedPeople: '0', pointsAsked: '1001' }, ['expectedPeople', 'pointsAsked']],
    ['has a wrong sign-up', { signUp }, ['capacity', 'opensDaysBefore', 'closesDaysBefore']],
    ['has a wrong sign-up that is not needed', { signUp: { ...signUp, needed: false } }, []],
  ])('%s', (_, change, wrong) => {
    expect(findWrongFields({ ...fields, ...change })).toEqual(wrong);
  });
});

describe('repeating a date', () => {
  const days = (...args: Parameters<typeof repeatDate>) => repeatDate(...args).map((one) => one.date);
  test.each([
    ['every week', 'week', 3, ['2026-12-07', '2026-12-14', '2026-12-21']],
    ['every second week', 'fortnight', 2, ['2026-12-14', '2026-12-28']],
    ['every month', 'month', 2, ['2026-12-30', '2027-01-30']],
    ['not at all', 'week', 0, []],
  ] as const)('%s', (_, every, times, expected) => {
    expect(days(date, every, times)).toEqual(expected);
  });
  it('passes over months that lack the day', () => {
    expect(days({ ...date, date: '2027-01-31' }, 'month', 2)).toEqual(['2027-03-31', '2027-05-31']);
  });
});
