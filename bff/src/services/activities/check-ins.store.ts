import { and, asc, count, desc, eq, gt, inArray, lt, lte, or } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db, Tx } from '#platform/db/store.ts';
import type { OwnedRows } from '#platform/merging/rekey.ts';
import { activities, checkIns, wrongCodes } from './activities.schema.ts';
import type { After } from './activities.store.ts';

export type CheckIn = typeof checkIns.$inferSelect;

/** Check-ins follow a resident into another account; wrong codes are forgotten within the hour. */
export const ownedRows: OwnedRows[] = [{ table: checkIns, oncePer: [checkIns.activityId] }];

export async function findCheckIn(db: Db, activityId: string, residentId: string) {
  const [checkIn] = await db
    .select()
    .from(checkIns)
    .where(and(eq(checkIns.activityId, activityId), eq(checkIns.residentId, residentId)));
  return checkIn;
}

/** How many have checked in, by activity. Activities without anybody are missing. */
export async function findCheckInCounts(db: Db, activityIds: string[]): Promise<Map<string, number>> {
  if (activityIds.length === 0) return new Map();
  const rows = await db
    .select({ activityId: checkIns.activityId, count: count() })
    .from(checkIns)
    .where(inArray(checkIns.activityId, activityIds))
    .groupBy(checkIns.activityId);
  return new Map(rows.map((row) => [row.activityId, row.count]));
}

/** When a resident checked in, by activity. */
export async function findOwnCheckIns(db: Db, residentId: string, activityIds: string[]) {
  if (activityIds.length === 0) return new Map<string, Temporal.Instant>();
  const rows = await db
    .select({ activityId: checkIns.activityId, checkedInAt: checkIns.checkedInAt })
    .from(checkIns)
    .where(and(eq(checkIns.residentId, residentId), inArray(checkIns.activityId, activityIds)));
  return new Map(rows.map((row) => [row.activityId, row.checkedInAt]));
}

/** Which of these residents have checked in. */
export async function findCheckedIn(
  db: Db,
  activityId: string,
  residentIds: readonly string[],
): Promise<Set<string>> {
  if (residentIds.length === 0) return new Set();
  const rows = await db
    .select({ residentId: checkIns.residentId })
    .from(checkIns)
    .where(and(eq(checkIns.activityId, activityId), inArray(checkIns.residentId, [...residentIds])));
  return new Set(rows.map((row) => row.residentId));
}

/** Latest first. */
export async function findCheckInsOf(db: Db, activityId: string, limit: number, after?: After) {
  const earlier =
    after &&
    or(
      lt(checkIns.checkedInAt, after.at),
      and(eq(checkIns.checkedInAt, after.at), lt(checkIns.id, after.id)),
    );
  return db
    .select()
    .from(checkIns)
    .where(and(eq(checkIns.activityId, activityId), earlier))
    .orderBy(desc(checkIns.checkedInAt), desc(checkIns.id))
    .limit(limit);
}

/** Everybody who checked in, in the order they came. */
export async function findAttendance(db: Db, activityId: string) {
  return db
    .select({
      residentId: checkIns.residentId,
      method: checkIns.method,
      checkedInAt: checkIns.checkedInAt,
    })
    .from(checkIns)
    .where(eq(checkIns.activityId, activityId))
    .orderBy(asc(checkIns.checkedInAt), asc(checkIns.id));
}

export async function recordCheckIn(tx: Tx, checkIn: CheckIn): Promise<void> {
  await tx.insert(checkIns).values(checkIn);
}

export async function findWrongCodeCount(
  db: Db,
  residentId: string,
  since: Temporal.Instant,
): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(wrongCodes)
    .where(and(eq(wrongCodes.residentId, residentId), gt(wrongCodes.triedAt, since)));
  return row?.count ?? 0;
}

/** Counts a wrong code against a resident, and forgets those that count no longer. */
export async function recordWrongCode(
  tx: Tx,
  residentId: string,
  triedAt: Temporal.Instant,
  forgetBefore: Temporal.Instant,
): Promise<void> {
  await tx
    .delete(wrongCodes)
    .where(and(eq(wrongCodes.residentId, residentId), lte(wrongCodes.triedAt, forgetBefore)));
  await tx.insert(wrongCodes).values({ id: uuidv7(), residentId, triedAt });
}

/** Everything that a resident attended, latest first. */
export async function findEveryCheckIn(db: Db, residentId: string) {
  return db
    .select({
      checkedInAt: checkIns.checkedInAt,
      title: activities.title,
      placeName: activities.placeName,
    })
    .from(checkIns)
    .innerJoin(activities, eq(activities.id, checkIns.activityId))
    .where(eq(checkIns.residentId, residentId))
    .orderBy(desc(checkIns.checkedInAt), desc(checkIns.id));
}
export type Attended = Awaited<ReturnType<typeof findEveryCheckIn>>[number];

export async function recordPseudonym(tx: Tx, residentId: string, pseudonym: string): Promise<void> {
  await tx.update(checkIns).set({ residentId: pseudonym }).where(eq(checkIns.residentId, residentId));
}

export async function removeEveryCheckIn(tx: Tx, residentId: string): Promise<void> {
  await tx.delete(checkIns).where(eq(checkIns.residentId, residentId));
}

export async function removeWrongCodes(tx: Tx, residentId: string): Promise<void> {
  await tx.delete(wrongCodes).where(eq(wrongCodes.residentId, residentId));
}
