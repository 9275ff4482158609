import { and, asc, count, eq, gt, isNull, lte, max, ne, not, or, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import type { PublicationFailure } from './data-platform.ts';
import type { PublishedSet } from './entities.rules.ts';
import { openRecords, publications } from './opendata.schema.ts';
import { isPublicOn } from './opendata.store.ts';

export type Publication = typeof publications.$inferSelect;
/** Rows of one statement; SQLite takes 32,766 values. */
const rowsPerStatement = 500;
type Key = Pick<Publication, 'dataset' | 'identifier'>;
export type State = 'waiting' | 'failed' | 'published';

const { dataset, identifier, wanted, digest, pending, attempts, nextAttemptAt } = publications;
const sameRecord = and(eq(openRecords.dataset, dataset), eq(openRecords.identifier, identifier));
const ofKey = (key: Key) => and(eq(dataset, key.dataset), eq(identifier, key.identifier));
/** A person is no record; nothing here decides about them. */
const isRecord = ne(dataset, 'persons');

const inState: Record<State, SQL | undefined> = {
  waiting: and(eq(pending, true), eq(attempts, 0)),
  failed: and(eq(pending, true), gt(attempts, 0)),
  published: eq(pending, false),
};

/**
 * Queues whatever the data platform lacks of the records that may be seen on this day, and whatever it has and should
 * not have. Looks at what is, not at what happened, so that nothing is forgotten: not when a day begins or ends an
 * event's publication, nor when a data platform is connected only later.
 */
export async function queueDifferences(tx: Tx, day: string, now: Temporal.Instant): Promise<void> {
  const stale = or(isNull(identifier), ne(wanted, 'present'), ne(digest, openRecords.digest));
  const lacking = await tx
    .select({
      dataset: openRecords.dataset,
      identifier: openRecords.identifier,
      digest: openRecords.digest,
    })
    .from(openRecords)
    .leftJoin(publications, sameRecord)
    .where(and(isPublicOn(day), stale));
  await recordWishes(tx, 'present', lacking, now);

  const seen = and(sameRecord, isPublicOn(day));
  const surplus = await tx
    .select({ dataset, identifier })
    .from(publications)
    .leftJoin(openRecords, seen)
    .where(and(isRecord, eq(wanted, 'present'), isNull(openRecords.identifier)));
  await recordWishes(tx, 'absent', surplus, now);
}

/** Says what is to become of entities; they are due at once. */
export async function recordWishes(
  tx: Tx,
  wanted: Publication['wanted'],
  keys: readonly (Key & { digest?: string })[],
  now: Temporal.Instant,
): Promise<void> {
  const wish = { wanted, drift: null, pending: true, attempts: 0, failure: null, nextAttemptAt: now };
  for (let start = 0; start < keys.length; start += rowsPerStatement) {
    const rows = keys
      .slice(start, start + rowsPerStatement)
      .map(({ dataset, identifier, digest = null }) => ({
        dataset,
        identifier,
        digest,
        revision: 1,
        ...wish,
      }));
    await tx
      .insert(publications)
      .values(rows)
      .onConflictDoUpdate({
        target: [publications.dataset, publications.identifier],
        set: { ...wish, digest: sql`excluded.digest`, revision: sql`${publications.revision} + 1` },
      });
  }
}

/** Says whether the data platform is to have a person. */
export function queuePerson(
  tx: Tx,
  pairwiseId: string,
  wanted: Publication['wanted'],
  now: Temporal.Instant,
): Promise<void> {
  return recordWishes(tx, wanted, [{ dataset: 'persons', identifier: pairwiseId }], now);
}

/** What is due, longest waiting first. */
export async function findDue(db: Db, now: Temporal.Instant, limit: number): Promise<Publication[]> {
  return db
    .select()
    .from(publications)
    .where(and(eq(pending, true), lte(nextAttemptAt, now)))
    .orderBy(asc(nextAttemptAt), asc(dataset), asc(identifier))
    .limit(limit);
}

export async function findPublication(db: Db, key: Key): Promise<Publication | undefined> {
  const [found] = await db.select().from(publications).where(ofKey(key));
  return found;
}

/** Notes a success, unless something else has been wished for since. */
export async function recordPublished(
  tx: Tx,
  done: Pick<Publication, 'dataset' | 'identifier' | 'revision' | 'wanted'>,
  now: Temporal.Instant,
): Promise<void> {
  const same = and(ofKey(done), eq(publications.revision, done.revision));
  const success = { pending: false, drift: null, attempts: 0, failure: null, publishedAt: now };
  if (done.wanted === 'absent') await tx.delete(publications).where(same);
  else await tx.update(publications).set(success).where(same);
}

export async function recordFailure(
  tx: Tx,
  failed: Pick<Publication, 'dataset' | 'identifier' | 'revision' | 'attempts'>,
  outcome: { failure: PublicationFailure; nextAttemptAt: Temporal.Instant; now: Temporal.Instant },
): Promise<void> {
  const { failure, nextAttemptAt, now } = outcome;
  await tx
    .update(publications)
    .set({ attempts: failed.attempts + 1, failure, nextAttemptAt, failedAt: now })
    .where(and(ofKey(failed), eq(publications.revision, failed.revision)));
}

/** Makes what waits due now, or everything. */
export async function recordRetry(tx: Tx, everything: boolean, now: Temporal.Instant): Promise<void> {
  const again = {
    pending: true,
    drift: null,
    nextAttemptAt: now,
    revision: sql`${publications.revision} + 1`,
  };
  await tx
    .update(publications)
    .set(everything ? again : { nextAttemptAt: now })
    .where(everything ? undefined : eq(pending, true));
}

/** Queues an entity that was published already once more, not before a moment; all of it unless `drift` names a part. */
export async function recordRepublication(
  tx: Tx,
  key: Key,
  { notBefore, drift = null }: { notBefore: Temporal.Instant; drift?: string[] | null },
): Promise<void> {
  const again = {
    pending: true,
    drift,
    nextAttemptAt: notBefore,
    revision: sql`${publications.revision} + 1`,
  };
  await tx
    .update(publications)
    .set(again)
    .where(and(ofKey(key), eq(pending, false)));
}

/** Identifiers of a set that the data platform has, as far as we know. */
export async function findPublishedIds(db: Db, set: PublishedSet): Promise<string[]> {
  const published = and(eq(dataset, set), eq(pending, false), eq(wanted, 'present'));
  const rows = await db.select({ identifier }).from(publications).where(published);
  return rows.map((row) => row.identifier);
}

/** Identifiers of a set that something is still to be done about. */
export async function findQueuedIds(db: Db, set: PublishedSet): Promise<string[]> {
  const queued = and(eq(dataset, set), eq(pending, true));
  const rows = await db.select({ identifier }).from(publications).where(queued);
  return rows.map((row) => row.identifier);
}

export async function findPublications(
  db: Db,
  state: State,
  { limit, after }: { limit: number; after?: Key | undefined },
): Promise<Publication[]> {
  const later =
    after &&
    or(gt(dataset, after.dataset), and(eq(dataset, after.dataset), gt(identifier, after.identifier)));
  return db
    .select()
    .from(publications)
    .where(and(inState[state], later))
    .orderBy(asc(dataset), asc(identifier))
    .limit(limit);
}

/** How many are in each state, when it last went well and ill, and why. */
export async function findPublicationSummary(db: Db) {
  const counts = { waiting: 0, failed: 0, published: 0 };
  for (const state of ['waiting', 'failed', 'published'] as const) {
    const [row] = await db.select({ count: count() }).from(publications).where(inState[state]);
    counts[state] = row?.count ?? 0;
  }
  const [last] = await db
    .select({ publishedAt: max(publications.publishedAt), failedAt: max(publications.failedAt) })
    .from(publications);
  const [newest] = await db
    .select({ failure: publications.failure })
    .from(publications)
    .where(and(inState.failed, not(isNull(publications.failure))))
    .orderBy(sql`${publications.failedAt} desc`)
    .limit(1);
  return {
    ...counts,
    lastPublishedAt: last?.publishedAt ?? null,
    lastFailedAt: last?.failedAt ?? null,
    lastFailure: newest?.failure ?? null,
  };
}
