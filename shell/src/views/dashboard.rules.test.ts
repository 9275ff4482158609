import { expect, test } from 'vitest';
import { decideGreeting } from './dashboard.rules.ts';

test.each([
  ['2026-11-23T04:00:00+09:00', 'greetingMorning'],
  ['2026-11-23T10:59:00+09:00', 'greetingMorning'],
  ['2026-11-23T11:00:00+09:00', 'greetingDay'],
  ['2026-11-23T17:59:00+09:00', 'greetingDay'],
  ['2026-11-23T18:00:00+09:00', 'greetingEvening'],
  ['2026-11-23T03:59:00+09:00', 'greetingEvening'],
])('at %s', (instant, greeting) => {
  expect(decideGreeting(Date.parse(instant))).toBe(greeting);
});
