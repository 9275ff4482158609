import { sql } from 'drizzle-orm';
import { check, index, instant, integer, table, text, uniqueIndex } from '#platform/db/columns.ts';

const accountKinds = ['resident', 'budget', 'issuance', 'lapsed'] as const;
export const causeKinds = ['activity-attended', 'budget-funded', 'account-closed'] as const;
const refusalReasons = ['budget-exhausted'] as const;

/**
 * Whoever can hold points. Points enter the city's books by leaving the issuance account, so its balance is minus
 * all that was ever issued and the sum over all accounts stays zero.
 */
export const accounts = table(
  'accounts',
  {
    id: text().primaryKey(),
    kind: text({ enum: accountKinds }).notNull(),
    residentId: text().unique(),
    /** How rules and reports find an account that is no resident's, such as `budget:attendance`. */
    code: text().unique(),
    /** What staff call it; a resident's account is called by the resident's name, kept elsewhere. */
    name: text(),
    balance: integer().notNull(),
    /** How many entries it has, which is also the sequence of its last one. */
    entryCount: integer().notNull(),
  },
  (t) => [
    check('accounts_balance', sql`${t.kind} = 'issuance' or ${t.balance} >= 0`),
    check('accounts_owner', sql`(${t.kind} = 'resident') = (${t.residentId} is not null)`),
    check('accounts_code', sql`(${t.residentId} is null) = (${t.code} is not null)`),
  ],
);

/** One movement of points and why. Append-only; a correction is a new transfer. */
export const transfers = table('transfers', {
  id: text().primaryKey(),
  causeKind: text({ enum: causeKinds }).notNull(),
  causeDescription: text().notNull(),
  /** What caused it, such as `check-in:<id>`. Unique: whatever is told twice is posted once. */
  sourceId: text().notNull().unique(),
  postedAt: instant().notNull(),
});

/** What a transfer did to each of its accounts. Append-only; the entries of a transfer sum to zero. */
export const entries = table(
  'entries',
  {
    id: text().primaryKey(),
    transferId: text()
      .notNull()
      .references(() => transfers.id),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    /** 1, 2, 3 … within the account: the order of its history, and proof that nothing is missing from it. */
    sequence: integer().notNull(),
    points: integer().notNull(),
    balanceAfter: integer().notNull(),
    postedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('entries_history').on(t.accountId, t.sequence),
    index('entries_of_transfer').on(t.transferId),
    // Covers "received this month" without touching the table.
    index('entries_by_time').on(t.accountId, t.postedAt, t.points),
    check('entries_points', sql`${t.points} <> 0`),
  ],
);

/** What a resident earned and could not be given, so that the city can make it good. Append-only. */
export const grantRefusals = table('grant_refusals', {
  sourceId: text().primaryKey(),
  residentId: text().notNull(),
  points: integer().notNull(),
  causeKind: text({ enum: causeKinds }).notNull(),
  causeDescription: text().notNull(),
  reason: text({ enum: refusalReasons }).notNull(),
  refusedAt: instant().notNull(),
});
