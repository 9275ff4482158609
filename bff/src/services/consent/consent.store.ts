/** What is allowed now, codes under way, and what was read. */
import { and, desc, eq, gt, inArray, lt, or } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { consentCodes, consents, dataUses } from './consent.schema.ts';

export type ConsentRow = typeof consents.$inferSelect;
export type DataUse = typeof dataUses.$inferSelect;

export async function findConsents(
  db: Db,
  residentIds: readonly string[],
  partnerId?: string,
): Promise<ConsentRow[]> {
  const ofPartner = partnerId === undefined ? undefined : eq(consents.partnerId, partnerId);
  return db
    .select()
    .from(consents)
    .where(and(inArray(consents.residentId, [...residentIds]), ofPartner))
    .orderBy(consents.partnerId, consents.grantedAt, consents.kind);
}

/** A kind that was allowed before is allowed anew, for the purpose as it is now. */
export async function recordConsent(tx: Tx, consent: ConsentRow): Promise<void> {
  const { revision, grantedAt } = consent;
  await tx
    .insert(consents)
    .values(consent)
    .onConflictDoUpdate({
      target: [consents.residentId, consents.partnerId, consents.kind],
      set: { revision, grantedAt },
    });
}

/** The kinds that were allowed until now. */
export async function removeConsents(
  tx: Tx,
  residentIds: readonly string[],
  partnerId: string,
  kinds: readonly string[],
): Promise<string[]> {
  const those = and(
    inArray(consents.residentId, [...residentIds]),
    eq(consents.partnerId, partnerId),
    inArray(consents.kind, [...kinds]),
  );
  const removed = await tx.delete(consents).where(those).returning({ kind: consents.kind });
  return [...new Set(removed.map(({ kind }) => kind))];
}

export async function removeEveryConsent(tx: Tx, residentId: string): Promise<void> {
  await tx.delete(consents).where(eq(consents.residentId, residentId));
  await tx.delete(consentCodes).where(eq(consentCodes.residentId, residentId));
}

export async function recordCode(tx: Tx, code: typeof consentCodes.$inferInsert): Promise<void> {
  await tx.insert(consentCodes).values(code);
}

/** Uses a code up; undefined when it is not this partner's, is used or too old. */
export async function takeCode(
  tx: Tx,
  { codeHash, partnerId, now }: { codeHash: string; partnerId: string; now: Temporal.Instant },
): Promise<string | undefined> {
  const live = and(
    eq(consentCodes.codeHash, codeHash),
    eq(consentCodes.partnerId, partnerId),
    gt(consentCodes.expiresAt, now),
  );
  const [taken] = await tx
    .delete(consentCodes)
    .where(live)
    .returning({ residentId: consentCodes.residentId });
  return taken?.residentId;
}

export async function removeExpiredCodes(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx.delete(consentCodes).where(lt(consentCodes.expiresAt, now));
}

export async function recordDataUse(tx: Tx, use: DataUse): Promise<void> {
  await tx.insert(dataUses).values(use);
}

/** Latest first. */
export async function findDataUses(
  db: Db,
  residentIds: readonly string[],
  limit: number,
  after?: { at: Temporal.Instant; id: string },
): Promise<DataUse[]> {
  const older =
    after && or(lt(dataUses.at, after.at), and(eq(dataUses.at, after.at), lt(dataUses.id, after.id)));
  return db
    .select()
    .from(dataUses)
    .where(and(inArray(dataUses.residentId, [...residentIds]), older))
    .orderBy(desc(dataUses.at), desc(dataUses.id))
    .limit(limit);
}

/** All of them, latest first. */
export async function findEveryDataUse(db: Db, residentIds: readonly string[]): Promise<DataUse[]> {
  return db
    .select()
    .from(dataUses)
    .where(inArray(dataUses.residentId, [...residentIds]))
    .orderBy(desc(dataUses.at), desc(dataUses.id));
}
