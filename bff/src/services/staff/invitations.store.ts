import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { staffInvitations } from './staff.schema.ts';

export type InvitationRow = typeof staffInvitations.$inferSelect;

/** Newest first. */
export async function findInvitations(db: Db): Promise<InvitationRow[]> {
  return db
    .select()
    .from(staffInvitations)
    .orderBy(desc(staffInvitations.invitedAt), desc(staffInvitations.id))
    .limit(200);
}

export async function findInvitation(db: Db, id: string): Promise<InvitationRow | undefined> {
  const [invitation] = await db.select().from(staffInvitations).where(eq(staffInvitations.id, id));
  return invitation;
}

export async function findInvitationByToken(db: Db, tokenHash: string): Promise<InvitationRow | undefined> {
  const [invitation] = await db
    .select()
    .from(staffInvitations)
    .where(eq(staffInvitations.tokenHash, tokenHash));
  return invitation;
}

export async function recordInvitation(tx: Tx, invitation: InvitationRow): Promise<void> {
  await tx.insert(staffInvitations).values(invitation);
}

export async function recordRevoked(tx: Tx, id: string, revokedAt: Temporal.Instant): Promise<void> {
  await tx.update(staffInvitations).set({ revokedAt }).where(eq(staffInvitations.id, id));
}

/** Uses the invitation up; false when it was used before. */
export async function recordAccepted(
  tx: Tx,
  id: string,
  accepted: { acceptedAt: Temporal.Instant; accountId: string },
): Promise<boolean> {
  const taken = await tx
    .update(staffInvitations)
    .set(accepted)
    .where(and(eq(staffInvitations.id, id), isNull(staffInvitations.acceptedAt)))
    .returning({ id: staffInvitations.id });
  return taken.length === 1;
}
