import { and, asc, desc, eq, gt, gte, lt, lte, max, or, type SQL, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type Db, prepared, type Slots, type Tx } from '#platform/db/store.ts';
import { activityHoursMax } from './activities.rules.ts';
import { activities } from './activities.schema.ts';

export type Activity = typeof activities.$inferSelect;
export type ActivityContent = Pick<
  Activity,
  'title' | 'description' | 'groupName' | 'placeName' | 'startsAt' | 'endsAt' | 'points'
> &
  Partial<Pick<Activity, 'groupId' | 'category' | 'placeId' | 'groupPoints' | 'signUp' | 'applicationId'>>;
/** Where the page before ended. */
export interface After {
  at: Temporal.Instant;
  id: string;
}
export interface Part {
  /** Only activities of this community group. */
  group: string | undefined;
  /** Only what takes place in this time, is of this category, or is at this place. */
  during?: { from: Temporal.Instant; until: Temporal.Instant } | undefined;
  category?: Activity['category'] | undefined;
  placeId?: string | undefined;
  limit: number;
  after?: After | undefined;
}

const firstNumber = 10_001;
const { startsAt, endsAt, id } = activities;

/** An activity, unless it belongs to another group than the one asked for. */
export async function findActivity(db: Db, activityId: string, group?: string) {
  const [activity] = await db
    .select()
    .from(activities)
    .where(and(eq(id, activityId), ofGroup(group)));
  return activity;
}

export async function findActivityByNumber(db: Db, number: number) {
  const [activity] = await db.select().from(activities).where(eq(activities.number, number));
  return activity;
}

/** On every dashboard, hence compiled once. */
const selectComingActivities = prepared(
  'find_coming_activities',
  (db, slot: Slots<{ begun: Temporal.Instant; now: Temporal.Instant; limit: number }>) =>
    db
      .select()
      .from(activities)
      .where(and(gt(startsAt, sql.param(slot.begun, startsAt)), gt(endsAt, sql.param(slot.now, endsAt))))
      .orderBy(asc(startsAt), asc(id))
      .limit(slot.limit),
);

/** Those of all groups that have not ended, soonest first. */
export async function findComingActivities(db: Db, now: Temporal.Instant, limit: number) {
  return selectComingActivities(db, { begun: now.subtract({ hours: activityHoursMax }), now, limit });
}

/** Those that have not ended, soonest first. */
export async function findUpcomingActivities(db: Db, now: Temporal.Instant, part: Part) {
  const { limit, after } = part;
  // Follows from `endsAt` and is said for the index, which is on `startsAt`.
  const begun = gt(startsAt, now.subtract({ hours: activityHoursMax }));
  const later = after && or(gt(startsAt, after.at), and(eq(startsAt, after.at), gt(id, after.id)));
  return db
    .select()
    .from(activities)
    .where(and(begun, gt(endsAt, now), ofPart(part), later))
    .orderBy(asc(startsAt), asc(id))
    .limit(limit);
}

/** Those that have ended, latest first. */
export async function findPastActivities(db: Db, now: Temporal.Instant, part: Part) {
  const { limit, after } = part;
  const earlier = after && or(lt(startsAt, after.at), and(eq(startsAt, after.at), lt(id, after.id)));
  return db
    .select()
    .from(activities)
    .where(and(lt(startsAt, now), lte(endsAt, now), ofPart(part), earlier))
    .orderBy(desc(startsAt), desc(id))
    .limit(limit);
}

/** Those that take place, at least in part, from one moment until before another; soonest first. */
export async function findActivitiesBetween(
  db: Db,
  from: Temporal.Instant,
  until: Temporal.Instant,
  group: string | undefined,
) {
  const begun = gt(startsAt, from.subtract({ hours: activityHoursMax }));
  return db
    .select()
    .from(activities)
    .where(and(begun, gt(endsAt, from), lt(startsAt, until), ofGroup(group)))
    .orderBy(asc(startsAt), asc(id));
}

/** All of them in parts, in the order of their numbers. */
export async function findActivitiesByNumber(
  db: Db,
  afterNumber: number,
  group: string | undefined,
  limit: number,
) {
  return db
    .select()
    .from(activities)
    .where(and(gt(activities.number, afterNumber), ofGroup(group)))
    .orderBy(asc(activities.number))
    .limit(limit);
}

/** What was announced when an application was approved, soonest first. */
export async function findActivitiesOfApplication(db: Db, applicationId: string) {
  return db
    .select()
    .from(activities)
    .where(eq(activities.applicationId, applicationId))
    .orderBy(asc(startsAt), asc(id));
}

export async function findActivityByTitle(db: Db, title: string, endsAfter?: Temporal.Instant) {
  const [activity] = await db
    .select()
    .from(activities)
    .where(and(eq(activities.title, title), endsAfter && gte(endsAt, endsAfter)))
    .limit(1);
  return activity;
}

/** Announces an activity under the next free number. */
export async function recordActivity(
  tx: Tx,
  content: ActivityContent,
  by: { staffId: string; now: Temporal.Instant },
): Promise<Activity> {
  const [last] = await tx.select({ number: max(activities.number) }).from(activities);
  const activity: Activity = {
    groupId: null,
    category: 'other',
    placeId: null,
    groupPoints: 0,
    signUp: null,
    applicationId: null,
    cancelReason: null,
    ...content,
    id: uuidv7(),
    number: (last?.number ?? firstNumber - 1) + 1,
    status: 'announced',
    createdBy: by.staffId,
    createdAt: by.now,
    updatedAt: by.now,
  };
  await tx.insert(activities).values(activity);
  return activity;
}

export async function recordActivityChange(
  tx: Tx,
  activityId: string,
  change: Partial<ActivityContent> & {
    status?: Activity['status'];
    cancelReason?: string | null;
    updatedAt: Temporal.Instant;
  },
): Promise<void> {
  await tx.update(activities).set(change).where(eq(id, activityId));
}

function ofGroup(group: string | undefined): SQL | undefined {
  return group === undefined ? undefined : eq(activities.groupName, group);
}

function ofPart({ group, during, category, placeId }: Part): SQL | undefined {
  return and(
    ofGroup(group),
    during && and(gt(endsAt, during.from), lt(startsAt, during.until)),
    category && eq(activities.category, category),
    placeId === undefined ? undefined : eq(activities.placeId, placeId),
  );
}
