/** What happened and may earn something. */
import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, or } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db, Tx } from '#platform/db/store.ts';
import { pointOccasions } from './earning.schema.ts';
import type { Trigger } from './rule-content.ts';

export type OccasionRow = typeof pointOccasions.$inferSelect;
export type NewOccasion = Omit<OccasionRow, 'id' | 'revokedAt'>;

const pageSize = 1_000;

export async function findOccasion(db: Db, sourceId: string): Promise<OccasionRow | undefined> {
  const [occasion] = await db.select().from(pointOccasions).where(eq(pointOccasions.sourceId, sourceId));
  return occasion;
}

export async function recordOccasion(
  tx: Tx,
  occasion: NewOccasion & { revokedAt?: Temporal.Instant },
): Promise<void> {
  await tx.insert(pointOccasions).values({ id: uuidv7(), ...occasion });
}

export async function recordOccasionRevoked(
  tx: Tx,
  sourceId: string,
  revokedAt: Temporal.Instant,
): Promise<void> {
  await tx.update(pointOccasions).set({ revokedAt }).where(eq(pointOccasions.sourceId, sourceId));
}

/** In the order in which they happened, without those that were undone. */
export async function* findOccasionsBetween(
  db: Db,
  trigger: Trigger,
  { from, until }: { from: Temporal.Instant; until: Temporal.Instant },
): AsyncGenerator<OccasionRow> {
  const { occurredAt, id } = pointOccasions;
  const within = and(
    eq(pointOccasions.trigger, trigger),
    gte(occurredAt, from),
    lt(occurredAt, until),
    isNull(pointOccasions.revokedAt),
  );
  let last: OccasionRow | undefined;
  do {
    const after =
      last && or(gt(occurredAt, last.occurredAt), and(eq(occurredAt, last.occurredAt), gt(id, last.id)));
    const page = await db
      .select()
      .from(pointOccasions)
      .where(and(within, after))
      .orderBy(asc(occurredAt), asc(id))
      .limit(pageSize);
    yield* page;
    last = page.length === pageSize ? page.at(-1) : undefined;
  } while (last);
}

/** Latest first. */
export async function findOccasionsOf(db: Db, ownerIds: readonly string[]): Promise<OccasionRow[]> {
  return db
    .select()
    .from(pointOccasions)
    .where(and(eq(pointOccasions.ownerKind, 'resident'), inArray(pointOccasions.ownerId, [...ownerIds])))
    .orderBy(desc(pointOccasions.occurredAt));
}

export async function removeOccasionsOf(tx: Tx, residentId: string): Promise<void> {
  await tx
    .delete(pointOccasions)
    .where(and(eq(pointOccasions.ownerKind, 'resident'), eq(pointOccasions.ownerId, residentId)));
}

/** Forgets what happened before a moment. */
export async function removeOccasionsBefore(tx: Tx, before: Temporal.Instant): Promise<void> {
  await tx.delete(pointOccasions).where(lt(pointOccasions.occurredAt, before));
}
