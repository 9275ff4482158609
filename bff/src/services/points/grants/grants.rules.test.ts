import { expect, test } from 'vitest';
import { decideApproval, decideDecline, needsApproval } from './grants.rules.ts';

test.each([
  [5_000, 0, false],
  [5_001, 0, true],
  [1, 5_000, true],
  [2_000, 3_000, false],
])('%i points after %i alone today, of 5,000: second person %s', (points, grantedAloneToday, expected) => {
  expect(needsApproval({ points, grantedAloneToday, limit: 5_000 })).toBe(expected);
});

const waiting = { state: 'waiting', requestedById: 'a' };
const done = { state: 'granted', requestedById: 'a' };

test.each([
  [waiting, 'b', { allowed: true }],
  [waiting, 'a', { allowed: false, reason: 'second-person-needed' }],
  [done, 'b', { allowed: false, reason: 'grant-not-waiting' }],
  [done, 'a', { allowed: false, reason: 'grant-not-waiting' }],
])('approving %j as %s: %j', (grant, approver, expected) => {
  expect(decideApproval(grant, approver)).toEqual(expected);
});

test.each([
  [waiting, { staffId: 'a', mayApprove: false }, { allowed: true, state: 'withdrawn' }],
  [waiting, { staffId: 'a', mayApprove: true }, { allowed: true, state: 'withdrawn' }],
  [waiting, { staffId: 'b', mayApprove: true }, { allowed: true, state: 'declined' }],
  [waiting, { staffId: 'b', mayApprove: false }, { allowed: false, reason: 'forbidden' }],
  [done, { staffId: 'a', mayApprove: true }, { allowed: false, reason: 'grant-not-waiting' }],
])('declining %j by %j: %j', (grant, by, expected) => {
  expect(decideDecline(grant, by)).toEqual(expected);
});
