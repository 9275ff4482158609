import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bloodPressureTables,
  type Category,
  computeCategory,
  computeDailyMeans,
  computeJudgement,
  computeSeeDoctor,
  computeSpan,
  computeWholePressure,
  decideReading,
  judgementDaysMin,
  type SeeDoctor,
  type Setting,
} from './blood-pressure.rules.ts';

const timeZone = 'Asia/Tokyo';
const instant = (text: string) => Temporal.Instant.from(text);
const categories: Category[] = ['normal', 'high-normal', 'elevated', 'grade-1', 'grade-2', 'grade-3'];
const advices: SeeDoctor[] = ['not-needed', 'soon', 'at-once'];

const anySetting = fc.constantFrom<Setting>('home', 'office');
const anySystolic = fc.integer({ min: 40, max: 300 });
const anyDiastolic = fc.integer({ min: 20, max: 200 });
const anyRise = fc.integer({ min: 0, max: 100 });
const anyReading = fc.record({
  systolic: anySystolic,
  diastolic: anyDiastolic,
  measuredAt: fc
    .integer({ min: 0, max: 60 * 24 * 60 })
    .map((minutes) => instant('2026-09-25T00:00:00Z').add({ minutes })),
});

/** Days of readings that all show the same numbers. */
function daysOf(pressures: [systolic: number, diastolic: number][], firstDay = '2026-11-01') {
  const start = instant(`${firstDay}T07:00:00+09:00`);
  return computeDailyMeans(
    pressures.map(([systolic, diastolic], day) => ({
      systolic,
      diastolic,
      measuredAt: start.add({ hours: 24 * day }),
    })),
    timeZone,
  );
}

describe('computeCategory', () => {
  test.each<[Setting, number, number, Category]>([
    ['home', 114, 74, 'normal'],
    ['home', 115, 74, 'high-normal'],
    ['home', 124, 74, 'high-normal'],
    ['home', 125, 74, 'elevated'],
    ['home', 114, 75, 'elevated'],
    ['home', 134, 84, 'elevated'],
    ['home', 135, 84, 'grade-1'],
    ['home', 134, 85, 'grade-1'],
    ['home', 144, 89, 'grade-1'],
    ['home', 145, 89, 'grade-2'],
    ['home', 144, 90, 'grade-2'],
    ['home', 159, 99, 'grade-2'],
    ['home', 160, 70, 'grade-3'],
    ['home', 110, 100, 'grade-3'],
    ['office', 119, 79, 'normal'],
    ['office', 120, 79, 'high-normal'],
    ['office', 129, 79, 'high-normal'],
    ['office', 130, 79, 'elevated'],
    ['office', 119, 80, 'elevated'],
    ['office', 139, 89, 'elevated'],
    ['office', 140, 89, 'grade-1'],
    ['office', 139, 90, 'grade-1'],
    ['office', 159, 99, 'grade-1'],
    ['office', 160, 99, 'grade-2'],
    ['office', 159, 100, 'grade-2'],
    ['office', 179, 109, 'grade-2'],
    ['office', 180, 80, 'grade-3'],
    ['office', 140, 110, 'grade-3'],
  ])('%s %i/%i is %s', (setting, systolic, diastolic, category) => {
    expect(computeCategory({ systolic, diastolic }, setting)).toBe(category);
  });

  test('never falls when a number rises', () => {
    fc.assert(
      fc.property(anySetting, anySystolic, anyDiastolic, anyRise, anyRise, (setting, s, d, rise, other) => {
        const rank = (systolic: number, diastolic: number) =>
          categories.indexOf(computeCategory({ systolic, diastolic }, setting));
        expect(rank(s + rise, d + other)).toBeGreaterThanOrEqual(rank(s, d));
      }),
    );
  });

  test('is the higher of what each number says alone', () => {
    fc.assert(
      fc.property(anySetting, anySystolic, anyDiastolic, (setting, systolic, diastolic) => {
        const rank = (pressure: { systolic: number; diastolic: number }) =>
          categories.indexOf(computeCategory(pressure, setting));
        const alone = [rank({ systolic, diastolic: 0 }), rank({ systolic: 0, diastolic })];
        expect(rank({ systolic, diastolic })).toBe(Math.max(...alone));
      }),
    );
  });

  test('is never lower at home than at a clinic for the same numbers', () => {
    fc.assert(
      fc.property(anySystolic, anyDiastolic, (systolic, diastolic) => {
        const [home, office] = (['home', 'office'] as const).map((setting) =>
          categories.indexOf(computeCategory({ systolic, diastolic }, setting)),
        );
        expect(home).toBeGreaterThanOrEqual(office ?? 0);
      }),
    );
  });
});

