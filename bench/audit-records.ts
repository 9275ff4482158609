/** Audit records as a member of staff makes them who looks at residents. */
import { uuidv7 } from 'uuidv7';
import type { auditLog } from '../bff/src/platform/platform.schema.ts';

type AuditRow = typeof auditLog.$inferSelect;

/** One a millisecond, the last of them at `until`. */
export function auditRecords(count: number, until: Temporal.Instant): AuditRow[] {
  const first = until.subtract({ milliseconds: count });
  const staffId = uuidv7();
  return Array.from({ length: count }, (_, n) => ({
    id: uuidv7(),
    at: first.add({ milliseconds: n }),
    actorKind: 'staff',
    actorId: staffId,
    onBehalfOf: null,
    permission: 'residents:search',
    operationId: 'getResident',
    subjects: [uuidv7()],
    requestId: uuidv7(),
    outcome: 'done',
    details: { client: 'c'.repeat(22), place: 'JP' },
  }));
}
