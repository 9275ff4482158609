import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lookRepeatedly } from './look-repeatedly.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const hour = 3_600_000;

test('looks only while somebody may be busy in another window', () => {
  const look = vi.fn();
  const looking = lookRepeatedly(look);
  vi.advanceTimersByTime(hour);
  expect(look).not.toHaveBeenCalled();
  looking.begin();
  vi.advanceTimersByTime(10_000);
  expect(look).toHaveBeenCalledTimes(5);
  vi.advanceTimersByTime(hour);
  expect(look.mock.calls.length).toBeLessThanOrEqual(300);
  looking.begin();
  vi.advanceTimersByTime(2_000);
  const looks = look.mock.calls.length;
  looking.stop();
  vi.advanceTimersByTime(hour);
  expect(look).toHaveBeenCalledTimes(looks);
});
