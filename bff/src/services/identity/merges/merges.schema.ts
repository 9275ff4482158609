import { index, instant, sealed, table, text } from '#platform/db/columns.ts';
import { mergeOrigins, mergeStates } from './merges.rules.ts';

/** Two accounts that became one or nearly did: proposals of staff and what became of them, and claims of desk cards. */
export const merges = table(
  'merges',
  {
    id: text().primaryKey(),
    keptId: text().notNull(),
    mergedId: text().notNull(),
    state: text({ enum: mergeStates }).notNull(),
    origin: text({ enum: mergeOrigins }).notNull().default('staff'),
    /** What staff write may name people; empty of a claim. */
    reason: sealed().notNull(),
    /** A member of staff; of a claim the resident who claimed the card, and nobody decided it. */
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
