import { index, instant, integer, table, text, uniqueIndex } from '#platform/db/columns.ts';

/** A programme's budget of one fiscal year. What is in it stands in its account of the ledger. */
export const pointBudgets = table(
  'point_budgets',
  {
    id: text().primaryKey(),
    programme: text().notNull(),
    name: text().notNull(),
    fiscalYear: integer().notNull(),
    accountId: text().notNull(),
    warnBelowPercent: integer().notNull(),
    /** Since when staff have been warned; null while there is enough. */
    lowSince: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('point_budgets_year').on(t.programme, t.fiscalYear)],
);

/** Why points went into a budget or back, and by whom. Append-only. */
export const pointBudgetMovements = table(
  'point_budget_movements',
  {
    id: text().primaryKey(),
    budgetId: text()
      .notNull()
      .references(() => pointBudgets.id),
    kind: text({ enum: ['funded', 'returned'] }).notNull(),
    points: integer().notNull(),
    reason: text().notNull(),
    transferId: text().notNull(),
    movedAt: instant().notNull(),
    /** Null: it came with the installation. */
    movedById: text(),
  },
  (t) => [index('point_budget_movements_budget').on(t.budgetId, t.movedAt, t.id)],
);
