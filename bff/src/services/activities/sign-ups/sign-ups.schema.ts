import { index, instant, integer, table, text, uniqueIndex } from '#platform/db/columns.ts';

export const signUpStatuses = ['signed-up', 'waiting', 'withdrawn'] as const;

export const signUps = table(
  'sign_ups',
  {
    id: text().primaryKey(),
    activityId: text().notNull(),
    residentId: text().notNull(),
    status: text({ enum: signUpStatuses }).notNull(),
    /** The order in which people came; who comes back after withdrawing gets a new one. */
    queueNumber: integer().notNull(),
    signedUpAt: instant().notNull(),
    /** The helper or member of staff who did it for the resident. */
    actedBy: text(),
    changedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('sign_ups_once').on(t.activityId, t.residentId),
    index('sign_ups_queue').on(t.activityId, t.status, t.queueNumber),
    index('sign_ups_resident').on(t.residentId),
  ],
);
