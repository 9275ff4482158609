/** Appending to the journal, and to the sums that follow from it. Nothing here is ever changed or removed but the sums. */
import { and, eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { prepared, type Slots, type Tx } from '#platform/db/store.ts';
import { type ChainHead, computeTransferHash } from './chain.rules.ts';
import type { Line } from './journal.rules.ts';
import type { CauseKind, PostedTransfer, TransferKind } from './journal.store.ts';
import { pointAccounts, pointEntries, pointLots, pointTransfers } from './ledger.schema.ts';

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

type Entry = Values<typeof pointEntries>;
type TwoEntries = Entry & { [K in keyof Entry as `${K}2`]: Entry[K] };

/** Nearly every transfer has two entries. */
const insertTwoEntries = prepared('points_insert_two_entries', (db, slot: Slots<TwoEntries>) =>
  db.insert(pointEntries).values([
    {
      sequence: slot.sequence,
      line: slot.line,
      accountId: slot.accountId,
      lot: slot.lot,
      points: slot.points,
      held: slot.held,
      postedAfter: slot.postedAfter,
      postedAt: slot.postedAt,
    },
    {
      sequence: slot.sequence2,
      line: slot.line2,
      accountId: slot.accountId2,
      lot: slot.lot2,
      points: slot.points2,
      held: slot.held2,
      postedAfter: slot.postedAfter2,
      postedAt: slot.postedAt2,
    },
  ]),
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
    )
    .returning({ remaining: pointLots.remaining }),
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

/** Appends a transfer behind `head`, which this write has read; balances and lots change with it or not at all. */
export async function appendTransfer(
  tx: Tx,
  { key, head, postedAt }: { key: Uint8Array; head: ChainHead; postedAt: Temporal.Instant },
  transfer: NewTransfer,
  lines: readonly Line[],
): Promise<PostedTransfer> {
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
  const { id, sequence } = row;
  await recordEntries(
    tx,
    entries.map((entry, n) => ({ ...entry, sequence, line: n + 1, postedAt })),
  );
  return { id, sequence, postedAt };
}

async function recordEntries(tx: Tx, entries: readonly Entry[]): Promise<void> {
  const [first, second] = entries;
  if (!first || !second || entries.length > 2)
    return void (await tx.insert(pointEntries).values([...entries]));
  const { sequence, line, accountId, lot, points, held, postedAfter, postedAt } = second;
  await insertTwoEntries(tx, {
    ...first,
    sequence2: sequence,
    line2: line,
    accountId2: accountId,
    lot2: lot,
    points2: points,
    held2: held,
    postedAfter2: postedAfter,
    postedAt2: postedAt,
  });
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
    if (lot) await applyToLot(tx, { accountId, lot, points, held });
    const after = (postedAfter.get(accountId) ?? 0) + points;
    postedAfter.set(accountId, after);
    entries.push({ accountId, lot, points, held, postedAfter: after });
  }
  return entries;
}

async function applyToLot(tx: Tx, line: LotSums): Promise<void> {
  if (line.points > 0) return void (await openOrAddToLot(tx, line));
  const [lot] = await addToLot(tx, line);
  if (!lot) throw new Error(`Account ${line.accountId} has no such lot to take from.`);
  if (lot.remaining > 0) return;
  const { accountId, lot: expiresAt } = line;
  await tx
    .delete(pointLots)
    .where(and(eq(pointLots.accountId, accountId), eq(pointLots.expiresAt, expiresAt)));
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
