import { index, instant, integer, json, table, text, uniqueIndex } from '#platform/db/columns.ts';
import type { SignUpRules } from './sign-ups/sign-ups.rules.ts';

export const activityStatuses = ['announced', 'cancelled'] as const;
export const activityCategories = [
  'health',
  'cleaning',
  'watching',
  'children',
  'food',
  'culture',
  'disaster',
  'other',
] as const;
export const checkInMethods = ['screen', 'sheet'] as const;

export const activities = table(
  'activities',
  {
    id: text().primaryKey(),
    /** Five digits, printed on sheets, said on the telephone and typed by hand. */
    number: integer().notNull(),
    title: text().notNull(),
    description: text().notNull(),
    groupName: text(),
    /** The registered group; null while only its name is known. */
    groupId: text(),
    category: text({ enum: activityCategories }).notNull().default('other'),
    placeName: text().notNull(),
    /** One of the city's places: where it is on the map. */
    placeId: text(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    points: integer().notNull(),
    /** Points for the group itself, when its report is accepted. */
    groupPoints: integer().notNull().default(0),
    /** How residents sign up; null: they come without. */
    signUp: json<SignUpRules>(),
    applicationId: text(),
    cancelReason: text(),
    status: text({ enum: activityStatuses }).notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('activities_number').on(t.number),
    index('activities_starts_at').on(t.startsAt, t.id),
    index('activities_group').on(t.groupName, t.startsAt, t.id),
    index('activities_application').on(t.applicationId),
  ],
);

export const checkIns = table(
  'check_ins',
  {
    id: text().primaryKey(),
    activityId: text().notNull(),
    residentId: text().notNull(),
    method: text({ enum: checkInMethods }).notNull(),
    checkedInAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('check_ins_once').on(t.activityId, t.residentId),
    index('check_ins_latest').on(t.activityId, t.checkedInAt, t.id),
    index('check_ins_resident').on(t.residentId),
  ],
);

/** Codes that fitted no activity, kept as long as they count against who tried them. */
export const wrongCodes = table(
  'wrong_check_in_codes',
  {
    id: text().primaryKey(),
    residentId: text().notNull(),
    triedAt: instant().notNull(),
  },
  (t) => [index('wrong_check_in_codes_resident').on(t.residentId, t.triedAt)],
);
