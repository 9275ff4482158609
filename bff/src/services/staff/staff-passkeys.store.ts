import { and, count, desc, eq, isNull } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { mayBecome } from '#platform/passkeys/passkeys.store.ts';
import { staffPasskeys } from './second-factor.schema.ts';

export type StaffPasskeyRow = typeof staffPasskeys.$inferSelect;

const ofAccount = (accountId: string) =>
  and(eq(staffPasskeys.accountId, accountId), isNull(staffPasskeys.removedAt));

/** Newest first. */
export async function findStaffPasskeys(db: Db, accountId: string): Promise<StaffPasskeyRow[]> {
  return db
    .select()
    .from(staffPasskeys)
    .where(ofAccount(accountId))
    .orderBy(desc(staffPasskeys.createdAt), desc(staffPasskeys.id));
}

export async function countStaffPasskeys(db: Db, accountId: string): Promise<number> {
  const [row] = await db.select({ passkeys: count() }).from(staffPasskeys).where(ofAccount(accountId));
  return Number(row?.passkeys ?? 0);
}

/** Only the account's own: the same credential elsewhere is none of its business. */
export async function findStaffPasskey(
  db: Db,
  accountId: string,
  credentialId: string,
): Promise<StaffPasskeyRow | undefined> {
  const [passkey] = await db
    .select()
    .from(staffPasskeys)
    .where(and(ofAccount(accountId), eq(staffPasskeys.credentialId, credentialId)));
  return passkey;
}

/** Whether the credential is bound to an account of staff, or ever was. */
export async function isStaffCredential(db: Db, credentialId: string): Promise<boolean> {
  const [bound] = await db
    .select({ id: staffPasskeys.id })
    .from(staffPasskeys)
    .where(eq(staffPasskeys.credentialId, credentialId));
  return bound !== undefined;
}

/** False when the credential is bound to an account already, be it the same one and long ago. */
export async function recordStaffPasskey(tx: Tx, passkey: StaffPasskeyRow): Promise<boolean> {
  const recorded = await tx
    .insert(staffPasskeys)
    .values(passkey)
    .onConflictDoNothing()
    .returning({ id: staffPasskeys.id });
  return recorded.length === 1;
}

/** False when the passkey was removed or its counter has moved on meanwhile. */
export async function recordStaffPasskeyUse(
  tx: Tx,
  { id, counter, lastUsedAt }: { id: string; counter: number; lastUsedAt: Temporal.Instant },
): Promise<boolean> {
  const follows = mayBecome(staffPasskeys.counter, counter);
  const used = await tx
    .update(staffPasskeys)
    .set({ counter, lastUsedAt })
    .where(and(eq(staffPasskeys.id, id), isNull(staffPasskeys.removedAt), follows))
    .returning({ id: staffPasskeys.id });
  return used.length === 1;
}

/** False when the account has no such passkey. */
export async function recordStaffPasskeyRemoval(
  tx: Tx,
  { accountId, id }: { accountId: string; id: string },
  removedAt: Temporal.Instant,
): Promise<boolean> {
  const removed = await tx
    .update(staffPasskeys)
    .set({ removedAt, label: null })
    .where(and(ofAccount(accountId), eq(staffPasskeys.id, id)))
    .returning({ id: staffPasskeys.id });
  return removed.length === 1;
}

export async function removeStaffPasskeysOf(
  tx: Tx,
  accountId: string,
  removedAt: Temporal.Instant,
): Promise<void> {
  await tx.update(staffPasskeys).set({ removedAt, label: null }).where(ofAccount(accountId));
}
