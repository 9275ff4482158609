import { and, asc, desc, eq, getTableColumns, inArray, lt, or } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { consentReceipts, receiptKeys, receiptTexts } from './consent.schema.ts';
import type { PublicJwk } from './receipts.rules.ts';

export type ReceiptRow = typeof consentReceipts.$inferSelect & { jws: string };

/** Receipts with their texts. */
function selectReceipts(db: Db) {
  return db
    .select({ ...getTableColumns(consentReceipts), jws: receiptTexts.jws })
    .from(consentReceipts)
    .innerJoin(receiptTexts, eq(receiptTexts.receiptId, consentReceipts.id));
}

/** The end of a resident's chain. */
export async function findLastReceipt(db: Db, residentId: string): Promise<ReceiptRow | undefined> {
  const [last] = await selectReceipts(db)
    .where(eq(consentReceipts.residentId, residentId))
    .orderBy(desc(consentReceipts.sequence))
    .limit(1);
  return last;
}

export async function recordReceipt(tx: Tx, { jws, ...receipt }: ReceiptRow, key: PublicJwk): Promise<void> {
  const { kid, x, y } = key;
  await tx.insert(receiptKeys).values({ kid, x, y, firstUsedAt: receipt.at }).onConflictDoNothing();
  await tx.insert(consentReceipts).values(receipt);
  await tx.insert(receiptTexts).values({ receiptId: receipt.id, jws });
}

/** Latest first. */
export async function findReceipts(
  db: Db,
  residentIds: readonly string[],
  limit: number,
  after?: { at: Temporal.Instant; id: string },
): Promise<ReceiptRow[]> {
  const older =
    after &&
    or(
      lt(consentReceipts.at, after.at),
      and(eq(consentReceipts.at, after.at), lt(consentReceipts.id, after.id)),
    );
  return selectReceipts(db)
    .where(and(inArray(consentReceipts.residentId, [...residentIds]), older))
    .orderBy(desc(consentReceipts.at), desc(consentReceipts.id))
    .limit(limit);
}

/** Oldest first, each chain in its order. */
export async function findEveryReceipt(db: Db, residentIds: readonly string[]): Promise<ReceiptRow[]> {
  return selectReceipts(db)
    .where(inArray(consentReceipts.residentId, [...residentIds]))
    .orderBy(asc(consentReceipts.residentId), asc(consentReceipts.sequence));
}

export async function findReceipt(
  db: Db,
  residentIds: readonly string[],
  id: string,
): Promise<ReceiptRow | undefined> {
  const own = and(eq(consentReceipts.id, id), inArray(consentReceipts.residentId, [...residentIds]));
  const [receipt] = await selectReceipts(db).where(own);
  return receipt;
}

/** Keys of the past. */
export async function findReceiptKeys(db: Db): Promise<PublicJwk[]> {
  const rows = await db.select().from(receiptKeys).orderBy(asc(receiptKeys.firstUsedAt));
  return rows.map(({ kid, x, y }) => ({ kty: 'EC', crv: 'P-256', x, y, kid, alg: 'ES256', use: 'sig' }));
}
