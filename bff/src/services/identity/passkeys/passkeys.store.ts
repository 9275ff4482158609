import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { findFormerIds } from '#platform/merging/merging.store.ts';
import type { PasskeyAccount } from '#platform/passkeys/passkeys.rules.ts';
import { mayBecome } from '#platform/passkeys/passkeys.store.ts';
import { passkeys } from './passkeys.schema.ts';

export type PasskeyRow = typeof passkeys.$inferSelect;

/** Those of accounts that were merged into this one too: a device keeps the account for which it made its passkey. */
async function ownedBy(db: Db, { kind, id }: PasskeyAccount) {
  const former = kind === 'resident' ? (await findFormerIds(db, [id])).get(id) : undefined;
  const ids = [id, ...(former ?? [])];
  return and(eq(passkeys.accountKind, kind), inArray(passkeys.accountId, ids));
}

/** Newest first. */
export async function findPasskeys(db: Db, account: PasskeyAccount): Promise<PasskeyRow[]> {
  return db
    .select()
    .from(passkeys)
    .where(and(await ownedBy(db, account), isNull(passkeys.removedAt)))
    .orderBy(desc(passkeys.createdAt), desc(passkeys.id));
}

export async function findPasskeyByCredential(db: Db, credentialId: string): Promise<PasskeyRow | undefined> {
  const own = and(eq(passkeys.credentialId, credentialId), isNull(passkeys.removedAt));
  const [passkey] = await db.select().from(passkeys).where(own);
  return passkey;
}

/** Whether the credential is bound to an account, or ever was. */
export async function isCredentialBound(db: Db, credentialId: string): Promise<boolean> {
  const [bound] = await db
    .select({ id: passkeys.id })
    .from(passkeys)
    .where(eq(passkeys.credentialId, credentialId));
  return bound !== undefined;
}

/** False when the credential is bound to an account already, be it the same one and long ago. */
export async function recordPasskey(tx: Tx, passkey: PasskeyRow): Promise<boolean> {
  const recorded = await tx
    .insert(passkeys)
    .values(passkey)
    .onConflictDoNothing()
    .returning({ id: passkeys.id });
  return recorded.length === 1;
}

/** False when the passkey was removed or its counter has moved on meanwhile. */
export async function recordPasskeyUse(
  tx: Tx,
  { id, counter, lastUsedAt }: { id: string; counter: number; lastUsedAt: Temporal.Instant },
): Promise<boolean> {
  const used = await tx
    .update(passkeys)
    .set({ counter, lastUsedAt })
    .where(and(eq(passkeys.id, id), isNull(passkeys.removedAt), mayBecome(passkeys.counter, counter)))
    .returning({ id: passkeys.id });
  return used.length === 1;
}

/** False when the account has no such passkey. */
export async function recordPasskeyRemoval(
  tx: Tx,
  account: PasskeyAccount,
  id: string,
  removedAt: Temporal.Instant,
): Promise<boolean> {
  const removed = await tx
    .update(passkeys)
    .set({ removedAt, label: null })
    .where(and(eq(passkeys.id, id), await ownedBy(tx, account), isNull(passkeys.removedAt)))
    .returning({ id: passkeys.id });
  return removed.length === 1;
}

/** Those of this very account, not of the ones that were merged into it. */
export async function recordPasskeysRemoved(
  tx: Tx,
  { kind, id }: PasskeyAccount,
  removedAt: Temporal.Instant,
): Promise<void> {
  const own = and(eq(passkeys.accountKind, kind), eq(passkeys.accountId, id));
  await tx
    .update(passkeys)
    .set({ removedAt, label: null })
    .where(and(own, isNull(passkeys.removedAt)));
}

/** With every trace, for an account that closes. */
export async function erasePasskeys(tx: Tx, account: PasskeyAccount): Promise<void> {
  await tx.delete(passkeys).where(await ownedBy(tx, account));
}
