import { and, asc, count, desc, eq } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { accessReviewItems, accessReviews } from './access-review.schema.ts';

export type ReviewRow = typeof accessReviews.$inferSelect;
export type ReviewItemRow = typeof accessReviewItems.$inferSelect;

/** Opens a review unless its quarter has one; false then. */
export async function recordReview(tx: Tx, review: ReviewRow): Promise<boolean> {
  const opened = await tx
    .insert(accessReviews)
    .values(review)
    .onConflictDoNothing()
    .returning({ id: accessReviews.id });
  return opened.length === 1;
}

export async function recordReviewItem(tx: Tx, item: ReviewItemRow): Promise<void> {
  await tx.insert(accessReviewItems).values(item);
}

export async function hasReviewOf(db: Db, quarter: string): Promise<boolean> {
  const found = await db
    .select({ id: accessReviews.id })
    .from(accessReviews)
    .where(eq(accessReviews.quarter, quarter));
  return found.length > 0;
}

/** Newest first. */
export async function findReviews(db: Db): Promise<ReviewRow[]> {
  return db.select().from(accessReviews).orderBy(desc(accessReviews.openedAt)).limit(100);
}

export async function findReview(db: Db, id: string): Promise<ReviewRow | undefined> {
  const [review] = await db.select().from(accessReviews).where(eq(accessReviews.id, id));
  return review;
}

/** How many accounts each review has, and how many of them have a decision. */
export async function countReviewItems(db: Db): Promise<Map<string, { all: number; decided: number }>> {
  const rows = await db
    .select({
      reviewId: accessReviewItems.reviewId,
      all: count(),
      // Counts what is not null.
      decided: count(accessReviewItems.decision),
    })
    .from(accessReviewItems)
    .groupBy(accessReviewItems.reviewId);
  return new Map(
    rows.map(({ reviewId, all, decided }) => [reviewId, { all: Number(all), decided: Number(decided) }]),
  );
}

export async function findReviewItems(db: Db, reviewId: string): Promise<ReviewItemRow[]> {
  return db
    .select()
    .from(accessReviewItems)
    .where(eq(accessReviewItems.reviewId, reviewId))
    .orderBy(asc(accessReviewItems.id));
}

export async function findReviewItem(
  db: Db,
  reviewId: string,
  id: string,
): Promise<ReviewItemRow | undefined> {
  const [item] = await db
    .select()
    .from(accessReviewItems)
    .where(and(eq(accessReviewItems.reviewId, reviewId), eq(accessReviewItems.id, id)));
  return item;
}

export async function recordDecision(
  tx: Tx,
  id: string,
  decided: Pick<ReviewItemRow, 'decision' | 'note' | 'decidedBy' | 'decidedAt'>,
): Promise<void> {
  await tx.update(accessReviewItems).set(decided).where(eq(accessReviewItems.id, id));
}

export async function recordCompleted(
  tx: Tx,
  id: string,
  completed: { completedAt: Temporal.Instant; completedBy: string },
): Promise<void> {
  await tx.update(accessReviews).set(completed).where(eq(accessReviews.id, id));
}
