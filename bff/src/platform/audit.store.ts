/** The append-only audit: who did what to whose data, when, with which permission. */
import { and, desc, eq, lt, or } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Actor, Resident } from './actor.ts';
import type { Db, Tx } from './db/store.ts';
import { auditLog } from './platform.schema.ts';

export type AuditDetails = Readonly<Record<string, string | undefined>>;

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
  /** Ids and slugs, such as what was before and after a change; never what names a person. */
  details?: AuditDetails | undefined;
}

export async function recordAudit(tx: Tx, { actor, ...record }: AuditRecord): Promise<void> {
  const { kind, id } = actor.actedBy ?? actor;
  await tx.insert(auditLog).values({
    ...record,
    id: uuidv7(),
    actorKind: kind,
    actorId: id ?? null,
    onBehalfOf: actor.actedBy ? (actor.id ?? null) : null,
    details: detailsOf(record.details),
  });
}

/** Without what is not there; null when nothing is. */
function detailsOf(details: AuditDetails = {}): AuditDetails | null {
  const kept = Object.entries(details).filter(([, value]) => value !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

/** Newest first; `after` is the instant and id of the last record of the page before. */
export async function findAuditRecords(db: Db, limit: number, after?: { at: Temporal.Instant; id: string }) {
  const older =
    after && or(lt(auditLog.at, after.at), and(eq(auditLog.at, after.at), lt(auditLog.id, after.id)));
  return db.select().from(auditLog).where(older).orderBy(desc(auditLog.at), desc(auditLog.id)).limit(limit);
}
