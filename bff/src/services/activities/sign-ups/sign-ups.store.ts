import { and, asc, count, desc, eq, gt, inArray, lt, lte, max, ne, or } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db, Tx } from '#platform/db/store.ts';
import type { OwnedRows } from '#platform/merging/rekey.ts';
import { activities } from '../activities.schema.ts';
import type { After } from '../activities.store.ts';
import type { SignUpCounts } from './sign-ups.rules.ts';
import { signUps } from './sign-ups.schema.ts';

export type SignUp = typeof signUps.$inferSelect;

export const signUpRows: OwnedRows = { table: signUps, oncePer: [signUps.activityId] };

export async function findSignUp(db: Db, activityId: string, residentId: string) {
  const [row] = await db
    .select()
    .from(signUps)
    .where(and(eq(signUps.activityId, activityId), eq(signUps.residentId, residentId)));
  return row;
}

/** By activity. Activities that nobody has signed up for are missing. */
export async function findSignUpCounts(
  db: Db,
  activityIds: readonly string[],
): Promise<Map<string, SignUpCounts>> {
  const counts = new Map<string, SignUpCounts>();
  if (activityIds.length === 0) return counts;
  const rows = await db
    .select({ activityId: signUps.activityId, status: signUps.status, count: count() })
    .from(signUps)
    .where(and(inArray(signUps.activityId, [...activityIds]), ne(signUps.status, 'withdrawn')))
    .groupBy(signUps.activityId, signUps.status);
  for (const row of rows) {
    const known = counts.get(row.activityId) ?? { signedUp: 0, waiting: 0 };
    counts.set(row.activityId, { ...known, [row.status === 'waiting' ? 'waiting' : 'signedUp']: row.count });
  }
  return counts;
}

export async function findSignUpCount(db: Db, activityId: string): Promise<SignUpCounts> {
  const counts = await findSignUpCounts(db, [activityId]);
  return counts.get(activityId) ?? { signedUp: 0, waiting: 0 };
}

