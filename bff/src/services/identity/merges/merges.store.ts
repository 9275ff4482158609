import { and, desc, eq, gte, inArray, lt, ne, or } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { residents } from '../identity.schema.ts';
import type { ResidentRow } from '../identity.store.ts';
import { merges } from './merges.schema.ts';

export type MergeRow = typeof merges.$inferSelect;

export async function findMerge(db: Db, id: string): Promise<MergeRow | undefined> {
  const [merge] = await db.select().from(merges).where(eq(merges.id, id));
  return merge;
}

export interface MergePart {
  state: 'proposed' | 'closed' | undefined;
  now: Temporal.Instant;
  limit: number;
  after: { at: Temporal.Instant; id: string } | undefined;
}

/** Newest proposal first. A proposal that has lapsed counts as closed. */
export async function findMerges(db: Db, { state, now, limit, after }: MergePart): Promise<MergeRow[]> {
  const { proposedAt, id } = merges;
  const older = after && or(lt(proposedAt, after.at), and(eq(proposedAt, after.at), lt(id, after.id)));
  const wanted =
    state === 'proposed' ? isOpen(now) : state && or(ne(merges.state, 'proposed'), hasLapsed(now));
  return db.select().from(merges).where(and(wanted, older)).orderBy(desc(proposedAt), desc(id)).limit(limit);
}

/** Proposals for any of these residents that wait for a second person. */
export async function findOpenMergesOf(
  db: Db,
  residentIds: readonly string[],
  now: Temporal.Instant,
): Promise<MergeRow[]> {
  if (residentIds.length === 0) return [];
  const ids = [...residentIds];
  return db
    .select()
    .from(merges)
    .where(and(isOpen(now), or(inArray(merges.keptId, ids), inArray(merges.mergedId, ids))));
}

/** All that concern this resident, newest first. */
export async function findMergesOf(db: Db, residentId: string): Promise<MergeRow[]> {
  return db.select().from(merges).where(concerns(residentId)).orderBy(desc(merges.proposedAt));
}

export async function removeMergesOf(tx: Tx, residentId: string): Promise<void> {
  await tx.delete(merges).where(concerns(residentId));
}

export async function recordMerge(tx: Tx, merge: typeof merges.$inferInsert): Promise<void> {
  await tx.insert(merges).values(merge);
}

/** What was decided of a proposal or a merge. */
export async function recordMergeDecision(
  tx: Tx,
  id: string,
  decision: Partial<Omit<MergeRow, 'id' | 'keptId' | 'mergedId' | 'proposedBy' | 'proposedAt'>>,
): Promise<void> {
  await tx.update(merges).set(decision).where(eq(merges.id, id));
}

export async function recordMergedInto(tx: Tx, residentId: string, mergedInto: string | null): Promise<void> {
  await tx.update(residents).set({ mergedInto }).where(eq(residents.id, residentId));
}

export async function findResidentsById(db: Db, ids: readonly string[]): Promise<Map<string, ResidentRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(residents)
    .where(inArray(residents.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}

function concerns(residentId: string) {
  return or(eq(merges.keptId, residentId), eq(merges.mergedId, residentId));
}
function isOpen(now: Temporal.Instant) {
  return and(eq(merges.state, 'proposed'), gte(merges.lapsesAt, now));
}
function hasLapsed(now: Temporal.Instant) {
  return lt(merges.lapsesAt, now);
}
