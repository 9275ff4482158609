import { expect, test } from 'vitest';
import {
  computeCallDelaySeconds,
  computeHealthAfterFailure,
  computeHealthAfterSuccess,
  isPaused,
  type PartnerHealth,
} from './retry.rules.ts';

const now = Temporal.Instant.from('2026-11-23T01:00:00Z');
const well: PartnerHealth = {
  lastSuccessAt: now,
  lastFailureAt: null,
  lastFailure: null,
  failures: 0,
  pausedUntil: null,
};

test('calls are repeated at growing distances, for ever', () => {
  expect([0, 1, 2, 3, 8, 9, 1_000].map(computeCallDelaySeconds)).toEqual([2, 2, 4, 8, 256, 512, 600]);
});

test('a partner is left alone after three failures in a row, longer each time', () => {
  let health = well;
  const pauses = Array.from({ length: 8 }, () => {
    health = computeHealthAfterFailure(health, 'unreachable', now);
    return health.pausedUntil?.since(now).total('seconds') ?? 0;
  });
  expect(pauses).toEqual([0, 0, 15, 30, 60, 120, 240, 300]);
  expect(health).toMatchObject({ failures: 8, lastFailure: 'unreachable', lastSuccessAt: now });
  expect(isPaused(health, now.add({ seconds: 299 }))).toBe(true);
  expect(isPaused(health, now.add({ seconds: 300 }))).toBe(false);
  const again = computeHealthAfterSuccess(health, now.add({ seconds: 300 }));
  expect(again).toMatchObject({ failures: 0, pausedUntil: null, lastFailure: 'unreachable' });
  expect(isPaused(again, now)).toBe(false);
});
