/** Pairwise identifiers, and accounts that became one. */
import { and, eq, inArray } from 'drizzle-orm';
import { inIndex, refuseDuplicate } from '#platform/db/blind-index.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import { consentMerges, pairwiseIds } from './consent.schema.ts';

/** The resident and everybody whose account became theirs. */
export async function findOwnIds(db: Db, residentId: string): Promise<string[]> {
  const own = [residentId];
  for (let fresh = own; fresh.length > 0; ) {
    const rows = await db
      .select({ id: consentMerges.mergedId })
      .from(consentMerges)
      .where(inArray(consentMerges.keptId, fresh));
    fresh = rows.map(({ id }) => id).filter((id) => !own.includes(id));
    own.push(...fresh);
  }
  return own;
}

/** Whose account this id has become. */
export async function findKeptId(db: Db, residentId: string): Promise<string> {
  const seen = new Set<string>();
  let id = residentId;
  while (!seen.has(id)) {
    seen.add(id);
    const [merge] = await db.select().from(consentMerges).where(eq(consentMerges.mergedId, id));
    if (!merge) break;
    id = merge.keptId;
  }
  return id;
}

export async function recordMerge(tx: Tx, merge: typeof consentMerges.$inferInsert): Promise<void> {
  await tx.insert(consentMerges).values(merge).onConflictDoNothing();
}

export async function removeMerge(tx: Tx, mergeId: string): Promise<void> {
  await tx.delete(consentMerges).where(eq(consentMerges.mergeId, mergeId));
}

/** The identifier that the partner has for one of these accounts, the first of them first. */
export async function findPairwiseId(
  db: Db,
  partnerId: string,
  residentIds: readonly string[],
): Promise<string | undefined> {
  const rows = await db
    .select({ residentId: pairwiseIds.residentId, value: pairwiseIds.value })
    .from(pairwiseIds)
    .where(and(eq(pairwiseIds.partnerId, partnerId), inArray(pairwiseIds.residentId, [...residentIds])));
  for (const id of residentIds) {
    const found = rows.find((row) => row.residentId === id);
    if (found) return found.value;
  }
  return undefined;
}

export async function recordPairwiseId(
  tx: Tx,
  pairwise: { partnerId: string; residentId: string; value: string; createdAt: Temporal.Instant },
): Promise<void> {
  await refuseDuplicate(tx, pairwiseIds.valueIndex, pairwise.value);
  await tx.insert(pairwiseIds).values({ ...pairwise, valueIndex: pairwise.value });
}

/** Whom the partner means; never by another partner's identifier. */
export async function findResidentIdBy(
  db: Db,
  partnerId: string,
  value: string,
): Promise<string | undefined> {
  const [row] = await db
    .select({ residentId: pairwiseIds.residentId })
    .from(pairwiseIds)
    .where(and(inIndex(pairwiseIds.valueIndex, value), eq(pairwiseIds.partnerId, partnerId)));
  return row?.residentId;
}

export async function removePairwiseIds(tx: Tx, residentId: string): Promise<void> {
  await tx.delete(pairwiseIds).where(eq(pairwiseIds.residentId, residentId));
}
