/** What time has come for: lots that expire, and holds that nobody ended. */
import { and, asc, eq, gt, lte } from 'drizzle-orm';
import type { Db } from '#platform/db/store.ts';
import { pointLots, pointOpenHolds, pointTransfers } from './ledger.schema.ts';

/** Lots whose moment has come and which hold points that nobody has reserved. */
export async function findExpiredLots(db: Db, now: Temporal.Instant, limit: number) {
  return db
    .select({ accountId: pointLots.accountId, expiresAt: pointLots.expiresAt })
    .from(pointLots)
    .where(
      and(lte(pointLots.expiresAt, now), gt(pointLots.remaining, 0), gt(pointLots.remaining, pointLots.held)),
    )
    .orderBy(asc(pointLots.expiresAt), asc(pointLots.accountId))
    .limit(limit);
}

/** Holds whose time is over, oldest first. */
export async function findExpiredHolds(db: Db, now: Temporal.Instant, limit: number) {
  return db
    .select({ id: pointTransfers.id })
    .from(pointOpenHolds)
    .innerJoin(pointTransfers, eq(pointTransfers.sequence, pointOpenHolds.sequence))
    .where(lte(pointOpenHolds.expiresAt, now))
    .orderBy(asc(pointOpenHolds.sequence))
    .limit(limit);
}
