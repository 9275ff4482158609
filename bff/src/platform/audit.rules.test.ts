import { expect, test } from 'vitest';
import { computeAuditDetails, computeAuditText } from './audit.rules.ts';

test.each([
  ['fukuoka', 'fukuoka'],
  ['a\r\n2026-11-24 done', 'a\u{FFFD}\u{FFFD}2026-11-24 done'],
  ['a\u202Etxt.exe', 'a\u{FFFD}txt.exe'],
  ['a\u0000b\u001b[31m', 'a\u{FFFD}b\u{FFFD}[31m'],
  ['\ud800', '\u{FFFD}'],
  ['x'.repeat(10_000), 'x'.repeat(200)],
  [`${'x'.repeat(199)}👵`, `${'x'.repeat(199)}\u{FFFD}`],
])('%j becomes one harmless line', (text, line) => {
  expect(computeAuditText(text)).toBe(line);
});

test('details without a value are left out, and none at all are null', () => {
  expect(computeAuditDetails({ client: 'c', region: undefined })).toEqual({ client: 'c' });
  expect(computeAuditDetails({ region: undefined })).toBeNull();
  expect(computeAuditDetails(undefined)).toBeNull();
});
