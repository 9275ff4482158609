import { expect, test } from 'vitest';
import { computeRelyingPartyId, isChallengeFor, isCounterPlausible } from './passkeys.rules.ts';

test.each([
  [0, 0, true],
  [0, 1, true],
  [5, 6, true],
  [5, 5, false],
  [5, 4, false],
  [5, 0, false],
])('after counter %i comes %i: %s', (onRecord, presented, expected) => {
  expect(isCounterPlausible(onRecord, presented)).toBe(expected);
});

test.each([
  ['https://portal.city.nakama.lg.jp', 'portal.city.nakama.lg.jp'],
  ['http://localhost:8080', 'localhost'],
])('%s is the relying party %s', (origin, id) => {
  expect(computeRelyingPartyId(origin)).toBe(id);
});

const now = Temporal.Instant.from('2026-11-23T01:00:00Z');
const challenge = { purpose: 'sign-in', holderHash: 'browser', expiresAt: now };
const end = { purposes: ['sign-in', 'step-up'], holderHash: 'browser', now };
test.each([
  ['its browser, its purpose, in time', end, true],
  ['another browser', { ...end, holderHash: 'other' }, false],
  ['another purpose', { ...end, purposes: ['registration'] }, false],
  ['too late', { ...end, now: now.add({ milliseconds: 1 }) }, false],
])('%s', (_, given, expected) => {
  expect(isChallengeFor(challenge, given)).toBe(expected);
});
