/** Reading the journal: balances, histories, and what every figure is made of. */
import { and, asc, desc, eq, gt, gte, inArray, lt, ne, sql, sum } from 'drizzle-orm';
import { type Db, prepared, type Slots } from '#platform/db/store.ts';
import { pointAccounts, pointEntries, pointOpenHolds, pointTransfers } from './ledger.schema.ts';

/** Balance and what was received since a moment, in one statement: the most read figures of the platform. */
export const findResidentBalance = prepared(
  'points_find_resident_balance',
  (db, slot: Slots<{ residentId: string; since: Temporal.Instant }>) => {
    const received = and(
      eq(pointEntries.accountId, pointAccounts.id),
      gte(pointEntries.postedAt, sql.param(slot.since, pointEntries.postedAt)),
      gt(pointEntries.points, 0),
    );
    const isEarning = and(
      eq(pointTransfers.sequence, pointEntries.sequence),
      eq(pointTransfers.kind, 'posting'),
      ne(pointTransfers.causeKind, 'residents-merged'),
    );
    return db
      .select({
        id: pointAccounts.id,
        posted: pointAccounts.posted,
        held: pointAccounts.held,
        received:
          sql`coalesce(sum(case when ${pointTransfers.sequence} is not null then ${pointEntries.points} end), 0)`.mapWith(
            Number,
          ),
      })
      .from(pointAccounts)
      .leftJoin(pointEntries, received)
      .leftJoin(pointTransfers, isEarning)
      .where(and(eq(pointAccounts.kind, 'resident'), eq(pointAccounts.ownerId, slot.residentId)))
      .groupBy(pointAccounts.id);
  },
);

export interface HistoryPart {
  accountId: string;
  /** Where the page before ended. */
  beforeSequence: number;
  limit: number;
  direction?: 'in' | 'out' | undefined;
  from?: Temporal.Instant | undefined;
  until?: Temporal.Instant | undefined;
}

/** What moved points of an account, latest first. A transfer that touched several lots is one row. */
export async function findHistory(db: Db, part: HistoryPart) {
  const { accountId, beforeSequence, limit, direction, from, until } = part;
  const moved = { in: gt(pointEntries.points, 0), out: lt(pointEntries.points, 0) };
  return db
    .select(movementColumns)
    .from(pointEntries)
    .innerJoin(pointTransfers, eq(pointTransfers.sequence, pointEntries.sequence))
    .where(
      and(
        eq(pointEntries.accountId, accountId),
        lt(pointEntries.sequence, beforeSequence),
        direction ? moved[direction] : ne(pointEntries.points, 0),
        from && gte(pointEntries.postedAt, from),
        until && lt(pointEntries.postedAt, until),
      ),
    )
    .groupBy(pointTransfers.sequence)
    .orderBy(desc(pointTransfers.sequence))
    .limit(limit);
}

const points = sql`sum(${pointEntries.points})`.mapWith(Number);
const movementColumns = {
  sequence: pointTransfers.sequence,
  id: pointTransfers.id,
  kind: pointTransfers.kind,
  causeKind: pointTransfers.causeKind,
  causeDescription: pointTransfers.causeDescription,
  ruleVersionId: pointTransfers.ruleVersionId,
  refunds: pointTransfers.refunds,
  postedAt: pointTransfers.postedAt,
  points,
  // Lines of one account all add or all take, so its balance afterwards is the highest or the lowest of theirs.
  postedAfter:
    sql`case when sum(${pointEntries.points}) > 0 then max(${pointEntries.postedAfter}) else min(${pointEntries.postedAfter}) end`.mapWith(
      Number,
    ),
};
export type Movement = Awaited<ReturnType<typeof findHistory>>[number];

