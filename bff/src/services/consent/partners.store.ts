import { asc, eq, lt } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { partnerAssertions, partners } from './consent.schema.ts';

export type PartnerRow = typeof partners.$inferSelect;

export async function findPartners(db: Db): Promise<PartnerRow[]> {
  return db.select().from(partners).orderBy(asc(partners.id));
}

export async function findPartner(db: Db, id: string): Promise<PartnerRow | undefined> {
  const [partner] = await db.select().from(partners).where(eq(partners.id, id));
  return partner;
}

/** Whether it was recorded: an id is given once. */
export async function recordPartner(tx: Tx, partner: PartnerRow): Promise<boolean> {
  const added = await tx
    .insert(partners)
    .values(partner)
    .onConflictDoNothing()
    .returning({ id: partners.id });
  return added.length > 0;
}

export async function recordPartnerChange(
  tx: Tx,
  id: string,
  change: Partial<PartnerRow>,
): Promise<PartnerRow | undefined> {
  const [changed] = await tx.update(partners).set(change).where(eq(partners.id, id)).returning();
  return changed;
}

/** Whether this assertion is used for the first time. */
export async function recordAssertion(
  tx: Tx,
  assertion: typeof partnerAssertions.$inferInsert,
): Promise<boolean> {
  const added = await tx
    .insert(partnerAssertions)
    .values(assertion)
    .onConflictDoNothing()
    .returning({ jtiHash: partnerAssertions.jtiHash });
  return added.length > 0;
}

export async function removeExpiredAssertions(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx.delete(partnerAssertions).where(lt(partnerAssertions.expiresAt, now));
}
