import { and, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { pointLinkAttempts, pointWalletLinks } from './exchange.schema.ts';

export type WalletLink = typeof pointWalletLinks.$inferSelect;
export type LinkAttempt = typeof pointLinkAttempts.$inferSelect;

/** The wallets that a resident has linked. */
export async function findWalletLinks(db: Db, residentId: string): Promise<WalletLink[]> {
  const linked = and(eq(pointWalletLinks.residentId, residentId), isNull(pointWalletLinks.unlinkedAt));
  return db.select().from(pointWalletLinks).where(linked);
}

export async function findWalletLink(
  db: Db,
  residentId: string,
  partnerId: string,
): Promise<WalletLink | undefined> {
  return (await findWalletLinks(db, residentId)).find((link) => link.partnerId === partnerId);
}

/** Links, or replaces the wallet that was linked before. */
export async function recordWalletLink(tx: Tx, link: Omit<WalletLink, 'unlinkedAt'>): Promise<void> {
  const { walletLabel, pairwiseId, linkedAt } = link;
  await tx
    .insert(pointWalletLinks)
    .values({ ...link, unlinkedAt: null })
    .onConflictDoUpdate({
      target: [pointWalletLinks.residentId, pointWalletLinks.partnerId],
      set: { walletLabel, pairwiseId, linkedAt, unlinkedAt: null },
    });
}

export async function recordUnlinked(tx: Tx, id: string, unlinkedAt: Temporal.Instant): Promise<void> {
  await tx.update(pointWalletLinks).set({ unlinkedAt }).where(eq(pointWalletLinks.id, id));
}

/** Links that a partner has not been told to forget yet. */
export async function findUnlinked(db: Db, partnerId: string): Promise<WalletLink[]> {
  const unlinked = and(eq(pointWalletLinks.partnerId, partnerId), isNotNull(pointWalletLinks.unlinkedAt));
  return db.select().from(pointWalletLinks).where(unlinked).limit(50);
}

/** Removes it unless it was linked again meanwhile. */
export async function removeUnlinked(tx: Tx, id: string): Promise<void> {
  const unlinked = and(eq(pointWalletLinks.id, id), isNotNull(pointWalletLinks.unlinkedAt));
  await tx.delete(pointWalletLinks).where(unlinked);
}

/** Nothing of the resident stays: the row goes on under its own id until the partner has been told. */
export async function recordResidentGone(
  tx: Tx,
  residentId: string,
  unlinkedAt: Temporal.Instant,
): Promise<void> {
  await tx
    .update(pointWalletLinks)
    .set({ unlinkedAt, walletLabel: '', residentId: sql`${pointWalletLinks.id}` })
    .where(eq(pointWalletLinks.residentId, residentId));
}

export async function recordLinkAttempt(tx: Tx, attempt: LinkAttempt): Promise<void> {
  await tx.insert(pointLinkAttempts).values(attempt);
}

/** Takes the attempt out, so that its state works once only. */
export async function takeLinkAttempt(tx: Tx, stateHash: string): Promise<LinkAttempt | undefined> {
  const [attempt] = await tx
    .delete(pointLinkAttempts)
    .where(eq(pointLinkAttempts.stateHash, stateHash))
    .returning();
  return attempt;
}

export async function removeExpiredLinkAttempts(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx.delete(pointLinkAttempts).where(lt(pointLinkAttempts.expiresAt, now));
}
