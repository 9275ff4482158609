import { and, asc, count, desc, eq, gt, lte, or } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import type { OwnedRows } from '#platform/merging/rekey.ts';
import { closings, corrections } from './privacy.schema.ts';

export type CorrectionRow = typeof corrections.$inferSelect;
type Closing = typeof closings.$inferSelect;

/** What a resident asked to have corrected follows them into another account. */
export const ownedRows: OwnedRows[] = [{ table: corrections }];

/** Latest first; all of them unless `limit` says how many. */
export async function findCorrectionsOf(
  db: Db,
  residentId: string,
  limit = Number.MAX_SAFE_INTEGER,
): Promise<CorrectionRow[]> {
  return db
    .select()
    .from(corrections)
    .where(eq(corrections.residentId, residentId))
    .orderBy(desc(corrections.requestedAt), desc(corrections.id))
    .limit(limit);
}

export async function findWaitingCount(db: Db, residentId: string): Promise<number> {
  const own = and(eq(corrections.residentId, residentId), eq(corrections.state, 'waiting'));
  const [row] = await db.select({ waiting: count() }).from(corrections).where(own);
  return row?.waiting ?? 0;
}

/** Oldest first. */
export async function findCorrections(
  db: Db,
  state: CorrectionRow['state'] | undefined,
  limit: number,
  after: { at: Temporal.Instant; id: string } | undefined,
): Promise<CorrectionRow[]> {
  const later =
    after &&
    or(
      gt(corrections.requestedAt, after.at),
      and(eq(corrections.requestedAt, after.at), gt(corrections.id, after.id)),
    );
  return db
    .select()
    .from(corrections)
    .where(and(state && eq(corrections.state, state), later))
    .orderBy(asc(corrections.requestedAt), asc(corrections.id))
    .limit(limit);
}

export async function findCorrection(db: Db, id: string): Promise<CorrectionRow | undefined> {
  const [row] = await db.select().from(corrections).where(eq(corrections.id, id));
  return row;
}

export async function recordCorrection(tx: Tx, correction: CorrectionRow): Promise<void> {
  await tx.insert(corrections).values(correction);
}

/** Answers a request that still waits; undefined when somebody was quicker. */
export async function recordAnswer(
  tx: Tx,
  id: string,
  answer: Required<Pick<CorrectionRow, 'state' | 'answer' | 'answeredAt' | 'answeredBy'>>,
): Promise<CorrectionRow | undefined> {
  const [row] = await tx
    .update(corrections)
    .set(answer)
    .where(and(eq(corrections.id, id), eq(corrections.state, 'waiting')))
    .returning();
  return row;
}

export async function removeCorrectionsOf(tx: Tx, residentId: string): Promise<void> {
  await tx.delete(corrections).where(eq(corrections.residentId, residentId));
}

export async function findClosing(db: Db, residentId: string): Promise<Closing | undefined> {
  const [closing] = await db.select().from(closings).where(eq(closings.residentId, residentId));
  return closing;
}

export async function findDueClosings(db: Db, now: Temporal.Instant, limit: number): Promise<Closing[]> {
  return db.select().from(closings).where(lte(closings.closesAt, now)).limit(limit);
}

export async function recordClosing(tx: Tx, closing: Closing): Promise<void> {
  await tx.insert(closings).values(closing);
}

/** True when the account was still being closed. */
export async function removeClosing(tx: Tx, residentId: string): Promise<boolean> {
  const removed = await tx
    .delete(closings)
    .where(eq(closings.residentId, residentId))
    .returning({ residentId: closings.residentId });
  return removed.length > 0;
}
