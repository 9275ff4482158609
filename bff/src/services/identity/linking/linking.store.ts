/** Outside identities, and whose they are. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db, Tx } from '#platform/db/store.ts';
import type { OwnedRows } from '#platform/merging/rekey.ts';
import { identities } from '../identity.schema.ts';

export type IdentityRow = typeof identities.$inferSelect;
export type NewIdentity = Pick<IdentityRow, 'issuer' | 'subject' | 'providerId' | 'assurance'>;

/** Identities go to the kept resident with everything else. */
export const identityRows: OwnedRows = { table: identities };

export async function findIdentity(
  db: Db,
  { issuer, subject }: Pick<IdentityRow, 'issuer' | 'subject'>,
): Promise<IdentityRow | undefined> {
  const [identity] = await db
    .select()
    .from(identities)
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
  return identity;
}

/** Of all these residents, the first linked first. */
export async function findIdentitiesOf(db: Db, residentIds: readonly string[]): Promise<IdentityRow[]> {
  if (residentIds.length === 0) return [];
  return db
    .select()
    .from(identities)
    .where(inArray(identities.residentId, [...residentIds]))
    .orderBy(asc(identities.linkedAt), asc(identities.id));
}

/** The unique index over issuer and subject is what keeps two residents from sharing an identity. */
export async function recordIdentity(
  tx: Tx,
  identity: NewIdentity,
  residentId: string,
  linkedAt: Temporal.Instant,
): Promise<string> {
  const id = uuidv7();
  await tx.insert(identities).values({ ...identity, id, residentId, linkedAt });
  return id;
}

export async function recordIdentityUse(tx: Tx, id: string, lastUsedAt: Temporal.Instant): Promise<void> {
  await tx.update(identities).set({ lastUsedAt }).where(eq(identities.id, id));
}

export async function removeIdentity(tx: Tx, id: string): Promise<void> {
  await tx.delete(identities).where(eq(identities.id, id));
}
