import { index, instant, sealed, table, text } from '#platform/db/columns.ts';

/** Emergency accesses (緊急時アクセス) and what was found when they were looked at afterwards. */
export const breakGlassUses = table(
  'staff_break_glass_uses',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    kind: text({ enum: ['life-at-risk', 'missing-person', 'disaster'] }).notNull(),
    reason: sealed().notNull(),
    startedAt: instant().notNull(),
    /** When it ends by itself, or when the person ended it. */
    endsAt: instant().notNull(),
    verdict: text({ enum: ['justified', 'unjustified'] }),
    note: sealed(),
    reviewedBy: text(),
    reviewedAt: instant(),
  },
  (t) => [index('staff_break_glass_uses_started').on(t.startedAt)],
);
