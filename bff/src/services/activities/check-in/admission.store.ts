import { and, count, eq, gt, inArray, isNotNull, lt, ne } from 'drizzle-orm';
import type { Db } from '#platform/db/store.ts';
import { activities } from '../activities.schema.ts';
import type { Activity } from '../activities.store.ts';
import { checkIns } from './check-ins.schema.ts';
import type { CheckIn } from './check-ins.store.ts';
import { countedStates } from './reviews.rules.ts';

/** How many others used the very code of one half minute at an activity's screen. */
export async function findUseCount(
  db: Db,
  activityId: string,
  codeMadeAt: Temporal.Instant,
): Promise<number> {
  const { method } = checkIns;
  return countOf(db, activityId, eq(method, 'screen'), eq(checkIns.codeMadeAt, codeMadeAt));
}

export async function findSessionCount(db: Db, activityId: string, mark: string | null): Promise<number> {
  return mark === null ? 0 : countOf(db, activityId, eq(checkIns.sessionMark, mark));
}

export async function findDeviceCount(db: Db, activityId: string, mark: string | null): Promise<number> {
  return mark === null ? 0 : countOf(db, activityId, eq(checkIns.deviceMark, mark));
}

/** How many a member of staff or organiser has handed out at an activity. */
export async function findHandOutCount(db: Db, activityId: string, staffId: string): Promise<number> {
  return countOf(db, activityId, eq(checkIns.method, 'list'), eq(checkIns.recordedBy, staffId));
}

/** The other activities of a time in which a resident counts as having been there. */
export async function findAttendedDuring(
  db: Db,
  residentId: string,
  { id, startsAt, endsAt }: Pick<Activity, 'id' | 'startsAt' | 'endsAt'>,
) {
  return db
    .select({
      startsAt: activities.startsAt,
      endsAt: activities.endsAt,
      placeId: activities.placeId,
      placeName: activities.placeName,
    })
    .from(checkIns)
    .innerJoin(activities, eq(activities.id, checkIns.activityId))
    .where(
      and(
        eq(checkIns.residentId, residentId),
        ne(checkIns.activityId, id),
        inArray(checkIns.state, [...countedStates]),
        lt(activities.startsAt, endsAt),
        gt(activities.endsAt, startsAt),
      ),
    );
}

/** Check-ins that came of these scans, by what the screen called each. */
export async function findScanned(
  db: Db,
  activityId: string,
  scanIds: readonly string[],
): Promise<Map<string, CheckIn>> {
  const rows = await db
    .select()
    .from(checkIns)
    .where(
      and(
        eq(checkIns.activityId, activityId),
        isNotNull(checkIns.scanId),
        inArray(checkIns.scanId, [...scanIds]),
      ),
    );
  return new Map(rows.map((row) => [row.scanId ?? '', row]));
}

/** How many count as having been there, and how many of them wait for staff. */
export async function findDeskCounts(db: Db, activityId: string) {
  const rows = await db
    .select({ state: checkIns.state, count: count() })
    .from(checkIns)
    .where(eq(checkIns.activityId, activityId))
    .groupBy(checkIns.state);
  const of = (state: CheckIn['state']) => rows.find((row) => row.state === state)?.count ?? 0;
  return { checkInCount: of('confirmed') + of('flagged'), flaggedCount: of('flagged') };
}

async function countOf(db: Db, activityId: string, ...of: Parameters<typeof and>): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(checkIns)
    .where(and(eq(checkIns.activityId, activityId), ...of));
  return row?.count ?? 0;
}
