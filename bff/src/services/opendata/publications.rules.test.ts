import { expect, test } from 'vitest';
import { computePublicationDelaySeconds, computePublicationState } from './publications.rules.ts';

test.each([
  [1, 60],
  [2, 120],
  [5, 960],
  [10, 21_600],
  [1_000_000, 21_600],
])('after %i attempts in vain it waits %i seconds', (attempts, seconds) => {
  expect(computePublicationDelaySeconds(attempts)).toBe(seconds);
});

test.each([
  [true, 0, 'waiting'],
  [true, 3, 'failed'],
  [false, 0, 'published'],
])('pending %s, %i attempts: %s', (pending, attempts, state) => {
  expect(computePublicationState({ pending, attempts })).toBe(state);
});
