import { index, instant, sealed, table, text } from '#platform/db/columns.ts';

export const correctionFields = ['name', 'kana', 'address', 'birth-date', 'gender', 'other'] as const;
export const correctionStates = ['waiting', 'corrected', 'declined'] as const;

/** What residents ask to have corrected, and what the city hall answered. */
export const corrections = table(
  'corrections',
  {
    id: text().primaryKey(),
    residentId: text().notNull(),
    field: text({ enum: correctionFields }).notNull(),
    wanted: sealed().notNull(),
    reason: sealed(),
    state: text({ enum: correctionStates }).notNull(),
    answer: sealed(),
    requestedAt: instant().notNull(),
    answeredAt: instant(),
    answeredBy: text(),
  },
  (t) => [
    index('corrections_resident').on(t.residentId, t.requestedAt),
    index('corrections_state').on(t.state, t.requestedAt, t.id),
  ],
);

/** Accounts that are being closed. A row goes when the account is closed or kept after all. */
export const closings = table(
  'closings',
  {
    residentId: text().primaryKey(),
    requestedAt: instant().notNull(),
    closesAt: instant().notNull(),
  },
  (t) => [index('closings_due').on(t.closesAt)],
);
