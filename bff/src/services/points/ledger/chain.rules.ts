/**
 * The keyed hash chain over the journal. Whoever has the database but not the key can change, insert or remove nothing
 * before the last anchor without being found out.
 */
import { createHmac } from 'node:crypto';

/** Where the chain stands. */
export interface ChainHead {
  sequence: number;
  hash: string;
}
/** Before the first transfer. */
export const chainStart: ChainHead = { sequence: 0, hash: '' };

export interface ChainedTransfer {
  sequence: number;
  id: string;
  kind: string;
  causeKind: string;
  causeDescription: string;
  ruleVersionId: string | null;
  sourceId: string;
  settles: number | null;
  refunds: number | null;
  holdExpiresAt: Temporal.Instant | null;
  postedAt: Temporal.Instant;
}
export interface ChainedEntry {
  accountId: string;
  lot: Temporal.Instant | null;
  points: number;
  held: number;
  postedAfter: number;
}

/** HMAC-SHA-256, base64url, over the hash before it and every field of a transfer and of its entries in their order. */
export function computeTransferHash(
  key: Uint8Array,
  previousHash: string,
  transfer: ChainedTransfer,
  entries: readonly ChainedEntry[],
): string {
  const text = JSON.stringify([
    previousHash,
    transfer.sequence,
    transfer.id,
    transfer.kind,
    transfer.causeKind,
    transfer.causeDescription,
    transfer.ruleVersionId,
    transfer.sourceId,
    transfer.settles,
    transfer.refunds,
    textOf(transfer.holdExpiresAt),
    textOf(transfer.postedAt),
    entries.map(({ accountId, lot, points, held, postedAfter }) => [
      accountId,
      textOf(lot),
      points,
      held,
      postedAfter,
    ]),
  ]);
  return createHmac('sha256', key).update(text).digest('base64url');
}

export interface ProvedAccount {
  id: string;
  kind: string;
  ownerId: string | null;
  code: string | null;
}

/** Says with the ledger's key whose an account is. */
export function computeAccountProof(key: Uint8Array, { id, kind, ownerId, code }: ProvedAccount): string {
  return createHmac('sha256', key)
    .update(JSON.stringify(['account', id, kind, ownerId, code]))
    .digest('base64url');
}

function textOf(instant: Temporal.Instant | null): string | null {
  return instant?.toString({ fractionalSecondDigits: 3 }) ?? null;
}
