import { expect, test } from 'vitest';
import { computeInForce, computeNeeded, computeNextChangeMs, type Dated } from './terms.rules.ts';

const now = Temporal.Instant.from('2026-11-23T01:00:00Z');
const dated = (service: string, number: number, minutes: number): Dated => ({
  id: `${service}-${number}`,
  service,
  kind: 'terms',
  number,
  inForceFrom: now.add({ minutes }),
});
const versions = [
  dated('portal', 1, -9),
  dated('points', 1, -5),
  dated('points', 2, 5),
  dated('points', 3, 0),
];

test('in force is the highest number whose time has come, and a service needs the portal with it', () => {
  const inForce = computeInForce(versions, now);
  expect(inForce.map(({ id }) => id)).toEqual(['portal-1', 'points-3']);
  expect(computeNeeded(inForce, 'points').map(({ id }) => id)).toEqual(['portal-1', 'points-3']);
  expect(computeNeeded(inForce, 'healthcare')).toEqual([]);
});

test('changes next at the earliest date to come', () => {
  expect(computeNextChangeMs(versions, now)).toBe(now.add({ minutes: 5 }).epochMilliseconds);
  expect(computeNextChangeMs(versions, now.add({ minutes: 5 }))).toBe(Number.POSITIVE_INFINITY);
  expect(computeNextChangeMs([], now)).toBe(Number.POSITIVE_INFINITY);
});
