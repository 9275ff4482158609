/** What the form of an application holds: texts as they are typed, times as those of a clock in the city. */
import type { activities, Format } from '@entame/sdk';

type Schemas = activities.components['schemas'];
export type Application = Schemas['Application'];
export type Draft = Schemas['ApplicationDraft'];
export type SignUpRules = Schemas['SignUpRules'];

export const categories = [
  'health',
  'cleaning',
  'watching',
  'children',
  'food',
  'culture',
  'disaster',
  'other',
] as const satisfies Schemas['ActivityCategory'][];

export interface DateFields {
  date: string;
  from: string;
  until: string;
}
export interface SignUpFields {
  needed: boolean;
  capacity: string;
  opensDaysBefore: string;
  closesDaysBefore: string;
}
export interface ApplicationFields {
  title: string;
  description: string;
  category: Schemas['ActivityCategory'];
  placeName: string;
  placeId: string;
  dates: DateFields[];
  expectedPeople: string;
  pointsAsked: string;
  signUp: SignUpFields;
  contactName: string;
  contactPhone: string;
}
export type FieldName = 'title' | 'dates' | 'expectedPeople' | 'pointsAsked' | SignUpFieldName;
export type SignUpFieldName = 'capacity' | 'opensDaysBefore' | 'closesDaysBefore';

export const datesMax = 26;
const dayMs = 86_400_000;

export const noSignUp: SignUpFields = {
  needed: false,
  capacity: '',
  opensDaysBefore: '',
  closesDaysBefore: '1',
};
const emptyDate: DateFields = { date: '', from: '', until: '' };
export const emptyApplication: ApplicationFields = {
  title: '',
  description: '',
  category: 'other',
  placeName: '',
  placeId: '',
  dates: [emptyDate],
  expectedPeople: '',
  pointsAsked: '30',
  signUp: noSignUp,
  contactName: '',
  contactPhone: '',
};

/** The form of an application as it is now. */
export function fieldsOf(draft: Draft, format: Format): ApplicationFields {
  const dates = draft.dates.map(({ startsAt, endsAt }) => {
    const [date = '', from = ''] = format.toInput(startsAt).split('T');
    return { date, from, until: format.toInput(endsAt).split('T')[1] ?? '' };
  });
  return {
    ...draft,
    placeId: draft.placeId ?? '',
    dates: dates.length > 0 ? dates : [emptyDate],
    expectedPeople: draft.expectedPeople === null ? '' : String(draft.expectedPeople),
    pointsAsked: String(draft.pointsAsked),
    signUp: signUpFieldsOf(draft.signUp),
  };
}

export function signUpFieldsOf(rules: SignUpRules | null): SignUpFields {
  if (rules === null) return noSignUp;
  const text = (value: number | null) => (value === null ? '' : String(value));
  return {
    needed: true,
    capacity: text(rules.capacity),
    opensDaysBefore: text(rules.opensDaysBefore),
    closesDaysBefore: text(rules.closesDaysBefore),
  };
}

/** What is sent for sign-up fields without a fault. */
export function rulesOf(fields: SignUpFields): SignUpRules | null {
  if (!fields.needed) return null;
  const number = (text: string) => (text.trim() === '' ? null : Number(text));
  return {
    capacity: number(fields.capacity),
    opensDaysBefore: number(fields.opensDaysBefore),
    closesDaysBefore: number(fields.closesDaysBefore) ?? 0,
  };
}

/** What is sent for a form without wrong fields. A date that is not filled in at all is left out. */
export function draftOf(fields: ApplicationFields, format: Format): Draft {
  return {
    ...fields,
    title: fields.title.trim(),
    placeId: fields.placeId || null,
    dates: fields.dates.filter(isBegun).map((date) => timesOf(date, format)),
    expectedPeople: fields.expectedPeople.trim() === '' ? null : Number(fields.expectedPeople),
    pointsAsked: Number(fields.pointsAsked),
    signUp: rulesOf(fields.signUp),
  };
}

/** The fields that cannot be right. What is only missing is found when the application is submitted. */
export function findWrongFields(fields: ApplicationFields): FieldName[] {
  const { title, dates, expectedPeople, pointsAsked } = fields;
  return [
    ...(title.trim() === '' ? (['title'] as const) : []),
    ...(dates.every((date) => !isBegun(date) || isWhole(date)) ? [] : (['dates'] as const)),
    ...(isNumber(expectedPeople, 1, 5_000, true) ? [] : (['expectedPeople'] as const)),
    ...(isNumber(pointsAsked, 0, 1_000) ? [] : (['pointsAsked'] as const)),
    ...findWrongSignUp(fields.signUp),
  ];
}

export function findWrongSignUp(fields: SignUpFields): SignUpFieldName[] {
  if (!fields.needed) return [];
  const { capacity, opensDaysBefore, closesDaysBefore } = fields;
  return [
    ...(isNumber(capacity, 1, 5_000, true) ? [] : (['capacity'] as const)),
    ...(isNumber(opensDaysBefore, 0, 365, true) ? [] : (['opensDaysBefore'] as const)),
    ...(isNumber(closesDaysBefore, 0, 60) ? [] : (['closesDaysBefore'] as const)),
  ];
}

export type Repetition = 'week' | 'fortnight' | 'month';

/** So many more dates after this one, at the same time of the day. A month without that day is passed over. */
export function repeatDate(date: DateFields, every: Repetition, times: number): DateFields[] {
  const [year = 0, month = 1, day = 1] = date.date.split('-').map(Number);
  const found: DateFields[] = [];
  for (let step = 1; found.length < times && step <= 4 * datesMax; step++) {
    const next =
      every === 'month'
        ? new Date(Date.UTC(year, month - 1 + step, day))
        : new Date(Date.UTC(year, month - 1, day + step * (every === 'week' ? 7 : 14)));
    if (every === 'month' && next.getUTCDate() !== day) continue;
    found.push({ ...date, date: next.toISOString().slice(0, 10) });
  }
  return found;
}

export const isWhole = ({ date, from, until }: DateFields) =>
  date !== '' && from !== '' && until !== '' && from !== until;

const isBegun = ({ date, from, until }: DateFields) => `${date}${from}${until}` !== '';

/** An end earlier on the clock than the start is on the next day. */
function timesOf({ date, from, until }: DateFields, format: Format) {
  const startsAt = format.fromInput(`${date}T${from}`);
  const end = format.fromInput(`${date}T${until}`);
  const endsAt = until < from ? new Date(new Date(end).getTime() + dayMs).toISOString() : end;
  return { startsAt, endsAt };
}

export function isNumber(text: string, min: number, max: number, mayBeEmpty = false): boolean {
  if (text.trim() === '') return mayBeEmpty;
  const value = Number(text);
  return Number.isInteger(value) && value >= min && value <= max;
}
