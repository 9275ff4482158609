/** The append-only audit: who did what to whose data, when, with which permission. */
import { uuidv7 } from 'uuidv7';
import type { Actor, Resident } from './actor.ts';
import { type AuditDetails, computeAuditDetails, computeAuditText } from './audit.rules.ts';
import type { Tx } from './db/store.ts';
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

export async function recordAudit(tx: Tx, { actor, ...record }: AuditRecord): Promise<void> {
  const { kind, id } = actor.actedBy ?? actor;
  await tx.insert(auditLog).values({
    ...record,
    id: uuidv7(),
    actorKind: kind,
    actorId: id ?? null,
    onBehalfOf: actor.actedBy ? (actor.id ?? null) : null,
    outcome: computeAuditText(record.outcome),
    details: computeAuditDetails(record.details),
  });
}
