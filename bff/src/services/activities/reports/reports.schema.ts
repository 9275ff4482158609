import { instant, integer, table, text, uniqueIndex } from '#platform/db/columns.ts';

export const reportStatuses = ['submitted', 'returned', 'accepted'] as const;

/** What a group says of an activity after it; one for each activity. What happened to it is in the process steps. */
export const activityReports = table(
  'activity_reports',
  {
    id: text().primaryKey(),
    activityId: text().notNull(),
    status: text({ enum: reportStatuses }).notNull(),
    attendance: integer().notNull(),
    /** Check-ins when it was submitted, and why the attendance is another number. */
    checkInCount: integer().notNull(),
    attendanceReason: text(),
    summary: text().notNull(),
    remarks: text(),
    submittedBy: text().notNull(),
    submittedAt: instant().notNull(),
    decidedAt: instant(),
  },
  (t) => [uniqueIndex('activity_reports_activity').on(t.activityId)],
);
