import type { activities, Format } from '@entame/sdk';
import type { Activity } from './activity-state.ts';
import {
  findWrongSignUp,
  isNumber,
  noSignUp,
  rulesOf,
  type SignUpFieldName,
  type SignUpFields,
  signUpFieldsOf,
} from './process/application-fields.ts';

export type Draft = activities.components['schemas']['ActivityDraft'];

/** What the form holds: texts as they are typed, times as those of a clock in the city. */
export interface ActivityFields {
  title: string;
  description: string;
  groupName: string;
  placeName: string;
  date: string;
  from: string;
  until: string;
  points: string;
  groupPoints: string;
  category: Activity['category'];
  placeId: string;
  signUp: SignUpFields;
}
/** Fields whose value is what is typed. */
export type TextFieldName = Exclude<keyof ActivityFields, 'signUp' | 'category' | 'placeId' | 'groupPoints'>;
export type FieldName = Exclude<keyof ActivityFields, 'signUp'> | SignUpFieldName;

export const emptyFields: ActivityFields = {
  title: '',
  description: '',
  groupName: '',
  placeName: '',
  date: '',
  from: '',
  until: '',
  points: '30',
  groupPoints: '0',
  category: 'other',
  placeId: '',
  signUp: noSignUp,
};

const pointsMax = 1000;
const groupPointsMax = 10_000;
const dayMs = 86_400_000;

/** The form of an activity as it is now. */
export function fieldsOf(activity: Activity, format: Format): ActivityFields {
  const [date = '', from = ''] = format.toInput(activity.startsAt).split('T');
  const [, until = ''] = format.toInput(activity.endsAt).split('T');
  const { title, description, groupName, placeName, points } = activity;
  return {
    title,
    description,
    groupName: groupName ?? '',
    placeName,
    date,
    from,
    until,
    points: String(points),
    groupPoints: String(activity.groupPoints),
    category: activity.category,
    placeId: activity.placeId ?? '',
    signUp: signUpFieldsOf(activity.signUp?.rules ?? null),
  };
}

/** The fields that are empty or cannot be right. */
export function findWrongFields(fields: ActivityFields): FieldName[] {
  const empty = (['title', 'placeName', 'date', 'from', 'until'] as const).filter(
    (name) => fields[name].trim() === '',
  );
  const pointsRight = isNumber(fields.points, 0, pointsMax);
  const groupPointsRight = isNumber(fields.groupPoints, 0, groupPointsMax);
  const noLength = fields.from !== '' && fields.from === fields.until;
  return [
    ...empty,
    ...(noLength ? (['until'] as const) : []),
    ...(pointsRight ? [] : (['points'] as const)),
    ...(groupPointsRight ? [] : (['groupPoints'] as const)),
    ...findWrongSignUp(fields.signUp),
  ];
}

/** Whether the activity goes on past midnight: it then ends earlier on the clock than it starts. */
export function endsNextDay({ from, until }: Pick<ActivityFields, 'from' | 'until'>): boolean {
  return from !== '' && until !== '' && until < from;
}

/** What is sent for a form without wrong fields. */
export function draftOf(fields: ActivityFields, format: Format): Draft {
  const startsAt = format.fromInput(`${fields.date}T${fields.from}`);
  const sameDayEnd = format.fromInput(`${fields.date}T${fields.until}`);
  const endsAt = endsNextDay(fields)
    ? new Date(new Date(sameDayEnd).getTime() + dayMs).toISOString()
    : sameDayEnd;
  const groupName = fields.groupName.trim();
  return {
    title: fields.title.trim(),
    description: fields.description.trim(),
    ...(groupName && { groupName }),
    placeName: fields.placeName.trim(),
    startsAt,
    endsAt,
    points: Number(fields.points),
    groupPoints: Number(fields.groupPoints),
    category: fields.category,
    placeId: fields.placeId || null,
    signUp: rulesOf(fields.signUp),
  };
}

/** The fields that a refusal points at, such as `/body/endsAt`. */
export function fieldsPointedAt(pointers: readonly string[]): FieldName[] {
  const fieldOf: Record<string, FieldName> = { startsAt: 'date', endsAt: 'until' };
  return pointers
    .map((pointer) => pointer.replace('/body/', ''))
    .map((name) => fieldOf[name] ?? name)
    .filter((name): name is FieldName => name in emptyFields);
}
