/**
 * What was typed, before it becomes a reading. Errors, which cannot be recorded, are kept apart from questions,
 * which ask whether unusual numbers are meant: a very high reading must never be impossible to record.
 */
export const fields = ['systolic', 'diastolic', 'pulse'] as const;
export type Field = (typeof fields)[number];
export type Draft = Record<Field, string>;

export interface Numbers {
  systolic: number;
  diastolic: number;
  pulse?: number;
}

export type Fault =
  | { kind: 'missing' }
  | { kind: 'not-a-number' }
  | { kind: 'out-of-range'; min: number; max: number; meant?: number }
  | { kind: 'exchanged' };
export type Faults = Partial<Record<Field, Fault>>;

/** What the contract accepts. */
const accepted: Record<Field, { min: number; max: number }> = {
  systolic: { min: 40, max: 300 },
  diastolic: { min: 20, max: 200 },
  pulse: { min: 20, max: 250 },
};
/** What monitors show on most days. Not a medical limit: outside it a typing mistake is likelier. */
const usual: Record<Field, { min: number; max: number }> = {
  systolic: { min: 80, max: 200 },
  diastolic: { min: 40, max: 120 },
  pulse: { min: 40, max: 130 },
};
const usualGapMin = 15;
const usualChangeMax = 40;

/** Digits as people type them: full width, with spaces, with the unit. */
function readNumber(text: string): number | undefined {
  const digits = text
    .normalize('NFKC')
    .replace(/\s|mmHg|回\/分/gi, '')
    .match(/^\d{1,6}$/)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** The numbers, or what keeps them from being recorded. */
export function readDraft(draft: Draft): { numbers: Numbers } | { faults: Faults } {
  const faults: Faults = {};
  const values: Partial<Record<Field, number>> = {};
  for (const field of fields) {
    const text = draft[field].trim();
    if (text === '') {
      if (field !== 'pulse') faults[field] = { kind: 'missing' };
      continue;
    }
    const value = readNumber(text);
    const { min, max } = accepted[field];
    if (value === undefined) faults[field] = { kind: 'not-a-number' };
    else if (value < min || value > max)
      faults[field] = { kind: 'out-of-range', min, max, ...guess(field, value) };
    else values[field] = value;
  }
  const { systolic, diastolic, pulse } = values;
  if (systolic !== undefined && diastolic !== undefined && systolic <= diastolic)
    faults.diastolic = { kind: 'exchanged' };
  if (systolic === undefined || diastolic === undefined || Object.keys(faults).length > 0) return { faults };
  return { numbers: { systolic, diastolic, ...(pulse !== undefined && { pulse }) } };
}

/** A finger that stayed on a key too long: 1300 was meant to be 130. */
function guess(field: Field, value: number): { meant?: number } {
  const meant = Math.floor(value / 10);
  const { min, max } = usual[field];
  return value > accepted[field].max && meant >= min && meant <= max ? { meant } : {};
}

export type Question =
  | { kind: 'unusually-high' | 'unusually-low'; field: Field; value: number }
  | { kind: 'close-together' }
  | { kind: 'far-from-last'; field: 'systolic' | 'diastolic'; value: number; last: number };

/** What to ask before recording. Nothing is asked of ordinary numbers. */
export function computeQuestions(
  numbers: Numbers,
  last?: { systolic: number; diastolic: number } | undefined,
): Question[] {
  const questions: Question[] = [];
  for (const field of fields) {
    const value = numbers[field];
    if (value === undefined) continue;
    const { min, max } = usual[field];
    if (value > max) questions.push({ kind: 'unusually-high', field, value });
    else if (value < min) questions.push({ kind: 'unusually-low', field, value });
    else if (last && field !== 'pulse' && Math.abs(value - last[field]) > usualChangeMax)
      questions.push({ kind: 'far-from-last', field, value, last: last[field] });
  }
  if (questions.length === 0 && numbers.systolic - numbers.diastolic < usualGapMin)
    questions.push({ kind: 'close-together' });
  return questions;
}

export type WhenFault = 'missing' | 'future' | 'old';

/** The instant that a date and a time of day in Japan name, or why it cannot be when a reading was taken. */
export function readWhen(
  date: string,
  time: string,
  nowMs: number,
): { measuredAt: string } | { fault: WhenFault } {
  const ms = Date.parse(`${date}T${time.slice(0, 5)}:00+09:00`);
  if (Number.isNaN(ms)) return { fault: 'missing' };
  if (ms > nowMs) return { fault: 'future' };
  // The server decides to the second; here it is enough to catch a wrong year.
  if (ms < nowMs - 365 * 24 * 60 * 60 * 1_000) return { fault: 'old' };
  return { measuredAt: new Date(ms).toISOString() };
}