test.each(['home', 'office'] as const)('the %s table names every category once, lowest first', (setting) => {
  const { rows, source } = bloodPressureTables[setting];
  expect(rows.map((row) => row.category)).toEqual(categories);
  expect(rows.map((row) => row.systolicFrom)).toEqual(
    rows.map((row) => row.systolicFrom).toSorted((a, b) => a - b),
  );
  expect(rows.map((row) => row.diastolicFrom)).toEqual(
    rows.map((row) => row.diastolicFrom).toSorted((a, b) => a - b),
  );
  expect(source).toMatchObject({ title: '高血圧治療ガイドライン2019', publisher: '日本高血圧学会' });
});

describe('computeSeeDoctor', () => {
  test.each<[Setting, number, number, SeeDoctor, string]>([
    ['office', 139, 89, 'not-needed', 'mhlw2024.checkup-advice'],
    ['office', 140, 70, 'soon', 'mhlw2024.checkup-advice'],
    ['office', 120, 90, 'soon', 'mhlw2024.checkup-advice'],
    ['office', 160, 70, 'at-once', 'mhlw2024.checkup-advice'],
    ['office', 120, 100, 'at-once', 'mhlw2024.checkup-advice'],
    ['home', 134, 84, 'not-needed', 'jsh2019.home'],
    ['home', 135, 70, 'soon', 'jsh2019.home'],
    ['home', 120, 85, 'soon', 'jsh2019.home'],
    ['home', 159, 99, 'soon', 'jsh2019.home'],
    ['home', 160, 70, 'at-once', 'mhlw2024.checkup-advice'],
    ['home', 120, 100, 'at-once', 'mhlw2024.checkup-advice'],
  ])('%s %i/%i: %s, from %s', (setting, systolic, diastolic, seeDoctor, ruleId) => {
    const advice = computeSeeDoctor({ systolic, diastolic }, setting);
    expect(advice).toMatchObject({ seeDoctor, seeDoctorSource: { ruleId } });
  });

  test('never weakens when a number rises', () => {
    fc.assert(
      fc.property(anySetting, anySystolic, anyDiastolic, anyRise, anyRise, (setting, s, d, rise, other) => {
        const rank = (systolic: number, diastolic: number) =>
          advices.indexOf(computeSeeDoctor({ systolic, diastolic }, setting).seeDoctor);
        expect(rank(s + rise, d + other)).toBeGreaterThanOrEqual(rank(s, d));
      }),
    );
  });

  test('says something exactly from grade I on', () => {
    fc.assert(
      fc.property(anySetting, anySystolic, anyDiastolic, (setting, systolic, diastolic) => {
        const isHigh = categories.indexOf(computeCategory({ systolic, diastolic }, setting)) >= 3;
        expect(computeSeeDoctor({ systolic, diastolic }, setting).seeDoctor !== 'not-needed').toBe(isHigh);
      }),
    );
  });
});

describe('decideReading', () => {
  const now = instant('2026-11-23T01:30:00Z');
  const decide = (systolic: number, diastolic: number, measuredAt: string) =>
    decideReading({ systolic, diastolic, measuredAt: instant(measuredAt) }, { now, timeZone });

  test.each([
    ['an ordinary reading', 128, 76, '2026-11-23T01:30:00Z'],
    ['numbers that differ by one', 101, 100, '2026-11-23T01:30:00Z'],
    ['a clock ten minutes ahead', 128, 76, '2026-11-23T01:40:00Z'],
    ['a year ago to the second', 128, 76, '2025-11-23T01:30:00Z'],
  ])('allows %s', (_, systolic, diastolic, measuredAt) => {
    expect(decide(systolic, diastolic, measuredAt)).toEqual({ allowed: true });
  });

  test.each([
    ['equal numbers', 100, 100, '2026-11-23T01:30:00Z', 'reading-implausible'],
    ['exchanged numbers', 76, 128, '2026-11-23T01:30:00Z', 'reading-implausible'],
    ['the future', 128, 76, '2026-11-23T01:40:00.001Z', 'reading-time-out-of-range'],
    ['more than a year ago', 128, 76, '2025-11-23T01:29:59.999Z', 'reading-time-out-of-range'],
  ])('refuses %s', (_, systolic, diastolic, measuredAt, reason) => {
    expect(decide(systolic, diastolic, measuredAt)).toEqual({ allowed: false, reason });
  });

  test('counts a year back from 29 February to the day before it', () => {
    const leapDay = instant('2028-02-29T03:00:00Z');
    const measuredAt = instant('2027-02-28T03:00:00Z');
    const reading = { systolic: 128, diastolic: 76, measuredAt };
    expect(decideReading(reading, { now: leapDay, timeZone })).toEqual({ allowed: true });
  });
});

