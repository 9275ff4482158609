/**
 * What published rules say of blood pressure readings. Recording and comparing with a published table is all that
 * happens here: no index of our own, no probability, and no judgement from a single reading.
 */
import type { components } from '@entame/sdk/contracts/healthcare.ts';

type Schemas = components['schemas'];
export type Category = Schemas['BloodPressureCategory'];
export type Setting = Schemas['MeasurementSetting'];
export type SeeDoctor = Schemas['SeeDoctor'];
type RuleSource = Schemas['RuleSource'];

interface Pressure {
  systolic: number;
  diastolic: number;
}

/** A category or a higher one begins where either number reaches its row. */
interface TableRow {
  category: Category;
  systolicFrom: number;
  diastolicFrom: number;
}
interface BloodPressureTable {
  rows: readonly TableRow[];
  source: RuleSource;
}

function jsh2019(ruleId: string): RuleSource {
  const title = '高血圧治療ガイドライン2019';
  return { ruleId, title, publisher: '日本高血圧学会', publishedYear: 2019 };
}

/**
 * Table 2-5 of the guideline. High-normal has the same diastolic limit as elevated because diastolic pressure alone
 * never makes a reading high-normal: "120–129 and below 80" becomes elevated as soon as the lower number reaches 80.
 *
 * The guideline's own page has not been seen for this file. The office cells are quoted from it by a medical
 * dictionary (jiji.com). The home cells rest on one secondary source each: normal, high-normal and elevated on a
 * physician-reviewed article, grades I to III on a company's health page; 135/85 also stands in the Ohasama study's text.
 * The guideline of 2025 keeps 140/90 and 135/85. To be confirmed with the city's health division before launch.
 */
export const bloodPressureTables: Readonly<Record<Setting, BloodPressureTable>> = {
  home: {
    rows: [
      { category: 'normal', systolicFrom: 0, diastolicFrom: 0 },
      { category: 'high-normal', systolicFrom: 115, diastolicFrom: 75 },
      { category: 'elevated', systolicFrom: 125, diastolicFrom: 75 },
      { category: 'grade-1', systolicFrom: 135, diastolicFrom: 85 },
      { category: 'grade-2', systolicFrom: 145, diastolicFrom: 90 },
      { category: 'grade-3', systolicFrom: 160, diastolicFrom: 100 },
    ],
    source: jsh2019('jsh2019.home'),
  },
  office: {
    rows: [
      { category: 'normal', systolicFrom: 0, diastolicFrom: 0 },
      { category: 'high-normal', systolicFrom: 120, diastolicFrom: 80 },
      { category: 'elevated', systolicFrom: 130, diastolicFrom: 80 },
      { category: 'grade-1', systolicFrom: 140, diastolicFrom: 90 },
      { category: 'grade-2', systolicFrom: 160, diastolicFrom: 100 },
      { category: 'grade-3', systolicFrom: 180, diastolicFrom: 110 },
    ],
    source: jsh2019('jsh2019.office'),
  },
};

interface AdviceLevel {
  advice: Exclude<SeeDoctor, 'not-needed'>;
  systolicFrom: number;
  diastolicFrom: number;
  source: RuleSource;
}

const checkupProgramme: RuleSource = {
  ruleId: 'mhlw2024.checkup-advice',
  title: '標準的な健診・保健指導プログラム（令和6年度版）',
  publisher: '厚生労働省',
  publishedYear: 2024,
};

/**
 * The ministry's texts for checkup results: from 140/90 improve habits and see a doctor if the numbers stay, from
 * 160/100 "see a doctor at once" (すぐに医療機関の受診を; verified in the ministry's draft and the society's
 * statement of May 2024). They are written for checkups. At home the first level is the guideline's own limit for
 * home readings, and the second keeps the ministry's numbers as they are rather than converting them by ourselves.
 */
const adviceLevels: Readonly<Record<Setting, readonly [AdviceLevel, AdviceLevel]>> = {
  office: [
    { advice: 'soon', systolicFrom: 140, diastolicFrom: 90, source: checkupProgramme },
    { advice: 'at-once', systolicFrom: 160, diastolicFrom: 100, source: checkupProgramme },
  ],
  home: [
    { advice: 'soon', systolicFrom: 135, diastolicFrom: 85, source: jsh2019('jsh2019.home') },
    { advice: 'at-once', systolicFrom: 160, diastolicFrom: 100, source: checkupProgramme },
  ],
};

function reaches({ systolic, diastolic }: Pressure, limit: { systolicFrom: number; diastolicFrom: number }) {
  return systolic >= limit.systolicFrom || diastolic >= limit.diastolicFrom;
}

/** The range of the published table that the numbers fall in. When the two numbers disagree, the higher one counts. */
export function computeCategory(pressure: Pressure, setting: Setting): Category {
  const row = bloodPressureTables[setting].rows.findLast((candidate) => reaches(pressure, candidate));
  return row?.category ?? 'normal';
}

