/**
 * The journal of points and what follows from it. `point_transfers` and `point_entries` are append-only and chained; the
 * other tables are sums over them, kept because they are read all day, and provable from them at any time.
 */
import { sql } from 'drizzle-orm';
import {
  check,
  index,
  instant,
  integer,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '#platform/db/columns.ts';

export const accountKinds = ['resident', 'group', 'budget', 'issuance', 'breakage', 'partner'] as const;

/**
 * `posting` moves points. `hold` reserves them; exactly one of `post-hold`, `void-hold` and `expire-hold` ends it.
 * `refund` gives back what a posting moved.
 */
export const transferKinds = ['posting', 'hold', 'post-hold', 'void-hold', 'expire-hold', 'refund'] as const;

export const causeKinds = [
  'activity-attended',
  'group-activity-reported',
  'ride-completed',
  'health-recorded',
  'checkup-taken',
  'survey-answered',
  'campaign-won',
  'staff-grant',
  'bulk-grant',
  'attendance-revoked',
  'exchanged',
  'exchange-cancelled',
  'exchange-refunded',
  'expired',
  'budget-funded',
  'budget-returned',
  'correction',
  'account-closed',
  'residents-merged',
] as const;

/**
 * Whoever can hold points. Points enter the city's books by leaving the issuance account, so its balance is minus all
 * that was ever issued and the sum over all accounts stays zero.
 */
export const pointAccounts = table(
  'point_accounts',
  {
    id: text().primaryKey(),
    kind: text({ enum: accountKinds }).notNull(),
    /** The resident or the group whose it is. */
    ownerId: text(),
    /** How rules and reports find an account of the city's, such as `budget:attendance`. */
    code: text().unique(),
    /** What staff call an account of the city's. */
    name: text(),
    posted: integer().notNull(),
    held: integer().notNull(),
    /** Binds kind, owner and code to the account with the ledger's key, so that nobody can hand a balance to another. */
    proof: text().notNull(),
  },
  (t) => [
    uniqueIndex('point_accounts_owner').on(t.kind, t.ownerId),
    check('point_accounts_available', sql`${t.kind} = 'issuance' or ${t.posted} - ${t.held} >= 0`),
    check('point_accounts_held', sql`${t.held} >= 0`),
    check('point_accounts_has_owner', sql`(${t.kind} in ('resident', 'group')) = (${t.ownerId} is not null)`),
    check('point_accounts_has_code', sql`(${t.ownerId} is null) = (${t.code} is not null)`),
  ],
);

/** One movement of points and why. Append-only; a correction is a new transfer. */
export const pointTransfers = table(
  'point_transfers',
  {
    /** 1, 2, 3 … over the whole ledger: the order of the chain. */
    sequence: integer().primaryKey(),
    id: text().notNull(),
    kind: text({ enum: transferKinds }).notNull(),
    causeKind: text({ enum: causeKinds }).notNull(),
    /** What it was for, in words that its owner reads. Never about a third person. */
    causeDescription: text().notNull(),
    /** The version of the earning rule that granted it. */
    ruleVersionId: text(),
    /** What caused it, such as `check-in:<id>`. Unique: whatever is told twice is posted once. */
    sourceId: text().notNull(),
    /** The hold that this ends. Unique: a hold ends once. */
    settles: integer(),
    /** The posting that this gives back, in part or whole. */
    refunds: integer(),
    /** Of a hold: when it ends by itself. */
    holdExpiresAt: instant(),
    postedAt: instant().notNull(),
    /** HMAC over the hash before it and every field of the transfer and its entries. */
    hash: text().notNull(),
  },
  (t) => [
    uniqueIndex('point_transfers_id').on(t.id),
    uniqueIndex('point_transfers_source').on(t.sourceId),
    uniqueIndex('point_transfers_settles').on(t.settles).where(sql`${t.settles} is not null`),
    index('point_transfers_refunds').on(t.refunds).where(sql`${t.refunds} is not null`),
  ],
);

/** What a transfer did to one lot of an account. Append-only; the points of a transfer's entries sum to zero. */
export const pointEntries = table(
  'point_entries',
  {
    sequence: integer()
      .notNull()
      .references(() => pointTransfers.sequence),
    line: integer().notNull(),
    accountId: text()
      .notNull()
      .references(() => pointAccounts.id),
    /** The lot, called by the moment at which it expires; null in accounts of the city's, which keep no lots. */
    lot: instant(),
    points: integer().notNull(),
    held: integer().notNull(),
    /** Of the account, after this entry. */
    postedAfter: integer().notNull(),
    postedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sequence, t.line] }),
    // Covers histories and balances at a moment without touching the table.
    index('point_entries_of_account').on(t.accountId, t.sequence, t.postedAt, t.points),
    check('point_entries_moves', sql`${t.points} <> 0 or ${t.held} <> 0`),
  ],
);

/** A lot: the points of one account that expire at one moment. The sum of its entries; the row goes with its last point. */
export const pointLots = table(
  'point_lots',
  {
    accountId: text()
      .notNull()
      .references(() => pointAccounts.id),
    expiresAt: instant().notNull(),
    remaining: integer().notNull(),
    held: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.expiresAt] }),
    index('point_lots_expiring').on(t.expiresAt),
    check('point_lots_available', sql`${t.remaining} - ${t.held} >= 0`),
    check('point_lots_held', sql`${t.held} >= 0`),
  ],
);

/** Holds that have not ended; the row goes with the transfer that ends its hold. */
export const pointOpenHolds = table(
  'point_open_holds',
  {
    sequence: integer()
      .primaryKey()
      .references(() => pointTransfers.sequence),
    accountId: text().notNull(),
    points: integer().notNull(),
    expiresAt: instant(),
  },
  (t) => [
    index('point_open_holds_account').on(t.accountId),
    index('point_open_holds_expiring').on(t.expiresAt),
  ],
);

/** How far the books were checked and anchored; `fault` is the kind of the first thing that was wrong. */
export const pointBooksProgress = table('point_books_progress', {
  name: text({ enum: ['verified', 'anchored'] }).primaryKey(),
  at: instant().notNull(),
  sequence: integer().notNull(),
  fault: text(),
});
