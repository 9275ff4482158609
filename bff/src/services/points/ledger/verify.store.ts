/**
 * What checking the ledger reads, page by page. Each statement sees one state of the database, however much goes on.
 * Inner queries name their tables in the text: Drizzle leaves the name of an only table away, which would mean another column.
 */
import { and, asc, eq, gt, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Db } from '#platform/db/store.ts';
import { pointAccounts, pointEntries, pointLots, pointOpenHolds, pointTransfers } from './ledger.schema.ts';

export async function findChained(db: Db, after: number, through: number, limit: number) {
  const transfers = await db
    .select()
    .from(pointTransfers)
    .where(and(gt(pointTransfers.sequence, after), lte(pointTransfers.sequence, through)))
    .orderBy(asc(pointTransfers.sequence))
    .limit(limit);
  const last = transfers.at(-1)?.sequence ?? after;
  const entries = await db
    .select()
    .from(pointEntries)
    .where(and(gt(pointEntries.sequence, after), lte(pointEntries.sequence, last)))
    .orderBy(asc(pointEntries.sequence), asc(pointEntries.line));
  return { transfers, entries, last };
}
export type ChainedRows = Awaited<ReturnType<typeof findChained>>;

/** An entry without a transfer, outside the numbers that the walk over the journal covers. */
export async function findStrayEntry(db: Db, through: number): Promise<number | undefined> {
  const [stray] = await db
    .select({ sequence: pointEntries.sequence })
    .from(pointEntries)
    .leftJoin(pointTransfers, eq(pointTransfers.sequence, pointEntries.sequence))
    .where(
      and(
        or(lt(pointEntries.sequence, 1), gt(pointEntries.sequence, through)),
        isNull(pointTransfers.sequence),
      ),
    )
    .limit(1);
  return stray?.sequence;
}

/** The accounts, by id, with their sums as they stood at the transfer `through`. */
export async function findAccountsAt(db: Db, through: number, afterId: string, limit: number) {
  const since = (column: 'points' | 'held') =>
    sql`coalesce((select sum(e.${sql.identifier(column)}) from point_entries e where e.account_id = point_accounts.id and e.sequence > ${through}), 0)`;
  return db
    .select({
      id: pointAccounts.id,
      kind: pointAccounts.kind,
      ownerId: pointAccounts.ownerId,
      code: pointAccounts.code,
      proof: pointAccounts.proof,
      posted: sql`${pointAccounts.posted} - ${since('points')}`.mapWith(Number),
      held: sql`${pointAccounts.held} - ${since('held')}`.mapWith(Number),
    })
    .from(pointAccounts)
    .where(gt(pointAccounts.id, afterId))
    .orderBy(asc(pointAccounts.id))
    .limit(limit);
}

/** The lots of some accounts as they stood at the transfer `through`. */
export async function findLotsAt(db: Db, through: number, accountIds: readonly string[]) {
  const since = (column: 'points' | 'held') =>
    sql`coalesce((select sum(e.${sql.identifier(column)}) from point_entries e where e.account_id = point_lots.account_id and e.lot = point_lots.expires_at and e.sequence > ${through}), 0)`;
  return db
    .select({
      accountId: pointLots.accountId,
      expiresAt: pointLots.expiresAt,
      remaining: sql`${pointLots.remaining} - ${since('points')}`.mapWith(Number),
      held: sql`${pointLots.held} - ${since('held')}`.mapWith(Number),
    })
    .from(pointLots)
    .where(inArray(pointLots.accountId, [...accountIds]));
}

/** Holds opened at or before `through` that were pending then: still open, or ended by a later transfer. */
export async function findHoldsPendingAt(db: Db, through: number, after: number, limit: number) {
  return db
    .select({
      sequence: pointTransfers.sequence,
      isListed:
        sql`(select count(*) from point_open_holds o where o.sequence = point_transfers.sequence)`.mapWith(
          Number,
        ),
      isEnded:
        sql`(select count(*) from point_transfers e where e.settles = point_transfers.sequence)`.mapWith(
          Number,
        ),
    })
    .from(pointTransfers)
    .where(
      and(
        eq(pointTransfers.kind, 'hold'),
        gt(pointTransfers.sequence, after),
        lte(pointTransfers.sequence, through),
      ),
    )
    .orderBy(asc(pointTransfers.sequence))
    .limit(limit);
}

/** Open holds that no transfer of this kind opened. */
export async function findStrayHold(db: Db): Promise<number | undefined> {
  const [stray] = await db
    .select({ sequence: pointOpenHolds.sequence })
    .from(pointOpenHolds)
    .leftJoin(
      pointTransfers,
      and(eq(pointTransfers.sequence, pointOpenHolds.sequence), eq(pointTransfers.kind, 'hold')),
    )
    .where(isNull(pointTransfers.sequence))
    .limit(1);
  return stray?.sequence;
}
