import { expect, test } from 'vitest';
import {
  closedBreaker,
  computeAfterFailure,
  coolDownMs,
  decideAttempt,
  failuresMax,
} from './breaker.rules.ts';

const failedTimes = (times: number, nowMs: number) =>
  Array.from({ length: times }).reduce<typeof closedBreaker>(
    (breaker) => computeAfterFailure(breaker, nowMs),
    closedBreaker,
  );

test.each([
  ['never failed', 0, 0, true],
  ['failed twice just now', failuresMax - 1, 0, true],
  ['failed three times just now', failuresMax, 0, false],
  ['failed three times, almost long enough ago', failuresMax, coolDownMs - 1, false],
  ['failed three times, long enough ago', failuresMax, coolDownMs, true],
  ['failed once more after that', failuresMax + 1, 0, false],
])('a page that has %s', (_, failures, sinceMs, mayTry) => {
  expect(decideAttempt(failedTimes(failures, 1_000), 1_000 + sinceMs)).toBe(mayTry);
});
