import type { audit } from '@entame/sdk';

export type AuditFilter = audit.components['schemas']['AuditFilter'];
export type AuditRecord = audit.components['schemas']['AuditRecord'];

/** The form as it is filled in, and what was chosen from the rows, with the name it was chosen by. */
export interface AuditWish {
  /** Days in Japan, YYYY-MM-DD, both included; empty for no limit. */
  fromDay: string;
  untilDay: string;
  actorKind: '' | NonNullable<AuditFilter['actorKind']>;
  outcome: '' | NonNullable<AuditFilter['outcome']>;
  requestId: string;
  actor?: Chosen | undefined;
  subject?: Chosen | undefined;
  operation?: Chosen | undefined;
}
export interface Chosen {
  id: string;
  name: string;
}

export const noWish: AuditWish = { fromDay: '', untilDay: '', actorKind: '', outcome: '', requestId: '' };

/** What to ask the server for. Days are whole days in Japan. */
export function filterOf(wish: AuditWish): AuditFilter {
  const { fromDay, untilDay, actorKind, outcome, requestId, actor, subject, operation } = wish;
  return {
    ...(fromDay && { from: dayStart(fromDay, 0) }),
    ...(untilDay && { until: dayStart(untilDay, 1) }),
    ...(actorKind && { actorKind }),
    ...(outcome && { outcome }),
    ...(requestId.trim() && { requestId: requestId.trim() }),
    ...(actor && { actorId: actor.id }),
    ...(subject && { subjectId: subject.id }),
    ...(operation && { operationId: operation.id }),
  };
}

const dayMs = 86_400_000;

function dayStart(day: string, daysLater: number): string {
  return new Date(Date.parse(`${day}T00:00:00+09:00`) + daysLater * dayMs).toISOString();
}
