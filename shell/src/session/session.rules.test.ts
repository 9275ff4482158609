import { expect, test } from 'vitest';
import { decideKeepAlive, decideSessionNotice } from './session.rules.ts';

const minute = 60_000;
const times = (minutes: number, life = 600) => ({
  nowMs: minutes * minute,
  lastUseMs: 0,
  idleTimeoutMs: 30 * minute,
  expiresAtMs: life * minute,
});

test.each([
  ['fresh', times(0), 'none'],
  ['just before the warning', times(27.9), 'none'],
  ['two minutes before the idle end', times(28), 'idle-soon'],
  ['idle too long', times(30), 'ended'],
  ['two minutes before its life ends', times(8, 10), 'life-soon'],
  ['its life over, though used', times(10, 10), 'ended'],
  ['both ends near: what cannot be prolonged is said', times(28.5, 30), 'life-soon'],
])('%s', (_, given, notice) => {
  expect(decideSessionNotice(given)).toBe(notice);
});

test.each([
  ['not touched since the server last heard', 20, 0, false],
  ['touched, but the server heard a moment ago', 1, 0.5, false],
  ['touched, and the server has not heard for long', 20, 19, true],
])('%s', (_, minutes, touchedMinutes, expected) => {
  expect(decideKeepAlive(times(minutes), touchedMinutes * minute)).toBe(expected);
});
