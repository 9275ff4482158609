/** Finds audit records. */
import { and, desc, eq, gte, inArray, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#platform/db/store.ts';
import { auditLog } from '#platform/platform.schema.ts';
import { auditSubjects } from './audit.schema.ts';
import { type AuditRow, findProgress, type Place } from './chain.store.ts';

export interface AuditSearch {
  from?: Temporal.Instant | undefined;
  /** Exclusive. */
  until?: Temporal.Instant | undefined;
  actorKind?: string | undefined;
  actorId?: string | undefined;
  permission?: string | undefined;
  operationId?: string | undefined;
  subjectId?: string | undefined;
  outcome?: 'done' | 'refused' | undefined;
  requestId?: string | undefined;
}

/** Stands for all residents in a record. */
export const everybody = '*';

/** Newest first; `after` is the place of the last record of the page before. */
export async function findAuditRecords(
  db: Db,
  search: AuditSearch,
  limit: number,
  after?: Place,
): Promise<AuditRow[]> {
  const { from, until, actorKind, actorId, permission, operationId, subjectId, outcome, requestId } = search;
  const older =
    after && or(lt(auditLog.at, after.at), and(eq(auditLog.at, after.at), lt(auditLog.id, after.id)));
  return db
    .select()
    .from(auditLog)
    .where(
      and(
        older,
        from && gte(auditLog.at, from),
        until && lt(auditLog.at, until),
        actorKind ? eq(auditLog.actorKind, actorKind) : undefined,
        actorId ? eq(auditLog.actorId, actorId) : undefined,
        permission ? eq(auditLog.permission, permission) : undefined,
        operationId ? eq(auditLog.operationId, operationId) : undefined,
        requestId ? eq(auditLog.requestId, requestId) : undefined,
        outcome && (outcome === 'done' ? eq(auditLog.outcome, 'done') : ne(auditLog.outcome, 'done')),
        subjectId ? await concerning(db, subjectId) : undefined,
      ),
    )
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(limit);
}

export async function findAuditRecord(db: Db, id: string): Promise<AuditRow | undefined> {
  const [record] = await db.select().from(auditLog).where(eq(auditLog.id, id));
  return record;
}

export async function findAuditRecordsById(db: Db, ids: readonly string[]): Promise<AuditRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(auditLog)
    .where(inArray(auditLog.id, [...ids]))
    .orderBy(desc(auditLog.at), desc(auditLog.id));
}

/** Sealed records by their index of subjects, the few newer ones by their text: an id has no character that LIKE knows. */
async function concerning(db: Db, residentId: string): Promise<SQL | undefined> {
  const indexed = db
    .select({ id: auditSubjects.auditId })
    .from(auditSubjects)
    .where(inArray(auditSubjects.residentId, [residentId, everybody]));
  const sealedThrough = (await findProgress(db, 'sealed'))?.at;
  const text = sql`cast(${auditLog.subjects} as text)`;
  const named = or(sql`${text} like ${`%"${residentId}"%`}`, sql`${text} like ${`%"${everybody}"%`}`);
  return or(inArray(auditLog.id, indexed), and(sealedThrough && gte(auditLog.at, sealedThrough), named));
}