/** One movement of an account, with what it did to each lot; undefined when the transfer did not move its points. */
export async function findMovement(db: Db, accountId: string, transferId: string) {
  const [movement] = await db
    .select(movementColumns)
    .from(pointTransfers)
    .innerJoin(pointEntries, eq(pointEntries.sequence, pointTransfers.sequence))
    .where(
      and(
        eq(pointTransfers.id, transferId),
        eq(pointEntries.accountId, accountId),
        ne(pointEntries.points, 0),
      ),
    )
    .groupBy(pointTransfers.sequence);
  if (!movement) return undefined;
  const lots = await db
    .select({ expiresAt: pointEntries.lot, points: pointEntries.points })
    .from(pointEntries)
    .where(
      and(
        eq(pointEntries.sequence, movement.sequence),
        eq(pointEntries.accountId, accountId),
        ne(pointEntries.points, 0),
      ),
    )
    .orderBy(asc(pointEntries.line));
  return { ...movement, lots };
}

/** What was given back to an account of one of its postings, oldest first. */
export async function findRefundsOf(db: Db, accountId: string, sequence: number) {
  return db
    .select(movementColumns)
    .from(pointTransfers)
    .innerJoin(pointEntries, eq(pointEntries.sequence, pointTransfers.sequence))
    .where(and(eq(pointTransfers.refunds, sequence), eq(pointEntries.accountId, accountId)))
    .groupBy(pointTransfers.sequence)
    .orderBy(asc(pointTransfers.sequence));
}

/** Every movement of a resident, latest first. */
export async function findEveryMovement(db: Db, residentId: string) {
  return db
    .select(movementColumns)
    .from(pointAccounts)
    .innerJoin(pointEntries, eq(pointEntries.accountId, pointAccounts.id))
    .innerJoin(pointTransfers, eq(pointTransfers.sequence, pointEntries.sequence))
    .where(
      and(
        eq(pointAccounts.kind, 'resident'),
        eq(pointAccounts.ownerId, residentId),
        ne(pointEntries.points, 0),
      ),
    )
    .groupBy(pointTransfers.sequence)
    .orderBy(desc(pointTransfers.sequence));
}

/** What an account's balance is made of, by what brought the points or took them; it adds up to what is posted. */
export async function findTotalsByCause(db: Db, accountId: string) {
  return db
    .select({
      causeKind: pointTransfers.causeKind,
      points,
      times: sql`count(distinct ${pointTransfers.sequence})`.mapWith(Number),
    })
    .from(pointEntries)
    .innerJoin(pointTransfers, eq(pointTransfers.sequence, pointEntries.sequence))
    .where(and(eq(pointEntries.accountId, accountId), ne(pointEntries.points, 0)))
    .groupBy(pointTransfers.causeKind)
    .orderBy(desc(points));
}

/** The holds of an account that have not ended, oldest first. */
export async function findOpenHolds(db: Db, accountId: string) {
  return db
    .select({
      id: pointTransfers.id,
      points: pointOpenHolds.points,
      causeKind: pointTransfers.causeKind,
      causeDescription: pointTransfers.causeDescription,
      heldSince: pointTransfers.postedAt,
      expiresAt: pointOpenHolds.expiresAt,
    })
    .from(pointOpenHolds)
    .innerJoin(pointTransfers, eq(pointTransfers.sequence, pointOpenHolds.sequence))
    .where(eq(pointOpenHolds.accountId, accountId))
    .orderBy(asc(pointOpenHolds.sequence));
}

/** What a transfer from this source brought to the account; 0 when there was none. */
export async function findPointsReceivedBy(db: Db, accountId: string, sourceId: string): Promise<number> {
  const [received] = await db
    .select({ points: sum(pointEntries.points).mapWith(Number) })
    .from(pointTransfers)
    .innerJoin(pointEntries, eq(pointEntries.sequence, pointTransfers.sequence))
    .where(and(eq(pointTransfers.sourceId, sourceId), inArray(pointEntries.accountId, [accountId])));
  return received?.points ?? 0;
}

/** What can be spent now; zero for somebody who never had points. */
export async function findBalance(db: Db, residentId: string): Promise<number> {
  const [account] = await db
    .select({ posted: pointAccounts.posted, held: pointAccounts.held })
    .from(pointAccounts)
    .where(and(eq(pointAccounts.kind, 'resident'), eq(pointAccounts.ownerId, residentId)));
  return account ? account.posted - account.held : 0;
}
