/** The audit's chain of seals. The audit itself is only ever read here. */
import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lt, or } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { auditLog } from '#platform/platform.schema.ts';
import { auditProgress, auditRetirements, auditSeals, auditSubjects } from './audit.schema.ts';
import { type ChainHead, chainStart, computeSeals, type Seal } from './chain.rules.ts';

export type AuditRow = typeof auditLog.$inferSelect;
/** Where a page ended in a list by time. */
export interface Place {
  at: Temporal.Instant;
  id: string;
}
export type Progress = typeof auditProgress.$inferSelect;

const subjectRowsPerInsert = 1_000;

/** Oldest first. */
export async function findUnsealedRecords(
  db: Db,
  since: Temporal.Instant | undefined,
  limit: number,
): Promise<AuditRow[]> {
  const rows = await db
    .select({ record: auditLog })
    .from(auditLog)
    .leftJoin(auditSeals, eq(auditSeals.auditId, auditLog.id))
    .where(and(isNull(auditSeals.auditId), since && gte(auditLog.at, since)))
    .orderBy(asc(auditLog.at), asc(auditLog.id))
    .limit(limit);
  return rows.map(({ record }) => record);
}

export async function countUnsealedRecords(db: Db, since: Temporal.Instant | undefined): Promise<number> {
  const [row] = await db
    .select({ records: count() })
    .from(auditLog)
    .leftJoin(auditSeals, eq(auditSeals.auditId, auditLog.id))
    .where(and(isNull(auditSeals.auditId), since && gte(auditLog.at, since)));
  return row?.records ?? 0;
}

/** Records before `before` in the order of time, with the seal's number or null; page by page behind `after`. */
export async function findSealNumbers(
  db: Db,
  before: Temporal.Instant,
  limit: number,
  after?: Place,
): Promise<{ id: string; at: Temporal.Instant; sequence: number | null }[]> {
  // The time alone as well: an index finds where to begin by it, and not by the alternative.
  const later =
    after && and(gte(auditLog.at, after.at), or(gt(auditLog.at, after.at), gt(auditLog.id, after.id)));
  return db
    .select({ id: auditLog.id, at: auditLog.at, sequence: auditSeals.sequence })
    .from(auditLog)
    .leftJoin(auditSeals, eq(auditSeals.auditId, auditLog.id))
    .where(and(lt(auditLog.at, before), later))
    .orderBy(asc(auditLog.at), asc(auditLog.id))
    .limit(limit);
}

export async function findLastSeal(db: Db): Promise<Seal | undefined> {
  const [seal] = await db.select().from(auditSeals).orderBy(desc(auditSeals.sequence)).limit(1);
  return seal;
}

export async function findSeal(db: Db, sequence: number): Promise<Seal | undefined> {
  const [seal] = await db.select().from(auditSeals).where(eq(auditSeals.sequence, sequence));
  return seal;
}

/** Seals with the records they cover, in the order of the chain. */
export async function findSealedRecords(
  db: Db,
  after: number,
  limit: number,
): Promise<{ seal: Seal; record: AuditRow | null }[]> {
  return db
    .select({ seal: auditSeals, record: auditLog })
    .from(auditSeals)
    .leftJoin(auditLog, eq(auditLog.id, auditSeals.auditId))
    .where(gt(auditSeals.sequence, after))
    .orderBy(asc(auditSeals.sequence))
    .limit(limit);
}

/**
 * Seals behind the end of the chain what is not sealed yet; answers how many. It touches only the chain's own tables, so
 * no request that records something can conflict with it, and two instances that seal at once take turns.
 */
export async function recordSeals(
  tx: Tx,
  key: Uint8Array,
  records: readonly AuditRow[],
  sealedAt: Temporal.Instant,
): Promise<number> {
  const ids = records.map(({ id }) => id);
  const head: ChainHead = (await findLastSeal(tx)) ?? chainStart;
  const found = await tx
    .select({ auditId: auditSeals.auditId })
    .from(auditSeals)
    .where(inArray(auditSeals.auditId, ids));
  const sealed = new Set(found.map(({ auditId }) => auditId));
  const open = records.filter(({ id }) => !sealed.has(id));
  if (open.length === 0) return 0;
  await tx.insert(auditSeals).values(computeSeals(key, head, open, sealedAt));
  const subjects = open.flatMap(({ id, subjects }) =>
    [...new Set(subjects)].map((residentId) => ({ residentId, auditId: id })),
  );
  for (let start = 0; start < subjects.length; start += subjectRowsPerInsert) {
    await tx
      .insert(auditSubjects)
      .values(subjects.slice(start, start + subjectRowsPerInsert))
      .onConflictDoNothing();
  }
  return open.length;
}

export async function findProgress(db: Db, name: Progress['name']): Promise<Progress | undefined> {
  const [progress] = await db.select().from(auditProgress).where(eq(auditProgress.name, name));
  return progress;
}

export async function recordProgress(
  tx: Tx,
  progress: Pick<Progress, 'name' | 'at'> & Partial<Progress>,
): Promise<void> {
  const { name, at, sequence = null, hash = null, fault = null } = progress;
  const values = { at, sequence, hash, fault };
  await tx
    .insert(auditProgress)
    .values({ name, ...values })
    .onConflictDoUpdate({ target: auditProgress.name, set: values });
}

/** The last removal from the front. */
export async function findLastRetirement(db: Db): Promise<typeof auditRetirements.$inferSelect | undefined> {
  const [retirement] = await db
    .select()
    .from(auditRetirements)
    .orderBy(desc(auditRetirements.throughSequence))
    .limit(1);
  return retirement;
}

/** Removes records with their seals, all at the front, and says so in the same write. */
export async function recordRetirement(
  tx: Tx,
  retirement: typeof auditRetirements.$inferInsert,
  auditIds: readonly string[],
): Promise<void> {
  await tx.insert(auditRetirements).values(retirement);
  await tx.delete(auditLog).where(inArray(auditLog.id, [...auditIds]));
  await tx.delete(auditSubjects).where(inArray(auditSubjects.auditId, [...auditIds]));
  await tx.delete(auditSeals).where(inArray(auditSeals.auditId, [...auditIds]));
}
