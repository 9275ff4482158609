/** Reading the journal for the next transfer, and the list of holds that have not ended. */
import { asc, desc, eq, sql } from 'drizzle-orm';
import { type Db, prepared, type Slots, type Tx } from '#platform/db/store.ts';
import { type ChainHead, chainStart } from './chain.rules.ts';
import type { Line } from './journal.rules.ts';
import {
  type causeKinds,
  pointEntries,
  pointOpenHolds,
  pointTransfers,
  type transferKinds,
} from './ledger.schema.ts';

export type CauseKind = (typeof causeKinds)[number];
export type TransferKind = (typeof transferKinds)[number];

export interface PostedTransfer {
  id: string;
  sequence: number;
  postedAt: Temporal.Instant;
}

/** The end of the chain, and in the same statement whether a source was told of before: every transfer asks both. */
const chainEnd = prepared('points_chain_end', (db, slot: Slots<{ sourceId: string }>) =>
  db
    .select({
      sequence: pointTransfers.sequence,
      hash: pointTransfers.hash,
      toldSequence:
        sql`(select t.sequence from point_transfers t where t.source_id = ${slot.sourceId})`.mapWith(Number),
    })
    .from(pointTransfers)
    .orderBy(desc(pointTransfers.sequence))
    .limit(1),
);

export type Transfer = typeof pointTransfers.$inferSelect;

export async function findChainHead(db: Db): Promise<ChainHead> {
  const [head] = await db
    .select({ sequence: pointTransfers.sequence, hash: pointTransfers.hash })
    .from(pointTransfers)
    .orderBy(desc(pointTransfers.sequence))
    .limit(1);
  return head ?? chainStart;
}

/** Where the next transfer goes; `told` when the source has one already. */
export async function findPlace(
  tx: Tx,
  sourceId: string,
): Promise<{ head: ChainHead; told: Transfer | undefined }> {
  const [end] = await chainEnd(tx, { sourceId });
  if (!end) return { head: chainStart, told: undefined };
  const { toldSequence, ...head } = end;
  return { head, told: toldSequence ? await findTransferBySequence(tx, toldSequence) : undefined };
}

export async function findTransferBySource(db: Db, sourceId: string): Promise<Transfer | undefined> {
  const [transfer] = await db.select().from(pointTransfers).where(eq(pointTransfers.sourceId, sourceId));
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
