import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, ne, or, sql, sum } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import {
  pointExchangeRefunds,
  pointExchangeSteps,
  pointExchanges,
  type stepKinds,
} from './exchange.schema.ts';

export type ExchangeRow = typeof pointExchanges.$inferSelect;
export type StepRow = typeof pointExchangeSteps.$inferSelect;
export type StepKind = (typeof stepKinds)[number];

export async function recordExchange(tx: Tx, exchange: ExchangeRow): Promise<void> {
  await tx.insert(pointExchanges).values(exchange);
}

export async function recordExchangeChange(
  tx: Tx,
  id: string,
  change: Partial<Omit<ExchangeRow, 'id'>>,
): Promise<void> {
  await tx.update(pointExchanges).set(change).where(eq(pointExchanges.id, id));
}

export async function findExchangeById(db: Db, id: string): Promise<ExchangeRow | undefined> {
  const [exchange] = await db.select().from(pointExchanges).where(eq(pointExchanges.id, id));
  return exchange;
}

/** An exchange of one of these residents. */
export async function findOwnExchange(
  db: Db,
  residentId: string,
  id: string,
): Promise<ExchangeRow | undefined> {
  const own = and(eq(pointExchanges.id, id), eq(pointExchanges.residentId, residentId));
  const [exchange] = await db.select().from(pointExchanges).where(own);
  return exchange;
}

/** Latest first; `before` is where the page before ended. */
export async function findExchangesOfResident(
  db: Db,
  residentId: string,
  page: { limit: number; before: { at: Temporal.Instant; id: string } | undefined },
): Promise<ExchangeRow[]> {
  const { before, limit } = page;
  const older =
    before &&
    or(
      lt(pointExchanges.requestedAt, before.at),
      and(eq(pointExchanges.requestedAt, before.at), lt(pointExchanges.id, before.id)),
    );
  return db
    .select()
    .from(pointExchanges)
    .where(and(eq(pointExchanges.residentId, residentId), older))
    .orderBy(desc(pointExchanges.requestedAt), desc(pointExchanges.id))
    .limit(limit);
}

/** Points that a resident has exchanged with a partner today and this month; what came back whole does not count. */
export async function findPointsExchanged(
  db: Db,
  wanted: { residentId: string; partnerId: string; dayStart: Temporal.Instant; monthStart: Temporal.Instant },
): Promise<{ today: number; thisMonth: number }> {
  const { residentId, partnerId, dayStart, monthStart } = wanted;
  const { points, requestedAt } = pointExchanges;
  const ofToday = sql<number>`case when ${gte(requestedAt, dayStart)} then ${points} else 0 end`;
  const [row] = await db
    .select({ today: sum(ofToday), thisMonth: sum(points) })
    .from(pointExchanges)
    .where(
      and(
        eq(pointExchanges.residentId, residentId),
        eq(pointExchanges.partnerId, partnerId),
        gte(requestedAt, monthStart),
        inArray(pointExchanges.status, ['waiting', 'sending', 'credited']),
        lt(pointExchanges.returnedPoints, points),
      ),
    );
  return { today: Number(row?.today ?? 0), thisMonth: Number(row?.thisMonth ?? 0) };
}

/** What a partner is to be called for now and nobody is calling for. */
export async function findDueExchanges(
  db: Db,
  partnerId: string,
  now: Temporal.Instant,
  limit: number,
): Promise<ExchangeRow[]> {
  const isFree = or(isNull(pointExchanges.leasedUntil), lte(pointExchanges.leasedUntil, now));
  return db
    .select()
    .from(pointExchanges)
    .where(and(eq(pointExchanges.partnerId, partnerId), lte(pointExchanges.dueAt, now), isFree))
    .orderBy(asc(pointExchanges.dueAt))
    .limit(limit);
}

