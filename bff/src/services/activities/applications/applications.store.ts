import { and, asc, count, desc, eq, gt, inArray, lt, max, ne, or } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db, Tx } from '#platform/db/store.ts';
import type { After } from '../activities.store.ts';
import { communityGroups } from '../groups/groups.schema.ts';
import { activityApplications } from './applications.schema.ts';

export type Application = typeof activityApplications.$inferSelect;
export type ApplicationContent = Pick<
  Application,
  | 'title'
  | 'description'
  | 'category'
  | 'placeName'
  | 'placeId'
  | 'dates'
  | 'expectedPeople'
  | 'pointsAsked'
  | 'signUp'
  | 'contactName'
  | 'contactPhone'
>;
/** Whose applications: one group's, or all that groups have handed in, with the drafts that this member of staff began. */
export type Scope = { groupId: string } | { staffId: string };

const { id, groupId, status, changedAt, number, createdBy } = activityApplications;

/** The application, if it is in the scope. */
export async function findApplication(db: Db, applicationId: string, scope: Scope) {
  const [row] = await db
    .select({ application: activityApplications, groupName: communityGroups.name })
    .from(activityApplications)
    .innerJoin(communityGroups, eq(communityGroups.id, groupId))
    .where(and(eq(id, applicationId), within(scope)));
  return row;
}
export type ApplicationOfGroup = NonNullable<Awaited<ReturnType<typeof findApplication>>>;

/** Latest change first. */
export async function findApplications(
  db: Db,
  scope: Scope,
  part: { status?: Application['status'] | undefined; limit: number; after?: After | undefined },
): Promise<ApplicationOfGroup[]> {
  const { after } = part;
  const earlier = after && or(lt(changedAt, after.at), and(eq(changedAt, after.at), lt(id, after.id)));
  return db
    .select({ application: activityApplications, groupName: communityGroups.name })
    .from(activityApplications)
    .innerJoin(communityGroups, eq(communityGroups.id, groupId))
    .where(and(within(scope), part.status && eq(status, part.status), earlier))
    .orderBy(desc(changedAt), desc(id))
    .limit(part.limit);
}

/** In parts, in the order of their numbers. */
export async function findApplicationsByNumber(
  db: Db,
  afterNumber: number,
  limit: number,
): Promise<ApplicationOfGroup[]> {
  return db
    .select({ application: activityApplications, groupName: communityGroups.name })
    .from(activityApplications)
    .innerJoin(communityGroups, eq(communityGroups.id, groupId))
    .where(and(gt(number, afterNumber), ne(status, 'draft')))
    .orderBy(asc(number))
    .limit(limit);
}

/** How many there are in each of these states. */
export async function findApplicationCounts(
  db: Db,
  scope: Scope,
  statuses: readonly Application['status'][],
): Promise<Map<Application['status'], number>> {
  const rows = await db
    .select({ status, count: count() })
    .from(activityApplications)
    .where(and(within(scope), inArray(status, [...statuses])))
    .groupBy(status);
  return new Map(rows.map((row) => [row.status, row.count]));
}

export async function recordApplication(
  tx: Tx,
  content: ApplicationContent & { groupId: string; createdBy: string },
  now: Temporal.Instant,
): Promise<Application> {
  const [last] = await tx.select({ number: max(number) }).from(activityApplications);
  const application: Application = {
    ...content,
    id: uuidv7(),
    number: (last?.number ?? 0) + 1,
    status: 'draft',
    pointsGranted: null,
    groupPoints: null,
    createdAt: now,
    changedAt: now,
    submittedAt: null,
  };
  await tx.insert(activityApplications).values(application);
  return application;
}

export async function recordApplicationChange(
  tx: Tx,
  applicationId: string,
  change: Partial<ApplicationContent> &
    Partial<Pick<Application, 'status' | 'pointsGranted' | 'groupPoints' | 'submittedAt'>> & {
      changedAt: Temporal.Instant;
    },
): Promise<void> {
  await tx.update(activityApplications).set(change).where(eq(id, applicationId));
}

/** What a group has not handed in is its own business. */
function within(scope: Scope) {
  if ('groupId' in scope) return eq(groupId, scope.groupId);
  return or(ne(status, 'draft'), eq(createdBy, scope.staffId));
}
