/** The audit records that the detection rules read. */
import { and, asc, eq, gte, inArray, or } from 'drizzle-orm';
import type { Db } from '#platform/db/store.ts';
import { auditLog } from '#platform/platform.schema.ts';
import type { AuditRow } from './chain.store.ts';
import type { SeenRecord } from './finding.ts';

/** What the rules look at: staff, whoever signs in, and whoever could not. */
const watched = or(eq(auditLog.actorKind, 'staff'), eq(auditLog.permission, 'public'));

/** In the order of time. */
export async function findWatchedRecords(db: Db, since: Temporal.Instant): Promise<SeenRecord[]> {
  const rows = await db
    .select()
    .from(auditLog)
    .where(and(gte(auditLog.at, since), watched))
    .orderBy(asc(auditLog.at), asc(auditLog.id));
  return rows.map(seen);
}

/** The same of certain accounts, from further back. */
export async function findRecordsOf(
  db: Db,
  actorIds: readonly string[],
  since: Temporal.Instant,
): Promise<SeenRecord[]> {
  if (actorIds.length === 0) return [];
  const rows = await db
    .select()
    .from(auditLog)
    .where(and(inArray(auditLog.actorId, [...actorIds]), gte(auditLog.at, since), watched))
    .orderBy(asc(auditLog.at), asc(auditLog.id));
  return rows.map(seen);
}

function seen(row: AuditRow): SeenRecord {
  const { client, region, account } = row.details ?? {};
  return { ...row, client, region, account };
}
