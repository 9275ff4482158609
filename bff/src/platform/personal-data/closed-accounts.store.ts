/** Accounts that were closed, by the pseudonym under which something of them may still be kept. */
import { and, eq, isNull, lte } from 'drizzle-orm';
import type { Db, Tx } from '../db/store.ts';
import { closedAccounts, erasedKinds } from '../platform.schema.ts';

export async function recordClosedAccount(
  tx: Tx,
  account: { pseudonym: string; closedAt: Temporal.Instant },
): Promise<void> {
  await tx.insert(closedAccounts).values(account);
}

/** Pseudonyms of accounts closed until a moment, whose kept data of this kind is still there. */
export async function findKeptTooLong(
  db: Db,
  kindId: string,
  closedUntil: Temporal.Instant,
  limit: number,
): Promise<string[]> {
  const erased = and(eq(erasedKinds.pseudonym, closedAccounts.pseudonym), eq(erasedKinds.kindId, kindId));
  const rows = await db
    .select({ pseudonym: closedAccounts.pseudonym })
    .from(closedAccounts)
    .leftJoin(erasedKinds, erased)
    .where(and(lte(closedAccounts.closedAt, closedUntil), isNull(erasedKinds.kindId)))
    .limit(limit);
  return rows.map(({ pseudonym }) => pseudonym);
}

export async function recordErased(
  tx: Tx,
  erased: { pseudonym: string; kindId: string; erasedAt: Temporal.Instant },
): Promise<void> {
  await tx.insert(erasedKinds).values(erased);
}
