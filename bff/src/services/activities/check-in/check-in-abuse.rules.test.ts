import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type AbuseFacts,
  computeFlags,
  flagKinds,
  handOutsMax,
  isElsewhereAtTheTime,
  isSameName,
  oneCodeMax,
  oneDeviceMax,
  oneSessionMax,
} from './check-in-abuse.rules.ts';
import { decideClearing, decideRejection, decideRevocation } from './reviews.rules.ts';

const startsAt = Temporal.Instant.from('2026-11-23T01:00:00Z');
const endsAt = Temporal.Instant.from('2026-11-23T03:00:00Z');
const ordinary: AbuseFacts = {
  method: 'screen',
  attendedAt: startsAt,
  receivedAt: startsAt,
  activity: { startsAt, endsAt },
  othersByCode: 0,
  othersInSession: 0,
  othersOnDevice: 0,
  isElsewhere: false,
  cameLate: false,
  handedOutBefore: 0,
  isRecordersName: false,
};
const afterEnd = (minutes: number) => {
  const at = endsAt.add({ minutes });
  return { attendedAt: at, receivedAt: at };
};

test.each<[string, Partial<AbuseFacts>, string[]]>([
  ['an ordinary one', {}, []],
  ['one who says to be near', { distance: 'near' }, []],
  ['a device that says nothing of where it is', { distance: undefined }, []],
  ['a device that says it is far', { distance: 'far' }, ['far-away']],
  ['the last of a queue at one code', { othersByCode: oneCodeMax - 1 }, []],
  ['one too many at one code', { othersByCode: oneCodeMax }, ['crowd-on-one-code']],
  ['a crowd with the sheet', { method: 'sheet', othersByCode: oneCodeMax }, []],
  ['the third of a family on one phone', { othersInSession: oneSessionMax - 1 }, []],
  ['one more on that phone', { othersInSession: oneSessionMax }, ['one-device']],
  ['phones alike on the hall’s network', { othersOnDevice: oneDeviceMax - 1 }, []],
  ['sign-ins by turns on one phone', { othersOnDevice: oneDeviceMax }, ['one-device']],
  ['the sheet on the way out', { method: 'sheet', ...afterEnd(10) }, []],
  ['the sheet after the others left', { method: 'sheet', ...afterEnd(11) }, ['sheet-after-end']],
  ['the screen after the end', afterEnd(20), []],
  ['at two places at once', { isElsewhere: true }, ['elsewhere-at-the-time']],
  ['a card that came late', { method: 'card', cameLate: true }, ['card-came-late']],
  ['an own code that came late', { method: 'own-code', cameLate: true }, []],
  ['by list, in time', { method: 'list', handedOutBefore: handOutsMax - 1 }, []],
  ['by list, one too many', { method: 'list', handedOutBefore: handOutsMax }, ['many-handed-out']],
  ['by list, after the end', { method: 'list', ...afterEnd(1) }, ['handed-out-late']],
  ['by list, to one’s own name', { method: 'list', isRecordersName: true }, ['handed-to-oneself']],
  ['by card, to one’s own name', { method: 'card', isRecordersName: true }, ['handed-to-oneself']],
  ['an organiser’s namesake with a code', { method: 'own-code', isRecordersName: true }, []],
  ['several at once', { isElsewhere: true, distance: 'far' }, ['elsewhere-at-the-time', 'far-away']],
])('%s: %j gives %j', (_who, change, flags) => {
  expect(computeFlags({ ...ordinary, ...change })).toEqual(flags);
});

test('more that is odd never makes a check-in less odd, and no flag comes twice', () => {
  const count = fc.nat(60);
  const facts = fc.record({
    method: fc.constantFrom('screen', 'sheet', 'own-code', 'card', 'list'),
    distance: fc.constantFrom(undefined, 'near', 'far'),
    othersByCode: count,
    othersInSession: count,
    othersOnDevice: count,
    handedOutBefore: count,
    isElsewhere: fc.boolean(),
    cameLate: fc.boolean(),
    isRecordersName: fc.boolean(),
  });
  fc.assert(
    fc.property(facts, (change) => {
      const one = { ...ordinary, ...change } as AbuseFacts;
      const flags = computeFlags(one);
      expect(new Set(flags).size).toBe(flags.length);
      expect(flags.every((flag) => flagKinds.includes(flag))).toBe(true);
      const worse = { ...one, isElsewhere: true, othersInSession: one.othersInSession + 1 };
      expect(computeFlags(worse)).toEqual(expect.arrayContaining(flags));
    }),
  );
});

describe('two activities', () => {
  const hall = { startsAt, endsAt, placeId: 'hall', placeName: '公民館' };
  const during = (from: number, until: number) => ({
    startsAt: startsAt.add({ minutes: from }),
    endsAt: startsAt.add({ minutes: until }),
  });
  test.each([
    ['another place at the same time', { placeId: 'park', placeName: '公園' }, true],
    ['the same place at the same time', {}, false],
    ['another room of the same place', { placeName: '公民館 2階' }, false],
    ['another place without a point on the map', { placeId: null, placeName: '公園' }, true],
    ['the same name without a point on the map', { placeId: null }, false],
    ['another place afterwards', { placeId: 'park', ...during(120, 180) }, false],
    ['another place before', { placeId: 'park', ...during(-60, 0) }, false],
    ['another place for the last minute', { placeId: 'park', ...during(119, 180) }, true],
  ])('%s: %s', (_which, change, expected) => {
    const other = { ...hall, ...change };
    expect(isElsewhereAtTheTime(hall, other)).toBe(expected);
    expect(isElsewhereAtTheTime(other, hall)).toBe(expected);
  });
});

test.each([
  ['中間 花子', '中間　花子', true],
  ['ﾅｶﾏ ﾊﾅｺ', 'ナカマハナコ', true],
  ['中間 花子', '中間 太郎', false],
  ['', '　', false],
])('the names %j and %j: %s', (a, b, same) => {
  expect(isSameName(a, b)).toBe(same);
});

describe('a review', () => {
  const outcome = (decision: { allowed: true } | { allowed: false; reason: string }) =>
    decision.allowed || decision.reason;
  test.each([
    ['flagged', true, true, 'check-in-not-confirmed'],
    ['rejected', true, 'check-in-not-flagged', 'check-in-not-confirmed'],
    ['confirmed', 'check-in-not-flagged', 'check-in-not-flagged', true],
    ['revoked', 'check-in-not-flagged', 'check-in-not-flagged', 'check-in-not-confirmed'],
  ] as const)('of one that is %s: clear %s, reject %s, revoke %s', (state, clear, reject, revoke) => {
    const checkIn = { state, recordedBy: null };
    expect(outcome(decideClearing(checkIn, 's1'))).toBe(clear);
    expect(outcome(decideRejection(checkIn))).toBe(reject);
    expect(outcome(decideRevocation(checkIn))).toBe(revoke);
  });
  it('is not for who recorded it', () => {
    expect(outcome(decideClearing({ state: 'flagged', recordedBy: 's1' }, 's1'))).toBe(
      'second-person-needed',
    );
    expect(outcome(decideClearing({ state: 'flagged', recordedBy: 's1' }, 's2'))).toBe(true);
  });
});