/** The published advice for numbers this high, and where it is published. */
export function computeSeeDoctor(
  pressure: Pressure,
  setting: Setting,
): { seeDoctor: SeeDoctor; seeDoctorSource: RuleSource } {
  const levels = adviceLevels[setting];
  const reached = levels.findLast((level) => reaches(pressure, level));
  return {
    seeDoctor: reached?.advice ?? 'not-needed',
    seeDoctorSource: (reached ?? levels[0]).source,
  };
}

/** A reader's clock may run ahead of ours by this much. */
const aheadMinutesMax = 10;

type ReadingDecision =
  | { allowed: true }
  | { allowed: false; reason: 'reading-implausible' | 'reading-time-out-of-range' };

/** Whether a reading can be true: the upper number is the larger one, and it was taken in the past year. */
export function decideReading(
  { systolic, diastolic, measuredAt }: Pressure & { measuredAt: Temporal.Instant },
  { now, timeZone }: { now: Temporal.Instant; timeZone: string },
): ReadingDecision {
  if (systolic <= diastolic) return { allowed: false, reason: 'reading-implausible' };
  const earliest = now.toZonedDateTimeISO(timeZone).subtract({ years: 1 }).toInstant();
  const latest = now.add({ minutes: aheadMinutesMax });
  const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;
  if (isBefore(measuredAt, earliest) || isBefore(latest, measuredAt)) {
    return { allowed: false, reason: 'reading-time-out-of-range' };
  }
  return { allowed: true };
}

/** One day's readings, with means that are not rounded yet. */
export interface DayMean extends Pressure {
  date: Temporal.PlainDate;
  readings: number;
}

/** The mean of each calendar day that has readings, oldest day first. */
export function computeDailyMeans(
  readings: readonly (Pressure & { measuredAt: Temporal.Instant })[],
  timeZone: string,
): DayMean[] {
  const byDate = new Map<string, Pressure[]>();
  for (const reading of readings) {
    const date = reading.measuredAt.toZonedDateTimeISO(timeZone).toPlainDate().toString();
    byDate.set(date, [...(byDate.get(date) ?? []), reading]);
  }
  return [...byDate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, ofDay]) => ({
      date: Temporal.PlainDate.from(date),
      ...computeMean(ofDay),
      readings: ofDay.length,
    }));
}

function computeMean(pressures: readonly Pressure[]): Pressure {
  const mean = (numberOf: (pressure: Pressure) => number) =>
    pressures.reduce((sum, pressure) => sum + numberOf(pressure), 0) / pressures.length;
  return { systolic: mean((p) => p.systolic), diastolic: mean((p) => p.diastolic) };
}

/** A mean as it is shown. What is shown is also what is compared with the table, so that anybody can check it. */
export function computeWholePressure({ systolic, diastolic }: Pressure): Pressure {
  // A sum of thirds may end a hair below the half that it stands for.
  const whole = (mean: number) => Math.round(mean + 1e-9);
  return { systolic: whole(systolic), diastolic: whole(diastolic) };
}

/** The guideline judges home readings by the mean of seven days, and of at least five. */
export const judgementDaysMin = 5;
const judgementDaysMax = 7;
/** Days older than this say nothing of today. */
export const judgementWindowDays = 30;

type Judgement =
  | { state: 'not-enough-days'; daysRecorded: number; daysNeeded: number }
  | ({ state: 'judged'; category: Category; daysUsed: number; from: string; until: string } & Pressure &
      ReturnType<typeof computeSeeDoctor>);

/** The judgement of readings taken at home, from their daily means, oldest first. */
export function computeJudgement(days: readonly DayMean[]): Judgement {
  const used = days.slice(-judgementDaysMax);
  const [first, last] = [used[0], used.at(-1)];
  if (!first || !last || used.length < judgementDaysMin) {
    return { state: 'not-enough-days', daysRecorded: used.length, daysNeeded: judgementDaysMin };
  }
  const pressure = computeWholePressure(computeMean(used));
  return {
    state: 'judged',
    category: computeCategory(pressure, 'home'),
    ...pressure,
    daysUsed: used.length,
    from: first.date.toString(),
    until: last.date.toString(),
    ...computeSeeDoctor(pressure, 'home'),
  };
}

/** The days that a summary of `days` days covers, today being the last, and the instant when the first begins. */
export function computeSpan(
  now: Temporal.Instant,
  { days, timeZone }: { days: number; timeZone: string },
): { from: Temporal.PlainDate; until: Temporal.PlainDate; since: Temporal.Instant } {
  const until = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const from = until.subtract({ days: days - 1 });
  return { from, until, since: from.toZonedDateTime(timeZone).toInstant() };
}
