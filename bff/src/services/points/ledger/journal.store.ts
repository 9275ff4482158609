/** The journal: appended to, never changed, and the sums that follow from it. */
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type Db, prepared, type Slots, type Tx } from '#platform/db/store.ts';
import { type ChainHead, chainStart, computeTransferHash } from './chain.rules.ts';
import type { Line } from './journal.rules.ts';
import {
  type causeKinds,
  pointAccounts,
  pointEntries,
  pointLots,
  pointOpenHolds,
  pointTransfers,
  type transferKinds,
} from './ledger.schema.ts';

export type CauseKind = (typeof causeKinds)[number];
export type TransferKind = (typeof transferKinds)[number];
type Values<T extends { $inferSelect: object }> = { [K in keyof T['$inferSelect']]: T['$inferSelect'][K] };

export interface NewTransfer {
  kind: TransferKind;
  causeKind: CauseKind;
  causeDescription: string;
  ruleVersionId?: string | undefined;
  sourceId: string;
  settles?: number;
  refunds?: number;
  holdExpiresAt?: Temporal.Instant | null;
}
export interface PostedTransfer {
  id: string;
  sequence: number;
  postedAt: Temporal.Instant;
}

const chainHead = prepared('points_chain_head', (db, _: Slots<Record<string, never>>) =>
  db
    .select({ sequence: pointTransfers.sequence, hash: pointTransfers.hash })
    .from(pointTransfers)
    .orderBy(desc(pointTransfers.sequence))
    .limit(1),
);

const insertTransfer = prepared('points_insert_transfer', (db, slot: Slots<Values<typeof pointTransfers>>) =>
  db.insert(pointTransfers).values({
    sequence: slot.sequence,
    id: slot.id,
    kind: slot.kind,
    causeKind: slot.causeKind,
    causeDescription: slot.causeDescription,
    ruleVersionId: slot.ruleVersionId,
    sourceId: slot.sourceId,
    settles: slot.settles,
    refunds: slot.refunds,
    holdExpiresAt: slot.holdExpiresAt,
    postedAt: slot.postedAt,
    hash: slot.hash,
  }),
);

const insertEntry = prepared('points_insert_entry', (db, slot: Slots<Values<typeof pointEntries>>) =>
  db.insert(pointEntries).values({
    sequence: slot.sequence,
    line: slot.line,
    accountId: slot.accountId,
    lot: slot.lot,
    points: slot.points,
    held: slot.held,
    postedAfter: slot.postedAfter,
    postedAt: slot.postedAt,
  }),
);

type Sums = { id: string; points: number; held: number };

const addToAccount = prepared('points_add_to_account', (db, slot: Slots<Sums>) =>
  db
    .update(pointAccounts)
    .set({
      posted: sql`${pointAccounts.posted} + ${slot.points}`,
      held: sql`${pointAccounts.held} + ${slot.held}`,
    })
    .where(eq(pointAccounts.id, slot.id))
    .returning({ posted: pointAccounts.posted }),
);

type LotSums = { accountId: string; lot: Temporal.Instant; points: number; held: number };

const addToLot = prepared('points_add_to_lot', (db, slot: Slots<LotSums>) =>
  db
    .update(pointLots)
    .set({
      remaining: sql`${pointLots.remaining} + ${slot.points}`,
      held: sql`${pointLots.held} + ${slot.held}`,
    })
    .where(
      and(
        eq(pointLots.accountId, slot.accountId),
        eq(pointLots.expiresAt, sql.param(slot.lot, pointLots.expiresAt)),
      ),
    ),
);

const openOrAddToLot = prepared('points_open_or_add_to_lot', (db, slot: Slots<LotSums>) =>
  db
    .insert(pointLots)
    .values({ accountId: slot.accountId, expiresAt: slot.lot, remaining: slot.points, held: slot.held })
    .onConflictDoUpdate({
      target: [pointLots.accountId, pointLots.expiresAt],
      set: {
        remaining: sql`${pointLots.remaining} + excluded.remaining`,
        held: sql`${pointLots.held} + excluded.held`,
      },
    }),
);

const transferBySource = prepared('points_transfer_by_source', (db, slot: Slots<{ sourceId: string }>) =>
  db.select().from(pointTransfers).where(eq(pointTransfers.sourceId, slot.sourceId)),
);

export type Transfer = typeof pointTransfers.$inferSelect;

export async function findChainHead(db: Db): Promise<ChainHead> {
  const [head] = await chainHead(db, {});
  return head ?? chainStart;
}

