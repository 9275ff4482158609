import { index, instant, integer, primaryKey, table, text } from '#platform/db/columns.ts';
import { ownerKinds } from '../earning/earning.schema.ts';

export const grantKinds = ['one', 'bulk', 'refusal'] as const;
/** `checked`: a file without faults that nobody has asked to grant yet. */
export const grantStates = ['checked', 'waiting', 'granted', 'declined', 'withdrawn'] as const;

/** What staff granted, or asked a second person to. */
export const staffGrants = table(
  'staff_grants',
  {
    id: text().primaryKey(),
    kind: text({ enum: grantKinds }).notNull(),
    state: text({ enum: grantStates }).notNull(),
    /** Null while a file was only checked, like the texts. */
    budgetId: text(),
    description: text(),
    note: text(),
    points: integer().notNull(),
    count: integer().notNull(),
    fileName: text(),
    fileDigest: text(),
    requestedById: text().notNull(),
    requestedAt: instant().notNull(),
    /** Null: granted alone, within the limit. */
    decidedById: text(),
    decidedAt: instant(),
    decisionNote: text(),
  },
  (t) => [
    index('staff_grants_time').on(t.requestedAt, t.id),
    index('staff_grants_requester').on(t.requestedById, t.decidedAt),
  ],
);

/** Who is to have how much, in the order of the file. */
export const staffGrantLines = table(
  'staff_grant_lines',
  {
    grantId: text()
      .notNull()
      .references(() => staffGrants.id),
    row: integer().notNull(),
    ownerKind: text({ enum: ownerKinds }).notNull(),
    ownerId: text().notNull(),
    points: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.grantId, t.row] }), index('staff_grant_lines_owner').on(t.ownerId)],
);
