import { describe, expect, test } from 'vitest';
import { computeClosesAt, decideCorrection, describeRetention, isCorrectable } from './privacy.rules.ts';

const tokyo = 'Asia/Tokyo';

describe('computeClosesAt', () => {
  test.each([
    ['in the morning', '2026-11-24T01:00:00Z', '2026-12-08T15:00:00Z'],
    ['a second before midnight in Japan', '2026-11-24T14:59:59Z', '2026-12-08T15:00:00Z'],
    ['at midnight in Japan', '2026-11-24T15:00:00Z', '2026-12-09T15:00:00Z'],
  ])('%s', (_, now, closesAt) => {
    expect(computeClosesAt(Temporal.Instant.from(now), tokyo).toString()).toBe(closesAt);
  });
});

test('the fifth request may be sent, the sixth has to wait', () => {
  expect(decideCorrection(4)).toEqual({ allowed: true });
  expect(decideCorrection(5)).toEqual({ allowed: false, reason: 'too-many-corrections-waiting' });
});

describe('describeRetention', () => {
  test.each([
    [{ outcome: 'erase' } as const, 'すべて消します'],
    [{ outcome: 'pseudonymise', keepMonths: null } as const, '残します'],
    [{ outcome: 'pseudonymise', keepMonths: 60 } as const, '5年後に消します'],
  ])('%j', (onClosing, said) => {
    expect(describeRetention({ onClosing }).ja).toContain(said);
  });
});

describe('isCorrectable', () => {
  const today = Temporal.PlainDate.from('2026-11-24');
  test.each([
    ['name', '中間 花子', true],
    ['name', '　', false],
    ['birth-date', '1946-03-03', true],
    ['birth-date', '昭和21年3月3日', false],
    ['birth-date', '2026-11-25', false],
    ['birth-date', '1899-12-31', false],
    ['birth-date', '1946-02-30', false],
    ['gender', 'female', true],
    ['gender', '女性', false],
  ])('%s %j: %s', (field, value, expected) => {
    expect(isCorrectable(field, value, today)).toBe(expected);
  });
});
