import { and, desc, eq, gt, gte, isNull, lt, ne, or, sql, sum } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type Db, prepared, type Slots, type Tx } from '#platform/db/store.ts';
import type { Leg } from './points.rules.ts';
import { accounts, type causeKinds, entries, grantRefusals, transfers } from './points.schema.ts';

type Account = typeof accounts.$inferSelect;

interface Cause {
  kind: (typeof causeKinds)[number];
  description: string;
}

interface TransferRecord {
  cause: Cause;
  sourceId: string;
  postedAt: Temporal.Instant;
  legs: Leg[];
}

/** Balance and what was received since a moment, in one statement: the most read figures of the platform. */
export const findResidentAccount = prepared(
  'points_find_resident_account',
  (db, slot: Slots<{ residentId: string; since: Temporal.Instant }>) => {
    const received = and(
      eq(entries.accountId, accounts.id),
      gte(entries.postedAt, sql.param(slot.since, entries.postedAt)),
      gt(entries.points, 0),
    );
    return db
      .select({
        balance: accounts.balance,
        received: sql`coalesce(${sum(entries.points)}, 0)`.mapWith(Number),
      })
      .from(accounts)
      .leftJoin(entries, received)
      .where(eq(accounts.residentId, slot.residentId))
      .groupBy(accounts.id);
  },
);

/** Latest first. `beforeSequence` is where the page before ended. */
export const findResidentEntries = prepared(
  'points_find_resident_entries',
  (db, slot: Slots<{ residentId: string; beforeSequence: number; limit: number }>) =>
    db
      .select({
        id: entries.id,
        sequence: entries.sequence,
        points: entries.points,
        balanceAfter: entries.balanceAfter,
        postedAt: entries.postedAt,
        causeKind: transfers.causeKind,
        causeDescription: transfers.causeDescription,
      })
      .from(accounts)
      .innerJoin(entries, eq(entries.accountId, accounts.id))
      .innerJoin(transfers, eq(transfers.id, entries.transferId))
      .where(and(eq(accounts.residentId, slot.residentId), lt(entries.sequence, slot.beforeSequence)))
      .orderBy(desc(entries.sequence))
      .limit(slot.limit),
);

export async function findTransferBySource(db: Db, sourceId: string) {
  const [transfer] = await db.select().from(transfers).where(eq(transfers.sourceId, sourceId));
  return transfer;
}

export async function findAccountOfResident(db: Db, residentId: string): Promise<Account | undefined> {
  const [account] = await db.select().from(accounts).where(eq(accounts.residentId, residentId));
  return account;
}

/** What the transfer from this source brought to the account; 0 when there was none. */
export async function findPointsReceivedBy(db: Db, accountId: string, sourceId: string): Promise<number> {
  const [entry] = await db
    .select({ points: entries.points })
    .from(entries)
    .innerJoin(transfers, eq(transfers.id, entries.transferId))
    .where(and(eq(transfers.sourceId, sourceId), eq(entries.accountId, accountId)));
  return entry?.points ?? 0;
}

/** Every entry of a resident, latest first. */
export async function findEveryEntry(db: Db, residentId: string) {
  return db
    .select({
      postedAt: entries.postedAt,
      points: entries.points,
      balanceAfter: entries.balanceAfter,
      causeDescription: transfers.causeDescription,
    })
    .from(accounts)
    .innerJoin(entries, eq(entries.accountId, accounts.id))
    .innerJoin(transfers, eq(transfers.id, entries.transferId))
    .where(eq(accounts.residentId, residentId))
    .orderBy(desc(entries.sequence));
}
export type HeldEntry = Awaited<ReturnType<typeof findEveryEntry>>[number];

/** The account goes on without its owner. */
export async function recordPseudonym(tx: Tx, residentId: string, pseudonym: string): Promise<void> {
  await tx.update(accounts).set({ residentId: pseudonym }).where(eq(accounts.residentId, residentId));
}

/** The resident's account, opened at the first points. */
export async function ensureResidentAccount(tx: Tx, residentId: string): Promise<Account> {
  const found = await findAccountOfResident(tx, residentId);
  return found ?? recordAccount(tx, { kind: 'resident', residentId, code: null, name: null });
}

/** An account of the city's own, opened at first use. */
export async function ensureCityAccount(
  tx: Tx,
  account: { kind: 'budget' | 'issuance' | 'lapsed'; code: string; name: string },
): Promise<Account> {
  const [found] = await tx.select().from(accounts).where(eq(accounts.code, account.code));
  return found ?? recordAccount(tx, { ...account, residentId: null });
}

async function recordAccount(
  tx: Tx,
  account: Pick<Account, 'kind' | 'residentId' | 'code' | 'name'>,
): Promise<Account> {
  const opened = { ...account, id: uuidv7(), balance: 0, entryCount: 0 };
  await tx.insert(accounts).values(opened);
  return opened;
}

/** Posts a transfer: every account's balance and its entry change together or not at all. */
export async function recordTransfer(tx: Tx, transfer: TransferRecord): Promise<void> {
  const { cause, sourceId, postedAt, legs } = transfer;
  const transferId = uuidv7();
  await tx.insert(transfers).values({
    id: transferId,
    causeKind: cause.kind,
    causeDescription: cause.description,
    sourceId,
    postedAt,
  });
  for (const { accountId, points } of legs) {
    const [account] = await tx
      .update(accounts)
      .set({ balance: sql`${accounts.balance} + ${points}`, entryCount: sql`${accounts.entryCount} + 1` })
      .where(eq(accounts.id, accountId))
      .returning({ balanceAfter: accounts.balance, sequence: accounts.entryCount });
    if (!account) throw new Error(`There is no account ${accountId} to post to.`);
    await tx.insert(entries).values({ id: uuidv7(), transferId, accountId, points, postedAt, ...account });
  }
}

export async function recordGrantRefusal(tx: Tx, refusal: typeof grantRefusals.$inferInsert): Promise<void> {
  await tx.insert(grantRefusals).values(refusal).onConflictDoNothing();
}

/**
 * Whatever contradicts the books' own rules; empty as long as they are sound. It looks at the end of each account
 * only, so that it stays quick however long the histories grow: entries cannot be changed, and none can be missing.
 */
export async function findLedgerFaults(db: Db): Promise<string[]> {
  const [books] = await db.select({ total: sum(accounts.balance).mapWith(Number) }).from(accounts);
  const lastEntry = and(eq(entries.accountId, accounts.id), eq(entries.sequence, accounts.entryCount));
  const drifted = await db
    .select({ id: accounts.id })
    .from(accounts)
    .leftJoin(entries, lastEntry)
    .where(
      or(
        ne(accounts.balance, sql`coalesce(${entries.balanceAfter}, 0)`),
        and(gt(accounts.entryCount, 0), isNull(entries.id)),
      ),
    )
    .limit(100);
  return [
    ...(books?.total ? [`all accounts together hold ${books.total} points instead of none`] : []),
    ...drifted.map(({ id }) => `account ${id} does not equal its last entry`),
  ];
}

/** The balance alone; zero for somebody who never had points. */
export async function findBalance(db: Db, residentId: string): Promise<number> {
  const [account] = await db
    .select({ balance: accounts.balance })
    .from(accounts)
    .where(eq(accounts.residentId, residentId));
  return account?.balance ?? 0;
}
