import { index, instant, integer, json, sealed, table, text, uniqueIndex } from '#platform/db/columns.ts';
import { activityCategories } from '../activities.schema.ts';
import type { SignUpRules } from '../sign-ups/sign-ups.rules.ts';

export const applicationStatuses = ['draft', 'submitted', 'returned', 'approved', 'withdrawn'] as const;

/** What a group asks the city to announce. What happened to it is in the process steps. */
export const activityApplications = table(
  'activity_applications',
  {
    id: text().primaryKey(),
    /** Said on the telephone; counts up. */
    number: integer().notNull(),
    groupId: text().notNull(),
    status: text({ enum: applicationStatuses }).notNull(),
    title: text().notNull(),
    description: text().notNull(),
    category: text({ enum: activityCategories }).notNull(),
    placeName: text().notNull(),
    placeId: text(),
    /** Pairs of instants as ISO text. */
    dates: json<{ startsAt: string; endsAt: string }[]>().notNull(),
    expectedPeople: integer(),
    pointsAsked: integer().notNull(),
    signUp: json<SignUpRules>(),
    contactName: sealed().notNull(),
    contactPhone: sealed().notNull(),
    pointsGranted: integer(),
    groupPoints: integer(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
    submittedAt: instant(),
  },
  (t) => [
    uniqueIndex('activity_applications_number').on(t.number),
    index('activity_applications_changed').on(t.changedAt, t.id),
    index('activity_applications_group').on(t.groupId, t.changedAt, t.id),
    index('activity_applications_status').on(t.status, t.changedAt, t.id),
  ],
);
