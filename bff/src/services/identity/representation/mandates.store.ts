import { and, desc, eq, gt, inArray, isNotNull, isNull, lte, ne, or } from 'drizzle-orm';
import { inIndex, refuseDuplicate } from '#platform/db/blind-index.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import { mandates, representations } from './representation.schema.ts';

export type Mandate = typeof mandates.$inferSelect;
export type Representation = typeof representations.$inferSelect;

export async function findMandate(db: Db, id: string): Promise<Mandate | undefined> {
  const [mandate] = await db.select().from(mandates).where(eq(mandates.id, id));
  return mandate;
}

/** The invitation with this code, if nobody used it and it did not end. */
export async function findMandateByCode(db: Db, code: string): Promise<Mandate | undefined> {
  const [mandate] = await db
    .select()
    .from(mandates)
    .where(and(inIndex(mandates.codeIndex, code), isNull(mandates.endedAt)));
  return mandate;
}

/** Those that hold or may still be taken up, given or received by this resident, newest first. */
export async function findMandatesOf(db: Db, residentId: string, now: Temporal.Instant): Promise<Mandate[]> {
  const own = or(eq(mandates.giverId, residentId), eq(mandates.helperId, residentId));
  const isTakenOrOpen = or(isNotNull(mandates.acceptedAt), gt(mandates.codeExpiresAt, now));
  return db
    .select()
    .from(mandates)
    .where(and(own, isNull(mandates.endedAt), gt(mandates.endsAt, now), isTakenOrOpen))
    .orderBy(desc(mandates.createdAt), desc(mandates.id))
    .limit(100);
}

/** A mandate between the two that did not end, other than this one. */
export async function findOtherMandate(
  db: Db,
  { id, giverId }: Pick<Mandate, 'id' | 'giverId'>,
  helperId: string,
  now: Temporal.Instant,
): Promise<Mandate | undefined> {
  const pair = and(eq(mandates.giverId, giverId), eq(mandates.helperId, helperId), ne(mandates.id, id));
  const [mandate] = await db
    .select()
    .from(mandates)
    .where(and(pair, isNull(mandates.endedAt), gt(mandates.endsAt, now)))
    .limit(1);
  return mandate;
}

export async function recordMandate(tx: Tx, mandate: Mandate): Promise<void> {
  if (mandate.codeIndex !== null) await refuseDuplicate(tx, mandates.codeIndex, mandate.codeIndex);
  await tx.insert(mandates).values(mandate);
}

/** Nobody can use these codes any more, so nothing needs the key that their hashes were made with. */
export async function removeExpiredCodes(tx: Tx, now: Temporal.Instant): Promise<void> {
  const isExpired = and(isNotNull(mandates.codeIndex), lte(mandates.codeExpiresAt, now));
  await tx.update(mandates).set({ codeIndex: null }).where(isExpired);
}

/** The code works no more: it is gone from the row. */
export async function recordAccepted(tx: Tx, id: string, helperId: string, acceptedAt: Temporal.Instant) {
  await tx.update(mandates).set({ helperId, acceptedAt, codeIndex: null }).where(eq(mandates.id, id));
}

export async function recordConfirmed(tx: Tx, id: string, confirmedAt: Temporal.Instant): Promise<void> {
  await tx.update(mandates).set({ confirmedAt }).where(eq(mandates.id, id));
}

/** Ends mandates and what was done under them; answers the representations that were under way. */
export async function recordMandatesEnded(
  tx: Tx,
  ids: string[],
  endedBy: NonNullable<Mandate['endedBy']>,
  endedAt: Temporal.Instant,
): Promise<string[]> {
  if (ids.length === 0) return [];
  await tx
    .update(mandates)
    .set({ endedAt, endedBy, codeIndex: null })
    .where(and(inArray(mandates.id, ids), isNull(mandates.endedAt)));
  const ended = await tx
    .update(representations)
    .set({ endedAt })
    .where(and(inArray(representations.mandateId, ids), isNull(representations.endedAt)))
    .returning({ id: representations.id });
  return ended.map(({ id }) => id);
}

export async function recordRepresentation(tx: Tx, representation: Representation): Promise<void> {
  await tx.insert(representations).values(representation);
}

export async function findRepresentation(db: Db, id: string): Promise<Representation | undefined> {
  const [representation] = await db.select().from(representations).where(eq(representations.id, id));
  return representation;
}

export async function recordRepresentationEnded(tx: Tx, id: string, endedAt: Temporal.Instant) {
  await tx.update(representations).set({ endedAt }).where(eq(representations.id, id));
}

/** Every mandate that this resident gave or received, ended ones as well, newest first. */
export async function findAllMandatesOf(db: Db, residentId: string): Promise<Mandate[]> {
  return db
    .select()
    .from(mandates)
    .where(or(eq(mandates.giverId, residentId), eq(mandates.helperId, residentId)))
    .orderBy(desc(mandates.createdAt), desc(mandates.id));
}

/** The representations that are under way under these mandates. */
export async function findRepresentationIdsUnder(db: Db, mandateIds: string[]): Promise<string[]> {
  if (mandateIds.length === 0) return [];
  const rows = await db
    .select({ id: representations.id })
    .from(representations)
    .where(and(inArray(representations.mandateId, mandateIds), isNull(representations.endedAt)));
  return rows.map(({ id }) => id);
}

/** Takes out every mandate of a resident and every note of somebody having acted for them. */
export async function removeMandatesOf(tx: Tx, residentId: string): Promise<void> {
  await tx.delete(mandates).where(or(eq(mandates.giverId, residentId), eq(mandates.helperId, residentId)));
  await tx.delete(representations).where(eq(representations.residentId, residentId));
}
