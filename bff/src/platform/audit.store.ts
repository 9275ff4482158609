/** The append-only audit: who did what to whose data, when, with which permission. */
import { and, desc, eq, lt, or } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Actor, Resident } from './actor.ts';
import type { Db, Tx } from './db/store.ts';
import { auditLog } from './platform.schema.ts';

export interface AuditRecord {
  at: Temporal.Instant;
  /** Whoever sat at the device is the one on record; `actedBy` says that it was for somebody else. */
  actor: Pick<Actor, 'kind'> & { id?: string; actedBy?: Resident['actedBy'] };
  permission: string;
  operationId: string;
  subjects: string[];
  requestId: string;
  /** `done`, or why not. */
  outcome: string;
}

export async function recordAudit(tx: Tx, { actor, ...record }: AuditRecord): Promise<void> {
  const { kind, id } = actor.actedBy ?? actor;
  await tx.insert(auditLog).values({
    ...record,
    id: uuidv7(),
    actorKind: kind,
    actorId: id ?? null,
    onBehalfOf: actor.actedBy ? (actor.id ?? null) : null,
    details: null,
  });
}

/** Newest first; `after` is the instant and id of the last record of the page before. */
export async function findAuditRecords(db: Db, limit: number, after?: { at: Temporal.Instant; id: string }) {
  const older =
    after && or(lt(auditLog.at, after.at), and(eq(auditLog.at, after.at), lt(auditLog.id, after.id)));
  return db.select().from(auditLog).where(older).orderBy(desc(auditLog.at), desc(auditLog.id)).limit(limit);
}
