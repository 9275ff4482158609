import { expect, test } from 'vitest';
import { codeAt, shownCodes } from './shown-codes.ts';

const start = Date.parse('2026-11-23T01:00:00.000Z');
const at = (seconds: number) => new Date(start + seconds * 1_000).toISOString();
const codes = [0, 30].map((from) => ({
  text: `code-${from}`,
  validFrom: at(from),
  validUntil: at(from + 30),
}));

test.each([
  [10, 'code-0', 20],
  [29.5, 'code-0', 1],
  [30, 'code-30', 30],
  [59, 'code-30', 1],
  [60, undefined, undefined],
  [-1, undefined, undefined],
])('after %s seconds of the portal it is %s, with %s seconds left', (seconds, text, left) => {
  const shown = shownCodes({ now: at(10), codes }, start + 10_000);
  const code = codeAt(shown, start + seconds * 1_000);
  expect([code?.text, code?.seconds]).toEqual([text, left]);
});

test('a device whose clock is an hour behind shows the code of the portal’s time', () => {
  const behind = start - 3_600_000;
  expect(codeAt(shownCodes({ now: at(10), codes }, behind), behind + 25_000)?.text).toBe('code-30');
});
