import { index, instant, table, text } from '../db/columns.ts';

/**
 * The same as the audit says of staff, by resident: for showing people who looked at their data. The officer's name is not
 * in it, only the section. `residentId` is `*` when it was everybody's. Append-only by trigger.
 */
export const staffAccesses = table(
  'staff_accesses',
  {
    id: text().primaryKey(),
    residentId: text().notNull(),
    at: instant().notNull(),
    operationId: text().notNull(),
    /** A group's name or a role. */
    section: text().notNull(),
  },
  (t) => [index('staff_accesses_resident').on(t.residentId, t.at, t.id)],
);
