import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  computePromotionCount,
  computeSignUpState,
  computeSignUpWindow,
  decideSignUp,
  decideSignUpWithdrawal,
  type SignUpRules,
} from './sign-ups.rules.ts';

const tokyo = 'Asia/Tokyo';
const at = (text: string) => Temporal.Instant.from(text);
const rules = (change: Partial<SignUpRules> = {}): SignUpRules => ({
  capacity: 3,
  opensDaysBefore: null,
  closesDaysBefore: 0,
  ...change,
});
/** Ten in the morning of the 30th in Nakama. */
const startsAt = at('2026-11-30T01:00:00Z');
const activity = (signUp: SignUpRules | null, status: 'announced' | 'cancelled' = 'announced') => ({
  id: 'activity',
  status,
  startsAt,
  endsAt: startsAt.add({ hours: 2 }),
  signUp,
});
const counts = (signedUp: number, waiting = 0) => ({ signedUp, waiting });

describe('when one can sign up', () => {
  test.each([
    ['from the announcement until it begins', null, 0, null, '2026-11-30T01:00:00Z'],
    ['until the end of the day before', null, 1, null, '2026-11-29T15:00:00Z'],
    ['until the end of the third day before', null, 3, null, '2026-11-27T15:00:00Z'],
    ['from the beginning of the seventh day before', 7, 0, '2026-11-22T15:00:00Z', '2026-11-30T01:00:00Z'],
    ['on the day itself only', 0, 0, '2026-11-29T15:00:00Z', '2026-11-30T01:00:00Z'],
  ])('%s', (_, opensDaysBefore, closesDaysBefore, opens, closes) => {
    const window = computeSignUpWindow(startsAt, rules({ opensDaysBefore, closesDaysBefore }), tokyo);
    expect([window.opensAt?.toString() ?? null, window.closesAt.toString()]).toEqual([opens, closes]);
  });
});

describe('where signing up stands', () => {
  const window = { opensAt: at('2026-11-22T15:00:00Z'), closesAt: at('2026-11-29T15:00:00Z') };
  test.each([
    ['a moment too early', '2026-11-22T14:59:59.999Z', counts(0), 3, 'not-open'],
    ['the first moment', '2026-11-22T15:00:00Z', counts(0), 3, 'open'],
    ['the last moment', '2026-11-29T14:59:59.999Z', counts(2), 3, 'open'],
    ['a moment too late', '2026-11-29T15:00:00Z', counts(0), 3, 'closed'],
    ['no place left', '2026-11-25T00:00:00Z', counts(3), 3, 'full'],
    ['a place that somebody waits for', '2026-11-25T00:00:00Z', counts(2, 1), 3, 'full'],
    ['as many as come', '2026-11-25T00:00:00Z', counts(9_999), null, 'open'],
  ])('%s', (_, now, taken, capacity, state) => {
    expect(computeSignUpState(window, rules({ capacity }), taken, at(now))).toBe(state);
  });
});

describe('signing up', () => {
  const before = at('2026-11-25T00:00:00Z');
  test.each([
    ['gets a place', activity(rules()), counts(2), before, 'signed-up'],
    ['waits when it is full', activity(rules()), counts(3), before, 'waiting'],
    ['needs no sign-up', activity(null), counts(0), before, 'sign-up-not-needed'],
    ['is called off', activity(rules(), 'cancelled'), counts(0), before, 'activity-cancelled'],
    ['has begun', activity(rules()), counts(0), startsAt, 'sign-up-closed'],
    ['is over', activity(rules()), counts(0), startsAt.add({ hours: 2 }), 'activity-over'],
    ['is not open', activity(rules({ opensDaysBefore: 1 })), counts(0), before, 'sign-up-not-open'],
  ])('%s', (_, subject, taken, now, outcome) => {
    const decision = decideSignUp(subject, taken, now, tokyo);
    expect(decision.allowed ? decision.status : decision.reason).toBe(outcome);
  });

  test.each([
    ['until it closes', activity(rules({ closesDaysBefore: 1 })), '2026-11-29T14:59:59.999Z', 'allowed'],
    ['not after it', activity(rules({ closesDaysBefore: 1 })), '2026-11-29T15:00:00Z', 'sign-up-closed'],
    ['always where nobody has to sign up', activity(null), '2026-12-24T00:00:00Z', 'allowed'],
  ])('is withdrawn %s', (_, subject, now, outcome) => {
    const decision = decideSignUpWithdrawal(subject, at(now), tokyo);
    expect(decision.allowed ? 'allowed' : decision.reason).toBe(outcome);
  });
});

describe('promotion', () => {
  it('fills the places and never more, whatever the numbers', () => {
    const number = fc.nat({ max: 60 });
    fc.assert(
      fc.property(fc.option(number), number, number, (capacity, signedUp, waiting) => {
        const promoted = computePromotionCount(rules({ capacity }), { signedUp, waiting });
        expect(promoted).toBeGreaterThanOrEqual(0);
        expect(promoted).toBeLessThanOrEqual(waiting);
        if (capacity !== null && promoted > 0) expect(signedUp + promoted).toBeLessThanOrEqual(capacity);
        const stillFree = capacity === null || signedUp + promoted < capacity;
        if (stillFree) expect(promoted).toBe(waiting);
      }),
    );
  });
  it('lets everybody in where sign-up is needed no more', () => {
    expect(computePromotionCount(null, counts(3, 4))).toBe(4);
  });
});
