import { describe, expect, test } from 'vitest';
import { isLive, isTouchDue, sessionLimits } from './session.rules.ts';

const start = Temporal.Instant.from('2026-11-23T00:00:00Z');
const session = {
  lastSeenAt: start,
  expiresAt: start.add({ hours: 10 }),
  idleTimeoutSeconds: 1800,
  representedUntil: null,
};

describe('isLive', () => {
  test.each([
    ['at once', { seconds: 0 }, true],
    ['a moment before the idle limit', { minutes: 29, seconds: 59 }, true],
    ['at the idle limit', { minutes: 30 }, false],
    ['long after', { hours: 11 }, false],
  ])('%s: %j → %s', (_, later, expected) => {
    expect(isLive(session, start.add(later))).toBe(expected);
  });

  test('ends at its last moment however busy it is', () => {
    const busy = { ...session, lastSeenAt: start.add({ hours: 10 }).subtract({ seconds: 5 }) };
    expect(isLive(busy, start.add({ hours: 10 }).subtract({ seconds: 1 }))).toBe(true);
    expect(isLive(busy, start.add({ hours: 10 }))).toBe(false);
  });
});

test('ends with the mandate under which the person acts, to the second', () => {
  const acting = { ...session, representedUntil: start.add({ minutes: 5 }) };
  expect(isLive(acting, start.add({ minutes: 4, seconds: 59 }))).toBe(true);
  expect(isLive(acting, start.add({ minutes: 5 }))).toBe(false);
});

test('staff sessions end after 30 idle minutes', () => {
  expect(sessionLimits('staff').idleTimeoutSeconds).toBe(1800);
});

test('use is written down once a minute', () => {
  expect(isTouchDue(session, start.add({ seconds: 59 }))).toBe(false);
  expect(isTouchDue(session, start.add({ seconds: 60 }))).toBe(true);
});
