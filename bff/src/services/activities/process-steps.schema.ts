import { index, instant, table, text } from '#platform/db/columns.ts';

export const stepKinds = [
  'drafted',
  'changed',
  'submitted',
  'returned',
  'approved',
  'withdrawn',
  'accepted',
] as const;

/** Who did what to an application or a report, and when. Append-only. */
export const processSteps = table(
  'activity_process_steps',
  {
    id: text().primaryKey(),
    /** The id of the application, or of the activity that the report is on. */
    subjectId: text().notNull(),
    kind: text({ enum: stepKinds }).notNull(),
    staffId: text().notNull(),
    reason: text(),
    at: instant().notNull(),
  },
  (t) => [index('activity_process_steps_subject').on(t.subjectId, t.id)],
);
