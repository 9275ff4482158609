/** The city's side of the ledger: its own accounts, what it owes, the whole journal, and how far that was checked. */
import { and, asc, eq, gt, isNotNull, lte, ne, notInArray, or, sql } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { pointAccounts, pointBooksProgress, pointEntries, pointTransfers } from './ledger.schema.ts';

type Progress = typeof pointBooksProgress.$inferSelect;

/** For the status page only: no proof rests on it. */
export async function findBooksProgress(db: Db, name: Progress['name']): Promise<Progress | undefined> {
  const [progress] = await db.select().from(pointBooksProgress).where(eq(pointBooksProgress.name, name));
  return progress;
}

export async function recordBooksProgress(tx: Tx, { name, ...values }: Progress): Promise<void> {
  await tx
    .insert(pointBooksProgress)
    .values({ name, ...values })
    .onConflictDoUpdate({ target: pointBooksProgress.name, set: values });
}

/** The accounts that are the city's or a partner's, as they stood at a moment. */
export async function findCityBalances(db: Db, at: Temporal.Instant) {
  const balance = sql`coalesce(sum(${pointEntries.points}), 0)`.mapWith(Number);
  return db
    .select({
      id: pointAccounts.id,
      kind: pointAccounts.kind,
      code: pointAccounts.code,
      name: pointAccounts.name,
      balance,
    })
    .from(pointAccounts)
    .leftJoin(pointEntries, and(eq(pointEntries.accountId, pointAccounts.id), lte(pointEntries.postedAt, at)))
    .where(notInArray(pointAccounts.kind, ['resident', 'group']))
    .groupBy(pointAccounts.id)
    .orderBy(asc(pointAccounts.kind), asc(pointAccounts.code));
}

/** What residents and groups held at a moment, by the moment at which it expires. */
export async function findLiabilities(db: Db, at: Temporal.Instant) {
  const points = sql`sum(${pointEntries.points})`.mapWith(Number);
  return db
    .select({ expiresAt: pointEntries.lot, kind: pointAccounts.kind, points })
    .from(pointEntries)
    .innerJoin(pointAccounts, eq(pointAccounts.id, pointEntries.accountId))
    .where(and(isNotNull(pointEntries.lot), lte(pointEntries.postedAt, at), ne(pointEntries.points, 0)))
    .groupBy(pointEntries.lot, pointAccounts.kind)
    .having(ne(points, 0))
    .orderBy(asc(pointEntries.lot));
}

/** The journal line by line, in its order. */
export async function findEntriesAfter(db: Db, after: { sequence: number; line: number }, limit: number) {
  return db
    .select({
      sequence: pointEntries.sequence,
      line: pointEntries.line,
      id: pointTransfers.id,
      kind: pointTransfers.kind,
      causeKind: pointTransfers.causeKind,
      causeDescription: pointTransfers.causeDescription,
      postedAt: pointEntries.postedAt,
      accountId: pointEntries.accountId,
      accountKind: pointAccounts.kind,
      name: pointAccounts.name,
      points: pointEntries.points,
      held: pointEntries.held,
      postedAfter: pointEntries.postedAfter,
      lot: pointEntries.lot,
    })
    .from(pointEntries)
    .innerJoin(pointTransfers, eq(pointTransfers.sequence, pointEntries.sequence))
    .innerJoin(pointAccounts, eq(pointAccounts.id, pointEntries.accountId))
    .where(
      or(
        gt(pointEntries.sequence, after.sequence),
        and(eq(pointEntries.sequence, after.sequence), gt(pointEntries.line, after.line)),
      ),
    )
    .orderBy(asc(pointEntries.sequence), asc(pointEntries.line))
    .limit(limit);
}
export type ExportedEntry = Awaited<ReturnType<typeof findEntriesAfter>>[number];
