/** What members of staff used their permissions for, read from the audit. */
import { and, asc, eq, gte, lte } from 'drizzle-orm';
import type { Db } from './db/store.ts';
import { auditLog } from './platform.schema.ts';

/** Records of one person between two instants, oldest first. */
export async function findAuditRecordsOf(
  db: Db,
  actorId: string,
  { from, to, limit }: { from: Temporal.Instant; to: Temporal.Instant; limit: number },
) {
  return db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.actorId, actorId), gte(auditLog.at, from), lte(auditLog.at, to)))
    .orderBy(asc(auditLog.at), asc(auditLog.id))
    .limit(limit);
}

/** By account, the permissions that staff have used since then; reads that are not on record do not count. */
export async function findUsedPermissions(
  db: Db,
  since: Temporal.Instant,
): Promise<Map<string, Set<string>>> {
  const rows = await db
    .selectDistinct({ actorId: auditLog.actorId, permission: auditLog.permission })
    .from(auditLog)
    .where(and(eq(auditLog.actorKind, 'staff'), eq(auditLog.outcome, 'done'), gte(auditLog.at, since)));
  const used = new Map<string, Set<string>>();
  for (const { actorId, permission } of rows) {
    if (actorId !== null) used.set(actorId, (used.get(actorId) ?? new Set()).add(permission));
  }
  return used;
}