/** Appends what happened. */
export async function recordStep(
  tx: Tx,
  step: Omit<StepRow, 'sequence' | 'points' | 'detail'> & { points?: number; detail?: string },
): Promise<void> {
  const [last] = await tx
    .select({ sequence: sql<number>`coalesce(max(${pointExchangeSteps.sequence}), 0)`.mapWith(Number) })
    .from(pointExchangeSteps)
    .where(eq(pointExchangeSteps.exchangeId, step.exchangeId));
  const sequence = (last?.sequence ?? 0) + 1;
  await tx.insert(pointExchangeSteps).values({ ...step, sequence });
}

export async function findSteps(db: Db, exchangeId: string): Promise<StepRow[]> {
  return db
    .select()
    .from(pointExchangeSteps)
    .where(eq(pointExchangeSteps.exchangeId, exchangeId))
    .orderBy(asc(pointExchangeSteps.sequence))
    .limit(200);
}

/** Whether this refund is told for the first time; `points` of the first time otherwise. */
export async function findRefund(db: Db, partnerId: string, refundId: string) {
  const key = and(eq(pointExchangeRefunds.partnerId, partnerId), eq(pointExchangeRefunds.refundId, refundId));
  const [refund] = await db.select().from(pointExchangeRefunds).where(key);
  return refund;
}

export async function recordRefund(tx: Tx, refund: typeof pointExchangeRefunds.$inferInsert): Promise<void> {
  await tx.insert(pointExchangeRefunds).values(refund);
}

/** Whether the partner still has to be called for this resident. */
export async function hasPendingExchange(db: Db, partnerId: string, residentId: string): Promise<boolean> {
  const own = and(eq(pointExchanges.partnerId, partnerId), eq(pointExchanges.residentId, residentId));
  const [pending] = await db
    .select({ id: pointExchanges.id })
    .from(pointExchanges)
    .where(and(own, isNotNull(pointExchanges.dueAt)))
    .limit(1);
  return pending !== undefined;
}

/** How many exchanges wait for a partner, and since when the oldest does. */
export async function findPending(
  db: Db,
  partnerId: string,
): Promise<{ count: number; oldestAt: Temporal.Instant | null }> {
  const isPending = and(eq(pointExchanges.partnerId, partnerId), isNotNull(pointExchanges.dueAt));
  const [counted] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(pointExchanges)
    .where(isPending);
  const [oldest] = await db
    .select({ at: pointExchanges.changedAt })
    .from(pointExchanges)
    .where(isPending)
    .orderBy(asc(pointExchanges.changedAt))
    .limit(1);
  return { count: counted?.count ?? 0, oldestAt: oldest?.at ?? null };
}

/** What moved points with a partner within a span: posted, taken back or refunded. */
export async function findPartnerMovements(
  db: Db,
  partnerId: string,
  { from, to }: { from: Temporal.Instant; to: Temporal.Instant },
) {
  return db
    .select({
      exchangeId: pointExchangeSteps.exchangeId,
      kind: pointExchangeSteps.kind,
      points: pointExchangeSteps.points,
      detail: pointExchangeSteps.detail,
      at: pointExchangeSteps.at,
      exchangePoints: pointExchanges.points,
      status: pointExchanges.status,
    })
    .from(pointExchangeSteps)
    .innerJoin(pointExchanges, eq(pointExchanges.id, pointExchangeSteps.exchangeId))
    .where(
      and(
        eq(pointExchanges.partnerId, partnerId),
        inArray(pointExchangeSteps.kind, ['credited', 'cancelled', 'refunded']),
        gte(pointExchangeSteps.at, from),
        lt(pointExchangeSteps.at, to),
      ),
    )
    .orderBy(asc(pointExchangeSteps.at), asc(pointExchangeSteps.sequence));
}

/** The exchanges go on without their resident. */
export async function recordExchangePseudonym(tx: Tx, residentId: string, pseudonym: string): Promise<void> {
  const own = and(eq(pointExchanges.residentId, residentId), ne(pointExchanges.residentId, pseudonym));
  await tx.update(pointExchanges).set({ residentId: pseudonym }).where(own);
}
