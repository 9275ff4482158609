/** Rows as the contract shows them. */
import type { components } from '@entame/sdk/contracts/identity.ts';
import type { findAuditRecords } from '#platform/audit.store.ts';
import { instantText } from '#platform/db/columns.ts';
import type { ResidentRow } from './identity.store.ts';

type Schemas = components['schemas'];

export function presentResident(row: ResidentRow): Schemas['Resident'] {
  const { id, name, kana, address, birthDate } = row;
  const gender = row.gender as Schemas['Resident']['gender'];
  return { id, name, kana, address, birthDate, gender, registeredAt: instantText(row.registeredAt) };
}

export function presentAudit(
  row: Awaited<ReturnType<typeof findAuditRecords>>[number],
): Schemas['AuditRecord'] {
  const { id, actorId, onBehalfOf, permission, operationId, subjects, outcome, requestId } = row;
  const actorKind = row.actorKind as Schemas['AuditRecord']['actorKind'];
  return {
    id,
    at: instantText(row.at),
    actorKind,
    actorId,
    onBehalfOf,
    permission,
    operationId,
    subjects,
    outcome,
    requestId,
  };
}
