import { and, asc, count, desc, eq, gt, isNotNull, isNull, lt, lte, or } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db, Tx } from '#platform/db/store.ts';
import { activities } from '../activities.schema.ts';
import type { After } from '../activities.store.ts';
import { type ReportState, type ReportStatus, reportDays } from './reports.rules.ts';
import { activityReports } from './reports.schema.ts';

export type Report = typeof activityReports.$inferSelect;
export type ReportContent = Pick<
  Report,
  'attendance' | 'checkInCount' | 'attendanceReason' | 'summary' | 'remarks' | 'submittedBy'
>;

/** Whose reports; undefined for the activities of all groups. */
type Group = string | undefined;

export async function findReport(db: Db, activityId: string): Promise<Report | undefined> {
  const [report] = await db.select().from(activityReports).where(eq(activityReports.activityId, activityId));
  return report;
}

/** Activities of registered groups that are over, with their reports if there are any; latest end first. */
export async function findReports(
  db: Db,
  now: Temporal.Instant,
  part: { group: Group; state?: ReportState | undefined; limit: number; after?: After | undefined },
) {
  const { endsAt, id } = activities;
  const { after } = part;
  const earlier = after && or(lt(endsAt, after.at), and(eq(endsAt, after.at), lt(id, after.id)));
  return db
    .select({ activity: activities, report: activityReports })
    .from(activities)
    .leftJoin(activityReports, eq(activityReports.activityId, activities.id))
    .where(and(isReportable(now, part.group), part.state && inState(part.state, now), earlier))
    .orderBy(desc(endsAt), desc(id))
    .limit(part.limit);
}
export type ReportedActivity = Awaited<ReturnType<typeof findReports>>[number];

/** How many there are in a state. */
export async function findReportCount(
  db: Db,
  now: Temporal.Instant,
  state: ReportState,
  group: Group,
): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(activities)
    .leftJoin(activityReports, eq(activityReports.activityId, activities.id))
    .where(and(isReportable(now, group), inState(state, now)));
  return row?.count ?? 0;
}

/** All that were submitted, in parts, in the order of the numbers of their activities. */
export async function findReportsByNumber(db: Db, afterNumber: number, limit: number) {
  return db
    .select({ activity: activities, report: activityReports })
    .from(activityReports)
    .innerJoin(activities, eq(activities.id, activityReports.activityId))
    .where(gt(activities.number, afterNumber))
    .orderBy(asc(activities.number))
    .limit(limit);
}

/** The first report on an activity, or the corrected one in its place. */
export async function recordReport(
  tx: Tx,
  activityId: string,
  content: ReportContent,
  now: Temporal.Instant,
): Promise<Report> {
  const known = await findReport(tx, activityId);
  const submitted = { ...content, status: 'submitted', submittedAt: now, decidedAt: null } as const;
  if (known) await tx.update(activityReports).set(submitted).where(eq(activityReports.id, known.id));
  const report = { id: known?.id ?? uuidv7(), activityId, ...submitted };
  if (!known) await tx.insert(activityReports).values(report);
  return report;
}

export async function recordReportDecision(
  tx: Tx,
  activityId: string,
  status: Exclude<ReportStatus, 'submitted'>,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .update(activityReports)
    .set({ status, decidedAt: now })
    .where(eq(activityReports.activityId, activityId));
}

function isReportable(now: Temporal.Instant, group: Group) {
  return and(
    isNotNull(activities.groupId),
    eq(activities.status, 'announced'),
    lte(activities.endsAt, now),
    group === undefined ? undefined : eq(activities.groupName, group),
  );
}

function inState(state: ReportState, now: Temporal.Instant) {
  if (state !== 'due' && state !== 'overdue') return eq(activityReports.status, state);
  const lateEnd = now.subtract({ hours: reportDays * 24 });
  const isLate = state === 'overdue' ? lte(activities.endsAt, lateEnd) : gt(activities.endsAt, lateEnd);
  return and(isNull(activityReports.id), isLate);
}
