import { eq, inArray, or, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/store.ts';
import { mergeOutcomes, residentAliases } from './merging.schema.ts';

export type MergeOutcome = typeof mergeOutcomes.$inferSelect;

/** Chains are as long as staff make them; a longer one than this is a fault, not a family. */
const chainMax = 20;
/** Engines bind a limited number of values to one statement. */
const chunkSize = 500;

/** Whom this resident ID means now: itself, or the resident into whom it was merged. */
export async function findCurrentResidentId(db: Db, residentId: string): Promise<string> {
  let current = residentId;
  for (let step = 0; step < chainMax; step++) {
    const [alias] = await db.select().from(residentAliases).where(eq(residentAliases.mergedId, current));
    if (!alias) return current;
    current = alias.keptId;
  }
  throw new Error('The aliases of a resident go in a circle.');
}

/** Whom each of these resident IDs means now. */
export async function findCurrentResidentIds(
  db: Db,
  residentIds: readonly string[],
): Promise<Map<string, string>> {
  const current = new Map(residentIds.map((id) => [id, id]));
  const merged: string[] = [];
  for (let start = 0; start < residentIds.length; start += chunkSize) {
    const rows = await db
      .select({ mergedId: residentAliases.mergedId })
      .from(residentAliases)
      .where(inArray(residentAliases.mergedId, residentIds.slice(start, start + chunkSize)));
    merged.push(...rows.map(({ mergedId }) => mergedId));
  }
  for (const id of merged) current.set(id, await findCurrentResidentId(db, id));
  return current;
}

/** The IDs that were merged into each of these residents, directly or through another. */
export async function findFormerIds(db: Db, residentIds: readonly string[]): Promise<Map<string, string[]>> {
  const former = new Map<string, string[]>();
  let ownerOf = new Map(residentIds.map((id) => [id, id]));
  for (let step = 0; step < chainMax && ownerOf.size > 0; step++) {
    const rows = await db
      .select()
      .from(residentAliases)
      .where(inArray(residentAliases.keptId, [...ownerOf.keys()]));
    const next = new Map<string, string>();
    for (const { mergedId, keptId } of rows) {
      const owner = ownerOf.get(keptId) ?? keptId;
      former.set(owner, [...(former.get(owner) ?? []), mergedId]);
      next.set(mergedId, owner);
    }
    ownerOf = next;
  }
  return former;
}

/**
 * The resident and everybody whose account became theirs: for rows that a merge does not move, because they cannot be
 * changed or must go back as they were.
 */
export async function findOwnIds(db: Db, residentId: string): Promise<string[]> {
  return [residentId, ...((await findFormerIds(db, [residentId])).get(residentId) ?? [])];
}

export async function isMergeInForce(db: Db, mergeId: string): Promise<boolean> {
  const rows = await db.select().from(residentAliases).where(eq(residentAliases.mergeId, mergeId));
  return rows.length > 0;
}

export async function recordAlias(tx: Tx, alias: typeof residentAliases.$inferInsert): Promise<void> {
  await tx.insert(residentAliases).values(alias);
}

export async function removeAlias(tx: Tx, mergeId: string): Promise<void> {
  await tx.delete(residentAliases).where(eq(residentAliases.mergeId, mergeId));
}

/** When the person is gone there is nobody left to lead to. */
export async function removeAliasesOf(tx: Tx, residentId: string): Promise<void> {
  const { mergedId, keptId } = residentAliases;
  await tx.delete(residentAliases).where(or(eq(mergedId, residentId), eq(keptId, residentId)));
}

/** Adds to what the service has reported of this kind; nothing to report is not recorded. */
export async function recordMergeOutcome(tx: Tx, outcome: MergeOutcome): Promise<void> {
  if (outcome.amount === 0) return;
  await tx
    .insert(mergeOutcomes)
    .values(outcome)
    .onConflictDoUpdate({
      target: [mergeOutcomes.mergeId, mergeOutcomes.service, mergeOutcomes.kind],
      set: { amount: sql`${mergeOutcomes.amount} + ${outcome.amount}`, recordedAt: outcome.recordedAt },
    });
}

export async function findMergeOutcomes(db: Db, mergeIds: readonly string[]): Promise<MergeOutcome[]> {
  if (mergeIds.length === 0) return [];
  return db
    .select()
    .from(mergeOutcomes)
    .where(inArray(mergeOutcomes.mergeId, [...mergeIds]));
}
