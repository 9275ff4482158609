import { describe, expect, test } from 'vitest';
import {
  computeMandateEnd,
  computeMandateState,
  computePermissions,
  deskPermissions,
  isOldEnough,
  powers,
} from './representation.rules.ts';

const now = Temporal.Instant.from('2026-11-23T01:00:00Z');
const later = now.add({ hours: 24 });
const open = {
  endsAt: now.add({ hours: 240 }),
  codeExpiresAt: later,
  acceptedAt: null,
  confirmedAt: null,
  endedAt: null,
};

test('nobody gets what is the resident’s alone', () => {
  for (const permission of [...deskPermissions, ...computePermissions(powers)]) {
    expect(permission).not.toMatch(
      /^(health|mandates|consents|identities|passkeys|resident-cards|check-ins):/,
    );
  }
});

test('a power gives its permissions, an unknown one nothing', () => {
  expect(computePermissions(['book-rides'])).toEqual(['bookings:manage-own']);
  expect(computePermissions(['read-health' as never])).toEqual([]);
});

describe('computeMandateState', () => {
  test.each([
    ['fresh', {}, now, 'invited'],
    ['to the second before the code ends', {}, later.subtract({ seconds: 1 }), 'invited'],
    ['the code has ended', {}, later, 'over'],
    ['accepted, whatever became of the code', { acceptedAt: now }, later, 'accepted'],
    ['confirmed', { acceptedAt: now, confirmedAt: now }, later, 'confirmed'],
    ['its last day is over', { acceptedAt: now, confirmedAt: now }, open.endsAt, 'over'],
    ['withdrawn', { acceptedAt: now, confirmedAt: now, endedAt: now }, now, 'over'],
  ])('%s', (_, change, at, state) => {
    expect(computeMandateState({ ...open, ...change }, at)).toBe(state);
  });
});

describe('computeMandateEnd', () => {
  test.each([
    ['today, until midnight in the city', '2026-11-23', '2026-11-23T15:00:00Z'],
    ['a year', '2027-11-23', '2027-11-23T15:00:00Z'],
    ['a day more', '2027-11-24', undefined],
    ['yesterday', '2026-11-22', undefined],
  ])('%s', (_, day, end) => {
    expect(computeMandateEnd(day, now, 'Asia/Tokyo')?.toString()).toBe(end);
  });
});

test.each([
  ['2011-11-23', true],
  ['2011-11-24', false],
  ['1946-05-12', true],
  ['2012-02-29', false],
])('somebody born on %s is old enough: %s', (birthDate, expected) => {
  expect(isOldEnough(birthDate, '2026-11-23')).toBe(expected);
});