describe('computeDailyMeans', () => {
  test('cuts days at midnight in Japan and takes the mean of each', () => {
    const means = computeDailyMeans(
      [
        { systolic: 130, diastolic: 80, measuredAt: instant('2026-11-22T15:00:00Z') },
        { systolic: 120, diastolic: 71, measuredAt: instant('2026-11-22T14:59:59.999Z') },
        { systolic: 133, diastolic: 90, measuredAt: instant('2026-11-23T14:59:00Z') },
      ],
      timeZone,
    );
    expect(means.map(({ date, ...mean }) => [date.toString(), mean])).toEqual([
      ['2026-11-22', { systolic: 120, diastolic: 71, readings: 1 }],
      ['2026-11-23', { systolic: 131.5, diastolic: 85, readings: 2 }],
    ]);
  });

  test('keeps every reading, each day once, in order and between its extremes', () => {
    fc.assert(
      fc.property(fc.array(anyReading, { maxLength: 60 }), (readings) => {
        const means = computeDailyMeans(readings, timeZone);
        const dates = means.map(({ date }) => date.toString());
        expect(means.reduce((sum, day) => sum + day.readings, 0)).toBe(readings.length);
        expect(dates).toEqual([...new Set(dates)].toSorted());
        for (const mean of means) {
          const ofDay = readings
            .filter((r) => r.measuredAt.toZonedDateTimeISO(timeZone).toPlainDate().equals(mean.date))
            .map((r) => r.systolic);
          expect(mean.systolic).toBeGreaterThanOrEqual(Math.min(...ofDay) - 1e-9);
          expect(mean.systolic).toBeLessThanOrEqual(Math.max(...ofDay) + 1e-9);
        }
      }),
    );
  });
});

test('a half is rounded up, also when it is a sum of thirds', () => {
  expect(computeWholePressure({ systolic: 134.5, diastolic: 84.49 })).toEqual({
    systolic: 135,
    diastolic: 84,
  });
  const thirds = 1 / 3 + 1 / 3 + 1 / 3 + 1 / 6 + 1 / 6 + 1 / 6 - 1;
  expect(computeWholePressure({ systolic: 134 + thirds, diastolic: 0 }).systolic).toBe(135);
});

describe('computeJudgement', () => {
  test.each([0, 1, 4])('judges nothing from %i days', (count) => {
    const days = daysOf(Array.from({ length: count }, () => [170, 95]));
    const expected = { state: 'not-enough-days', daysRecorded: count, daysNeeded: judgementDaysMin };
    expect(computeJudgement(days)).toEqual(expected);
  });

  test('judges nothing from many readings of one day', () => {
    const measuredAt = instant('2026-11-23T01:30:00Z');
    const readings = Array.from({ length: 20 }, () => ({ systolic: 170, diastolic: 95, measuredAt }));
    expect(computeJudgement(computeDailyMeans(readings, timeZone)).state).toBe('not-enough-days');
  });

  test('takes the mean of the days, not of the readings', () => {
    const busyDay = Array.from({ length: 9 }, () => [170, 100] as const).map(([systolic, diastolic]) => ({
      systolic,
      diastolic,
      measuredAt: instant('2026-11-05T07:00:00+09:00'),
    }));
    const quietDays = [1, 2, 3, 4].map((day) => ({
      systolic: 120,
      diastolic: 70,
      measuredAt: instant(`2026-11-0${day}T07:00:00+09:00`),
    }));
    expect(computeJudgement(computeDailyMeans([...quietDays, ...busyDay], timeZone))).toMatchObject({
      state: 'judged',
      systolic: 130,
      diastolic: 76,
      category: 'elevated',
      daysUsed: 5,
      from: '2026-11-01',
      until: '2026-11-05',
      seeDoctor: 'not-needed',
    });
  });

  test('uses the latest seven days only', () => {
    const days = daysOf([...Array(3).fill([180, 110]), ...Array(7).fill([118, 70])]);
    expect(computeJudgement(days)).toMatchObject({
      category: 'high-normal',
      daysUsed: 7,
      from: '2026-11-04',
      until: '2026-11-10',
    });
  });

  test('compares the numbers that it shows', () => {
    const days = daysOf([
      [134, 80],
      [134, 80],
      [134, 80],
      [135, 80],
      [136, 80],
    ]);
    expect(computeJudgement(days)).toMatchObject({ systolic: 135, category: 'grade-1', seeDoctor: 'soon' });
  });

  test('lies between the days that it used', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anySystolic, anyDiastolic), { minLength: 5, maxLength: 12 }),
        (pressures) => {
          const judgement = computeJudgement(daysOf(pressures));
          if (judgement.state !== 'judged') throw new Error('expected a judgement');
          const used = pressures.slice(-7);
          for (const [index, value] of [judgement.systolic, judgement.diastolic].entries()) {
            const numbers = used.map((pressure) => pressure[index] ?? 0);
            expect(value).toBeGreaterThanOrEqual(Math.min(...numbers));
            expect(value).toBeLessThanOrEqual(Math.max(...numbers));
          }
          expect(judgement.category).toBe(computeCategory(judgement, 'home'));
        },
      ),
    );
  });
});

test('a span ends today in Japan and begins at midnight', () => {
  const span = computeSpan(instant('2026-11-22T15:30:00Z'), { days: 7, timeZone });
  expect(span.until.toString()).toBe('2026-11-23');
  expect(span.from.toString()).toBe('2026-11-17');
  expect(span.since.toString()).toBe('2026-11-16T15:00:00Z');
});
