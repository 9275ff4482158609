/** The append-only audit: who did what to whose data, when, with which permission. */
import { uuidv7 } from 'uuidv7';
import type { Actor, Resident } from './actor.ts';
import { type AuditDetails, computeAuditDetails, computeAuditText } from './audit.rules.ts';
import { prepared, type Slots, type Tx } from './db/store.ts';
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
  /** Such as the pseudonym of the client; see docs/decisions/008-audit-chain.md for what may stand here. */
  details?: AuditDetails | undefined;
}

const insertRecord = prepared('record_audit', (db, slot: Slots<typeof auditLog.$inferSelect>) =>
  db.insert(auditLog).values({
    id: slot.id,
    at: slot.at,
    actorKind: slot.actorKind,
    actorId: slot.actorId,
    onBehalfOf: slot.onBehalfOf,
    permission: slot.permission,
    operationId: slot.operationId,
    subjects: slot.subjects,
    requestId: slot.requestId,
    outcome: slot.outcome,
    details: slot.details,
  }),
);

export async function recordAudit(tx: Tx, { actor, ...record }: AuditRecord): Promise<void> {
  const { kind, id } = actor.actedBy ?? actor;
  await insertRecord(tx, {
    ...record,
    id: uuidv7(),
    actorKind: kind,
    actorId: id ?? null,
    onBehalfOf: actor.actedBy ? (actor.id ?? null) : null,
    outcome: computeAuditText(record.outcome),
    details: computeAuditDetails(record.details),
  });
}