export async function findTransferBySource(db: Db, sourceId: string): Promise<Transfer | undefined> {
  const [transfer] = await transferBySource(db, { sourceId });
  return transfer;
}

export async function findTransfer(db: Db, id: string): Promise<Transfer | undefined> {
  const [transfer] = await db.select().from(pointTransfers).where(eq(pointTransfers.id, id));
  return transfer;
}

export async function findTransferBySequence(db: Db, sequence: number): Promise<Transfer | undefined> {
  const [transfer] = await db.select().from(pointTransfers).where(eq(pointTransfers.sequence, sequence));
  return transfer;
}

/** What ended a hold; undefined while it is pending. */
export async function findSettlement(db: Db, holdSequence: number): Promise<Transfer | undefined> {
  const [transfer] = await db.select().from(pointTransfers).where(eq(pointTransfers.settles, holdSequence));
  return transfer;
}

export async function findLines(db: Db, sequence: number): Promise<Line[]> {
  return db
    .select({
      accountId: pointEntries.accountId,
      lot: pointEntries.lot,
      points: pointEntries.points,
      held: pointEntries.held,
    })
    .from(pointEntries)
    .where(eq(pointEntries.sequence, sequence))
    .orderBy(asc(pointEntries.line));
}

/** The lines of all refunds of a posting. */
export async function findRefundLines(db: Db, sequence: number): Promise<Line[]> {
  return db
    .select({
      accountId: pointEntries.accountId,
      lot: pointEntries.lot,
      points: pointEntries.points,
      held: pointEntries.held,
    })
    .from(pointTransfers)
    .innerJoin(pointEntries, eq(pointEntries.sequence, pointTransfers.sequence))
    .where(eq(pointTransfers.refunds, sequence));
}

/** Appends a transfer; balances, lots and open holds change with it or not at all. */
export async function appendTransfer(
  tx: Tx,
  key: Uint8Array,
  transfer: NewTransfer,
  lines: readonly Line[],
  postedAt: Temporal.Instant,
): Promise<PostedTransfer> {
  const head = await findChainHead(tx);
  const row = {
    ruleVersionId: null,
    settles: null,
    refunds: null,
    holdExpiresAt: null,
    ...transfer,
    sequence: head.sequence + 1,
    id: uuidv7(),
    postedAt,
  } as const;
  const entries = await applyLines(tx, lines);
  const chained = { ...row, ruleVersionId: row.ruleVersionId ?? null };
  const hash = computeTransferHash(key, head.hash, chained, entries);
  await insertTransfer(tx, { ...chained, hash });
  let line = 0;
  for (const entry of entries) {
    line++;
    await insertEntry(tx, { ...entry, sequence: row.sequence, line, postedAt });
  }
  const { id, sequence } = row;
  return { id, sequence, postedAt };
}

export async function recordOpenHold(
  tx: Tx,
  hold: { sequence: number; accountId: string; points: number; expiresAt: Temporal.Instant | null },
): Promise<void> {
  await tx.insert(pointOpenHolds).values(hold);
}

/** True when the hold was pending, and is not any more. */
export async function removeOpenHold(tx: Tx, sequence: number): Promise<boolean> {
  const removed = await tx
    .delete(pointOpenHolds)
    .where(eq(pointOpenHolds.sequence, sequence))
    .returning({ sequence: pointOpenHolds.sequence });
  return removed.length > 0;
}

/** Adds the lines to accounts and lots; the database refuses what would be overdrawn. */
async function applyLines(tx: Tx, lines: readonly Line[]) {
  const postedAfter = new Map<string, number>();
  for (const { id, points, held } of sumByAccount(lines)) {
    const [account] = await addToAccount(tx, { id, points, held });
    if (!account) throw new Error(`There is no account ${id} to post to.`);
    postedAfter.set(id, account.posted - points);
  }
  const entries = [];
  for (const line of lines) {
    const { accountId, lot, points, held } = line;
    if (lot) await (points > 0 ? openOrAddToLot : addToLot)(tx, { accountId, lot, points, held });
    const after = (postedAfter.get(accountId) ?? 0) + points;
    postedAfter.set(accountId, after);
    entries.push({ accountId, lot, points, held, postedAfter: after });
  }
  return entries;
}

/** One update for each account, in one order for all writes, so that two of them cannot wait for each other. */
function sumByAccount(lines: readonly Line[]): Sums[] {
  const sums = new Map<string, Sums>();
  for (const { accountId, points, held } of lines) {
    const sum = sums.get(accountId) ?? { id: accountId, points: 0, held: 0 };
    sums.set(accountId, { id: accountId, points: sum.points + points, held: sum.held + held });
  }
  return [...sums.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
