import { and, count, eq, gt, isNull, lte } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { inIndex, refuseDuplicate } from '#platform/db/blind-index.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import { residentCards, wrongNumbers } from './resident-cards.schema.ts';

interface By {
  staffId: string;
  now: Temporal.Instant;
}

/** A new card; the one before stops working. */
export async function recordCard(tx: Tx, residentId: string, cardNumber: string, by: By): Promise<void> {
  await refuseDuplicate(tx, residentCards.numberIndex, cardNumber);
  await recordCardRevoked(tx, residentId, by);
  const issued = { issuedAt: by.now, issuedById: by.staffId };
  await tx.insert(residentCards).values({ ...issued, id: uuidv7(), residentId, numberIndex: cardNumber });
}

/** Whether there was a card to revoke. */
export async function recordCardRevoked(tx: Tx, residentId: string, { staffId, now }: By): Promise<boolean> {
  const revoked = await tx
    .update(residentCards)
    .set({ revokedAt: now, revokedById: staffId })
    .where(and(eq(residentCards.residentId, residentId), isNull(residentCards.revokedAt)))
    .returning({ id: residentCards.id });
  return revoked.length > 0;
}

/** Whose card this is; undefined for a number that never was or no longer works. */
export async function findResidentIdByCard(db: Db, cardNumber: string): Promise<string | undefined> {
  const [card] = await db
    .select({ residentId: residentCards.residentId })
    .from(residentCards)
    .where(and(inIndex(residentCards.numberIndex, cardNumber), isNull(residentCards.revokedAt)));
  return card?.residentId;
}

/** How many wrong numbers an account tried since then. */
export async function findWrongNumberCount(db: Db, accountId: string, since: Temporal.Instant) {
  const [row] = await db
    .select({ count: count() })
    .from(wrongNumbers)
    .where(and(eq(wrongNumbers.accountId, accountId), gt(wrongNumbers.triedAt, since)));
  return row?.count ?? 0;
}

/** Counts a wrong number against an account, and forgets all that count no longer, whoever tried them. */
export async function recordWrongNumber(
  tx: Tx,
  accountId: string,
  triedAt: Temporal.Instant,
  forgetBefore: Temporal.Instant,
): Promise<void> {
  await tx.delete(wrongNumbers).where(lte(wrongNumbers.triedAt, forgetBefore));
  await tx.insert(wrongNumbers).values({ id: uuidv7(), accountId, triedAt });
}
