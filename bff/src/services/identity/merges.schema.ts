import { index, instant, sealed, table, text } from '#platform/db/columns.ts';
import { mergeStates } from './merges.rules.ts';

/** Proposals to make one account of two, and what became of them. */
export const merges = table(
  'merges',
  {
    id: text().primaryKey(),
    keptId: text().notNull(),
    mergedId: text().notNull(),
    state: text({ enum: mergeStates }).notNull(),
    /** What staff write may name people. */
    reason: sealed().notNull(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
    lapsesAt: instant().notNull(),
    decidedBy: text(),
    decidedAt: instant(),
    declineReason: sealed(),
    undoneBy: text(),
    undoneAt: instant(),
    undoReason: sealed(),
  },
  (t) => [
    index('merges_proposed').on(t.proposedAt, t.id),
    index('merges_kept').on(t.keptId),
    index('merges_merged').on(t.mergedId),
  ],
);
