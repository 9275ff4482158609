/** The keyed hash chain over the audit: what a seal covers, and what is wrong with one. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** A record with all its columns; null ones are left out, so that a column added later breaks no older seal. */
export type SealableRecord = Readonly<Record<string, unknown>> & { id: string };

export interface Seal {
  sequence: number;
  auditId: string;
  previousHash: string;
  hash: string;
  sealedAt: Temporal.Instant;
}

/** Where a chain stands: the last sequence number and hash. */
export interface ChainHead {
  sequence: number;
  hash: string;
}

/** Before the first record. */
export const chainStart: ChainHead = { sequence: 0, hash: '' };

/**
 * `record-changed`: some field, or the seal, is not what was sealed. `record-missing`: sealed, and gone. `seal-missing`:
 * a number is left out. `reordered`: a seal does not follow the one before it. `record-inserted`: among sealed records
 * stands one that was never sealed. `truncated`: an anchor speaks of records that are not there.
 * `retirement-forged`: the front was removed, and not by the portal.
 */
export type ChainFaultKind =
  | 'record-changed'
  | 'record-missing'
  | 'seal-missing'
  | 'reordered'
  | 'record-inserted'
  | 'truncated'
  | 'retirement-forged';

export interface ChainFault {
  kind: ChainFaultKind;
  /** Number in the chain; null for a record that has none. */
  sequence: number | null;
  auditId: string | null;
}

/** Seals `records` behind `head`, in their order. */
export function computeSeals(
  key: Uint8Array,
  head: ChainHead,
  records: readonly SealableRecord[],
  sealedAt: Temporal.Instant,
): Seal[] {
  let last = head;
  return records.map((record) => {
    const seal = {
      sequence: last.sequence + 1,
      auditId: record.id,
      previousHash: last.hash,
      sealedAt,
    };
    const hash = computeSealHash(key, seal, record);
    last = { sequence: seal.sequence, hash };
    return { ...seal, hash };
  });
}

/** HMAC-SHA-256, base64url, over number, previous hash, time of sealing and every field of the record. */
export function computeSealHash(
  key: Uint8Array,
  { sequence, previousHash, sealedAt }: Omit<Seal, 'hash'>,
  record: SealableRecord,
): string {
  const text = canonicalText({ sequence, previousHash, sealedAt, record });
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** What is wrong with the seal that should follow `before`, or nothing. `record` is null when it is gone. */
export function findSealFault(
  key: Uint8Array,
  before: ChainHead,
  seal: Seal,
  record: SealableRecord | null,
): ChainFault | undefined {
  const { sequence, auditId } = seal;
  if (sequence !== before.sequence + 1)
    return { kind: 'seal-missing', sequence: before.sequence + 1, auditId: null };
  if (seal.previousHash !== before.hash) return { kind: 'reordered', sequence, auditId };
  if (!record) return { kind: 'record-missing', sequence, auditId };
  if (!isEqual(computeSealHash(key, seal, record), seal.hash))
    return { kind: 'record-changed', sequence, auditId };
  return undefined;
}

/** The front of the chain as far as it was removed because its years were over. */
export interface Retirement {
  throughSequence: number;
  hash: string;
  records: number;
  cutoff: Temporal.Instant;
  retiredAt: Temporal.Instant;
}

/** HMAC-SHA-256, base64url: only the portal can say that records were removed rightly. */
export function computeRetirementMac(key: Uint8Array, retirement: Retirement): string {
  const { throughSequence, hash, records, cutoff, retiredAt } = retirement;
  const text = canonicalText({ throughSequence, hash, records, cutoff, retiredAt });
  return createHmac('sha256', key).update(`retirement ${text}`).digest('base64url');
}

/** True for a removal that the portal recorded. */
export function isRetirementSound(key: Uint8Array, retirement: Retirement & { mac: string }): boolean {
  return isEqual(computeRetirementMac(key, retirement), retirement.mac);
}

function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** JSON with sorted keys, without nulls, instants to the millisecond: the same text whichever engine kept the row. */
export function canonicalText(value: unknown): string {
  if (value instanceof Temporal.Instant) return JSON.stringify(value.toString({ fractionalSecondDigits: 3 }));
  if (Array.isArray(value)) return `[${value.map((item) => canonicalText(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== null && member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalText(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}
