import { describe, expect, it, test } from 'vitest';
import { isTooOld, nextRequestMs, shownCode, timeLeft } from './check-in-code.ts';

const now = Date.parse('2026-11-23T01:00:10.000Z');
const code = { url: '', typedCode: '10001-123456', changesAt: '2026-11-23T01:00:30.000Z' };
const shown = shownCode(code, 'Mon, 23 Nov 2026 01:00:10 GMT', now);

describe('the code on the screen', () => {
  it('changes when the server says, by the clock of this device', () => {
    expect(timeLeft(shown, now)).toEqual({ seconds: 20, part: 20 / 30 });
    const fiveMinutesFast = shownCode(code, 'Mon, 23 Nov 2026 01:00:10 GMT', now + 300_000);
    expect(timeLeft(fiveMinutesFast, now + 300_000).seconds).toBe(20);
    for (const unknown of [null, 'nonsense'])
      expect(timeLeft(shownCode(code, unknown, now), now).seconds).toBe(20);
  });

  test.each([
    ['at the change', shown, false, 0, 20_000],
    ['at once when the change was missed', shown, false, 60_000, 1_000],
    ['never later than a whole step', { ...shown, changesAtMs: now + 999_000 }, false, 0, 30_000],
    ['soon when asking failed', shown, true, 0, 5_000],
    ['soon when there is none yet', undefined, false, 0, 5_000],
  ])('is asked for %s', (_, known, failed, later, waitMs) => {
    expect(nextRequestMs(known, failed, now + later)).toBe(waitMs);
  });

  test.each([
    [0, false],
    [20_000, false],
    [65_000, false],
    [65_001, true],
    [8 * 3_600_000, true],
  ])('%i ms later is too old: %s', (later, tooOld) => {
    expect(isTooOld(shown, now + later)).toBe(tooOld);
  });

  it('has no time left rather than less than none', () => {
    expect(timeLeft(shown, now + 60_000)).toEqual({ seconds: 0, part: 0 });
  });
});
