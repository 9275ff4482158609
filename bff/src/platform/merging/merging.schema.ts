import { index, instant, integer, primaryKey, table, text } from '../db/columns.ts';

/**
 * Accounts that were merged into another, as long as the merge is in force. Whoever is told of a resident by an event
 * that is older than the merge finds here whom it concerns now.
 */
export const residentAliases = table(
  'resident_aliases',
  {
    mergedId: text().primaryKey(),
    keptId: text().notNull(),
    mergeId: text().notNull(),
  },
  (t) => [index('resident_aliases_kept').on(t.keptId)],
);

/** Which row a merge moved to the kept resident, so that exactly these can go back. */
export const mergeMoves = table(
  'merge_moves',
  {
    mergeId: text().notNull(),
    tableName: text().notNull(),
    rowId: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.mergeId, t.tableName, t.rowId] })],
);

export const mergeOutcomeKinds = [
  'moved',
  'left',
  'returned',
  'points-moved',
  'points-returned',
  'points-not-returned',
] as const;

/** What a service did for a merge, for the people who decided on it. */
export const mergeOutcomes = table(
  'merge_outcomes',
  {
    mergeId: text().notNull(),
    service: text().notNull(),
    kind: text({ enum: mergeOutcomeKinds }).notNull(),
    /** Rows or points. */
    amount: integer().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.mergeId, t.service, t.kind] })],
);
