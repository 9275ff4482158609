/** Pairwise identifiers: what each partner knows a resident by. */
import { and, eq, inArray } from 'drizzle-orm';
import { inIndex, refuseDuplicate } from '#platform/db/blind-index.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import { pairwiseIds } from './consent.schema.ts';

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