/** A resident's own, by activity; withdrawn ones left out. */
export async function findOwnSignUps(
  db: Db,
  residentId: string,
  activityIds: readonly string[],
): Promise<Map<string, SignUp>> {
  if (activityIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(signUps)
    .where(
      and(
        eq(signUps.residentId, residentId),
        inArray(signUps.activityId, [...activityIds]),
        ne(signUps.status, 'withdrawn'),
      ),
    );
  return new Map(rows.map((row) => [row.activityId, row]));
}

/** From 1: how many wait who came no later. */
export async function findWaitingPlace(db: Db, { activityId, queueNumber }: SignUp): Promise<number> {
  const [row] = await db
    .select({ place: count() })
    .from(signUps)
    .where(
      and(
        eq(signUps.activityId, activityId),
        eq(signUps.status, 'waiting'),
        lte(signUps.queueNumber, queueNumber),
      ),
    );
  return row?.place ?? 0;
}

/** Those who have a place, in the order in which they came, then those who wait. */
export async function findSignUpsOf(
  db: Db,
  activityId: string,
  limit: number,
  after?: { status: string; queueNumber: number },
): Promise<SignUp[]> {
  // `signed-up` sorts before `waiting`, which comes before `withdrawn`.
  const later =
    after &&
    or(
      gt(signUps.status, after.status as SignUp['status']),
      and(eq(signUps.status, after.status as SignUp['status']), gt(signUps.queueNumber, after.queueNumber)),
    );
  return db
    .select()
    .from(signUps)
    .where(and(eq(signUps.activityId, activityId), ne(signUps.status, 'withdrawn'), later))
    .orderBy(asc(signUps.status), asc(signUps.queueNumber))
    .limit(limit);
}

/** Everybody who has a place or waits: whom to tell when something changes. */
export async function findSignedUpResidents(db: Db, activityId: string): Promise<string[]> {
  const rows = await db
    .select({ residentId: signUps.residentId })
    .from(signUps)
    .where(and(eq(signUps.activityId, activityId), ne(signUps.status, 'withdrawn')));
  return rows.map((row) => row.residentId);
}

/** Those who have waited longest. */
export async function findFirstWaiting(db: Db, activityId: string, limit: number): Promise<SignUp[]> {
  return db
    .select()
    .from(signUps)
    .where(and(eq(signUps.activityId, activityId), eq(signUps.status, 'waiting')))
    .orderBy(asc(signUps.queueNumber))
    .limit(limit);
}

/** A resident's own with their activities, latest activity first; withdrawn ones left out. */
export async function findSignUpsWithActivity(db: Db, residentId: string, limit: number, after?: After) {
  const { startsAt } = activities;
  const earlier = after && or(lt(startsAt, after.at), and(eq(startsAt, after.at), lt(signUps.id, after.id)));
  return db
    .select({ signUp: signUps, activity: activities })
    .from(signUps)
    .innerJoin(activities, eq(activities.id, signUps.activityId))
    .where(and(eq(signUps.residentId, residentId), ne(signUps.status, 'withdrawn'), earlier))
    .orderBy(desc(startsAt), desc(signUps.id))
    .limit(limit);
}
export type SignUpWithActivity = Awaited<ReturnType<typeof findSignUpsWithActivity>>[number];

/** A resident's own for activities that have not ended, soonest first. */
export async function findComingSignUps(db: Db, residentId: string, now: Temporal.Instant, limit: number) {
  return db
    .select({ signUp: signUps, activity: activities })
    .from(signUps)
    .innerJoin(activities, eq(activities.id, signUps.activityId))
    .where(
      and(eq(signUps.residentId, residentId), ne(signUps.status, 'withdrawn'), gt(activities.endsAt, now)),
    )
    .orderBy(asc(activities.startsAt), asc(signUps.id))
    .limit(limit);
}

/** Everything a resident ever signed up for, withdrawn or not, latest first. */
export async function findEverySignUp(db: Db, residentId: string) {
  return db
    .select({ signedUpAt: signUps.signedUpAt, status: signUps.status, title: activities.title })
    .from(signUps)
    .innerJoin(activities, eq(activities.id, signUps.activityId))
    .where(eq(signUps.residentId, residentId))
    .orderBy(desc(signUps.signedUpAt), desc(signUps.id));
}

/** At the end of the queue, also for somebody who had withdrawn. */
export async function recordSignUp(
  tx: Tx,
  entry: Pick<SignUp, 'activityId' | 'residentId' | 'actedBy'> & { status: 'signed-up' | 'waiting' },
  now: Temporal.Instant,
): Promise<SignUp> {
  const [last] = await tx
    .select({ queueNumber: max(signUps.queueNumber) })
    .from(signUps)
    .where(eq(signUps.activityId, entry.activityId));
  const place = { ...entry, queueNumber: (last?.queueNumber ?? 0) + 1, signedUpAt: now, changedAt: now };
  const known = await findSignUp(tx, entry.activityId, entry.residentId);
  if (known) await tx.update(signUps).set(place).where(eq(signUps.id, known.id));
  const row = { id: known?.id ?? uuidv7(), ...place };
  if (!known) await tx.insert(signUps).values(row);
  return row;
}

export async function recordSignUpStatus(
  tx: Tx,
  ids: readonly string[],
  status: SignUp['status'],
  now: Temporal.Instant,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(signUps)
    .set({ status, changedAt: now })
    .where(inArray(signUps.id, [...ids]));
}

/** Gives a resident's entry the place that another entry had. */
export async function recordSignUpPlace(
  tx: Tx,
  id: string,
  { status, queueNumber }: Pick<SignUp, 'status' | 'queueNumber'>,
  now: Temporal.Instant,
): Promise<void> {
  await tx.update(signUps).set({ status, queueNumber, changedAt: now }).where(eq(signUps.id, id));
}

/** What a resident still has a place in, or waits for. */
export async function findHeldSignUps(db: Db, residentId: string): Promise<SignUp[]> {
  return db
    .select()
    .from(signUps)
    .where(and(eq(signUps.residentId, residentId), ne(signUps.status, 'withdrawn')));
}

export async function removeSignUps(tx: Tx, residentId: string): Promise<void> {
  await tx.delete(signUps).where(eq(signUps.residentId, residentId));
}
