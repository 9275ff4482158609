import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cityDayOf, computeAge, computeExpiresAt, computeFiscalYear, computeTown } from './calendar.rules.ts';

const at = (text: string) => Temporal.Instant.from(text);
const towns = ['中間一丁目', '東中間一丁目', '通谷四丁目', '大字垣生', '七重町'];

test.each([
  ['2026-03-31', 2025],
  ['2026-04-01', 2026],
  ['2026-12-31', 2026],
  ['2027-03-31', 2026],
])('%s belongs to fiscal year %i', (day, year) => {
  expect(computeFiscalYear(Temporal.PlainDate.from(day))).toBe(year);
});

describe('computeExpiresAt', () => {
  test.each([
    [12, 'day', '2026-11-23T01:30:00Z', '2027-11-23T15:00:00Z'],
    [3, 'day', '2026-11-30T01:00:00Z', '2027-02-28T15:00:00Z'],
    [0, 'day', '2026-11-23T14:59:59.999Z', '2026-11-23T15:00:00Z'],
    [0, 'day', '2026-11-23T15:00:00Z', '2026-11-24T15:00:00Z'],
    [6, 'month', '2026-08-31T01:00:00Z', '2027-02-28T15:00:00Z'],
    [0, 'month', '2026-12-31T14:00:00Z', '2026-12-31T15:00:00Z'],
    [12, 'fiscal-year', '2026-11-23T01:30:00Z', '2028-03-31T15:00:00Z'],
    [0, 'fiscal-year', '2027-03-31T14:59:59Z', '2027-03-31T15:00:00Z'],
    [0, 'fiscal-year', '2027-03-31T15:00:00Z', '2028-03-31T15:00:00Z'],
  ] as const)('%i months to the end of the %s, granted %s: %s', (months, end, grantedAt, expiresAt) => {
    expect(computeExpiresAt({ kind: 'after', months, end }, at(grantedAt))?.toString()).toBe(expiresAt);
  });

  it('is never before the promised months are over, and at midnight in Tokyo', () => {
    const moment = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) });
    const end = fc.constantFrom('day', 'month', 'fiscal-year' as const) as fc.Arbitrary<
      'day' | 'month' | 'fiscal-year'
    >;
    fc.assert(
      fc.property(moment, fc.nat(60), end, (ms, months, end) => {
        const grantedAt = Temporal.Instant.fromEpochMilliseconds(ms);
        const expiresAt = computeExpiresAt({ kind: 'after', months, end }, grantedAt);
        const promised = cityDayOf(grantedAt).add({ months }).add({ days: 1 });
        expect(
          Temporal.PlainDate.compare(cityDayOf(expiresAt ?? grantedAt), promised),
        ).toBeGreaterThanOrEqual(0);
        expect(expiresAt?.toZonedDateTimeISO('Asia/Tokyo').toPlainTime().toString()).toBe('00:00:00');
      }),
    );
  });

  it('is null for points that never expire', () => {
    expect(computeExpiresAt({ kind: 'never' }, at('2026-11-23T01:30:00Z'))).toBeNull();
  });
});

test.each([
  ['1946-03-03', '2026-03-02', 79],
  ['1946-03-03', '2026-03-03', 80],
  ['1948-02-29', '2026-02-28', 77],
  ['1948-02-29', '2026-03-01', 78],
  ['2026-11-23', '2026-11-23', 0],
])('born on %s one is on %s %i years old', (birthDate, on, age) => {
  expect(computeAge(birthDate, Temporal.PlainDate.from(on))).toBe(age);
});

test.each([
  ['福岡県中間市通谷四丁目1番1号', '通谷四丁目'],
  ['福岡県中間市通谷４丁目１－１', '通谷四丁目'],
  ['中間市 東中間 1丁目 2-3', '東中間一丁目'],
  ['中間市中間一丁目', '中間一丁目'],
  ['福岡県中間市大字垣生１２', '大字垣生'],
  ['北九州市八幡西区', null],
])('the town of %s is %s', (address, town) => {
  expect(computeTown(address, towns)).toBe(town);
});
