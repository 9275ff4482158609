/** What a detection rule reads and what it says. */
import type { components } from '@entame/sdk/contracts/audit.ts';

export type AlertKind = components['schemas']['AlertKind'];
export type Severity = components['schemas']['Alert']['severity'];

/** An audit record as the rules see it. */
export interface SeenRecord {
  id: string;
  at: Temporal.Instant;
  actorKind: string;
  actorId: string | null;
  onBehalfOf: string | null;
  permission: string;
  operationId: string;
  /** Residents by id; `*` for all of them. */
  subjects: readonly string[];
  outcome: string;
  client: string | undefined;
  region: string | undefined;
  /** Pseudonym of the outside identity that was tried. */
  account: string | undefined;
}

export interface Finding {
  kind: AlertKind;
  severity: Severity;
  /** Whose doing: an account, a client. One warning at a time per kind and cause. */
  cause: string;
  from: Temporal.Instant;
  until: Temporal.Instant;
  actor: { kind: string; id: string } | null;
  /** For the explanation: what was counted, and the number it passed. */
  figures: Readonly<Record<string, number>>;
  subjects: readonly string[];
  /** Ids of audit records. */
  evidence: readonly string[];
}
