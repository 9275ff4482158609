/** Which partner may do what with points. */
import { eq } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { type PartnerScope, partnerScopes, pointPartnerAccess } from './partners.schema.ts';

export type AccessRow = typeof pointPartnerAccess.$inferSelect;

export interface PartnerAccess {
  status: 'active' | 'suspended';
  scopes: readonly PartnerScope[];
  reason: string | null;
  changedAt: Temporal.Instant | null;
}

const untouched: PartnerAccess = { status: 'active', scopes: partnerScopes, reason: null, changedAt: null };

export async function findPartnerAccess(db: Db, partnerId: string): Promise<PartnerAccess> {
  const [row] = await db.select().from(pointPartnerAccess).where(eq(pointPartnerAccess.partnerId, partnerId));
  return row ?? untouched;
}

export async function recordPartnerAccess(tx: Tx, access: AccessRow): Promise<void> {
  const { partnerId, ...set } = access;
  await tx
    .insert(pointPartnerAccess)
    .values(access)
    .onConflictDoUpdate({ target: pointPartnerAccess.partnerId, set });
}
