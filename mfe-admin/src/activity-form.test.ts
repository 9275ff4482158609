import { createFormat } from '@entame/sdk';
import { describe, expect, it, test } from 'vitest';
import {
  draftOf,
  emptyFields,
  endsNextDay,
  fieldsOf,
  fieldsPointedAt,
  findWrongFields,
} from './activity-form.ts';

const format = createFormat('ja');
const noRules = { capacity: null, opensDaysBefore: null, closesDaysBefore: 0 };
const fields = {
  title: ' 公園清掃 ',
  description: '',
  groupName: ' ',
  placeName: '通谷公園',
  date: '2026-11-24',
  from: '09:00',
  until: '11:30',
  points: '50',
  groupPoints: '0',
  category: 'health' as const,
  placeId: 'town-toritani-1',
  signUp: { needed: true, capacity: '20', opensDaysBefore: '', closesDaysBefore: '1' },
};

describe('the form of an activity', () => {
  it('is read in the time of the city, wherever the device is', () => {
    expect(draftOf(fields, format)).toEqual({
      title: '公園清掃',
      description: '',
      placeName: '通谷公園',
      startsAt: '2026-11-24T00:00:00.000Z',
      endsAt: '2026-11-24T02:30:00.000Z',
      points: 50,
      groupPoints: 0,
      category: 'health',
      placeId: 'town-toritani-1',
      signUp: { capacity: 20, opensDaysBefore: null, closesDaysBefore: 1 },
    });
  });

  it('ends on the next day when the clock says so', () => {
    const night = { ...fields, from: '22:00', until: '01:00' };
    expect(endsNextDay(night)).toBe(true);
    expect(draftOf(night, format)).toMatchObject({
      startsAt: '2026-11-24T13:00:00.000Z',
      endsAt: '2026-11-24T16:00:00.000Z',
    });
  });

  it('shows an activity so that sending it changes nothing', () => {
    for (const times of [fields, { ...fields, from: '23:00', until: '05:15' }]) {
      const draft = draftOf({ ...times, groupName: '通谷自治会' }, format);
      const activity = {
        ...draft,
        ...{ category: 'health' as const, placeId: 'town-toritani-1', groupPoints: 0 },
        signUp: {
          ...{ rules: draft.signUp ?? noRules, state: 'open' as const, opensAt: null },
          ...{ closesAt: draft.startsAt, signedUpCount: 0, waitingCount: 0 },
        },
        ...{ position: null, cancelReason: null },
        id: '',
        number: 10_001,
        groupName: '通谷自治会',
        checkInOpensAt: draft.startsAt,
        checkInClosesAt: draft.endsAt,
        lastArrivalAt: draft.endsAt,
        status: 'announced',
      } as const;
      expect(draftOf(fieldsOf(activity, format), format)).toEqual(draft);
    }
  });

  test.each([
    [{}, []],
    [{ title: '　' }, ['title']],
    [{ placeName: '', date: '' }, ['placeName', 'date']],
    [{ from: '09:00', until: '09:00' }, ['until']],
    [{ points: '' }, ['points']],
    [{ points: '1001' }, ['points']],
    [{ points: '1.5' }, ['points']],
    [{ points: '-1' }, ['points']],
    [{ points: '0' }, []],
  ])('with %j has the wrong fields %j', (change, wrong) => {
    expect(findWrongFields({ ...fields, ...change })).toEqual(wrong);
  });

  it('is empty at first, but for what most activities are worth', () => {
    expect(findWrongFields(emptyFields)).toEqual(['title', 'placeName', 'date', 'from', 'until']);
  });

  it('marks the fields that a refusal names', () => {
    expect(fieldsPointedAt(['/body/endsAt', '/body/startsAt', '/body/title', '/body/colour'])).toEqual([
      'until',
      'date',
      'title',
    ]);
  });
});
