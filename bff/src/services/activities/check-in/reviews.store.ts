import { and, asc, count, desc, eq, gt, isNotNull, lt, or } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { activities } from '../activities.schema.ts';
import type { After } from '../activities.store.ts';
import { checkIns } from './check-ins.schema.ts';
import type { CheckIn } from './check-ins.store.ts';

export type ReviewState = 'flagged' | 'cleared' | 'rejected' | 'revoked';
/** The activity's row comes whole, because clearing tells other services of it. */
export type Review = Awaited<ReturnType<typeof findReviews>>[number];

const { state, checkedInAt, id, decidedBy } = checkIns;

/** Flagged ones longest waiting first, the others latest first. */
export async function findReviews(db: Db, wanted: ReviewState, limit: number, after?: After) {
  const [next, order] = wanted === 'flagged' ? ([gt, asc] as const) : ([lt, desc] as const);
  const beyond = after && or(next(checkedInAt, after.at), and(eq(checkedInAt, after.at), next(id, after.id)));
  return db
    .select({ checkIn: checkIns, activity: activities })
    .from(checkIns)
    .innerJoin(activities, eq(activities.id, checkIns.activityId))
    .where(and(inState(wanted), beyond))
    .orderBy(order(checkedInAt), order(id))
    .limit(limit);
}

/** How many wait for staff. */
export async function findFlaggedCount(db: Db): Promise<number> {
  const [row] = await db.select({ count: count() }).from(checkIns).where(eq(state, 'flagged'));
  return row?.count ?? 0;
}

/** Every check-in that was ever flagged or decided, in the order they came. */
export async function findReviewsAfter(db: Db, after: string | undefined, limit: number): Promise<Review[]> {
  return db
    .select({ checkIn: checkIns, activity: activities })
    .from(checkIns)
    .innerJoin(activities, eq(activities.id, checkIns.activityId))
    .where(
      and(or(eq(state, 'flagged'), isNotNull(decidedBy)), after === undefined ? undefined : gt(id, after)),
    )
    .orderBy(asc(id))
    .limit(limit);
}

export async function findReview(db: Db, checkInId: string): Promise<Review | undefined> {
  const [row] = await db
    .select({ checkIn: checkIns, activity: activities })
    .from(checkIns)
    .innerJoin(activities, eq(activities.id, checkIns.activityId))
    .where(eq(id, checkInId));
  return row;
}

/** Whose check-ins a review shows, for the audit, before the first row goes out. */
export async function findReviewedResidents(db: Db): Promise<string[]> {
  const rows = await db
    .selectDistinct({ residentId: checkIns.residentId })
    .from(checkIns)
    .where(or(eq(state, 'flagged'), isNotNull(decidedBy)));
  return rows.map((row) => row.residentId);
}

export async function recordDecision(
  tx: Tx,
  checkInId: string,
  decision: Pick<CheckIn, 'state' | 'decidedBy' | 'decidedAt' | 'decisionReason'>,
): Promise<void> {
  await tx.update(checkIns).set(decision).where(eq(id, checkInId));
}

/** Cleared: somebody looked at it and it counts. */
function inState(wanted: ReviewState) {
  if (wanted === 'cleared') return and(eq(state, 'confirmed'), isNotNull(decidedBy));
  return eq(state, wanted);
}
