import { expect, test } from 'vitest';
import { decideNextAttempt, isMailAddress, isMailSubject } from './mail.rules.ts';

test.each([
  [1, false, { again: true, afterMinutes: 1 }],
  [4, false, { again: true, afterMinutes: 8 }],
  [11, false, { again: true, afterMinutes: 120 }],
  [12, false, { again: false }],
  [1, true, { again: false }],
])('after attempt %i, refused: %s', (attempts, isRefused, next) => {
  expect(decideNextAttempt(attempts, isRefused)).toEqual(next);
});

test.each([
  ['admin@city.nakama.lg.jp', true],
  ['a+b@example.jp', true],
  ['', false],
  ['admin', false],
  ['a@b,c@d', false],
  ['a@b\r\nBcc: c@d', false],
  ['"a b"@example.jp', false],
  ['市長@example.jp', false],
  ['A <a@example.jp>', false],
  ['a@exa..mple.jp', false],
  [`${'a'.repeat(65)}@example.jp`, false],
])('address %j: %s', (text, fits) => {
  expect(isMailAddress(text)).toBe(fits);
});

test.each([
  ['警告：短い時間に多くの利用者を表示', true],
  ['', false],
  ['a\nBcc: b@example.jp', false],
  ['a\u2028b', false],
  ['a\u0000', false],
  ['あ'.repeat(201), false],
])('subject %j: %s', (text, fits) => {
  expect(isMailSubject(text)).toBe(fits);
});
