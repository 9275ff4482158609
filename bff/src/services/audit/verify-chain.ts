/** Checks the whole chain against the records, on a database in use: it only reads, page by page. */
import type { Store } from '#platform/db/store.ts';
import type { Platform } from '#platform/platform.ts';
import type { Anchor } from './anchor.rules.ts';
import {
  type ChainFault,
  type ChainHead,
  chainStart,
  findSealFault,
  isRetirementSound,
} from './chain.rules.ts';
import {
  countUnsealedRecords,
  findLastRetirement,
  findLastSeal,
  findSeal,
  findSealedRecords,
  findStrayRecord,
} from './chain.store.ts';
import { chainKeyOf } from './keys.ts';
import { lookBackMinutes } from './seal-records.ts';

const recordsPerRead = 500;

export interface Verification {
  /** How far the chain is whole. */
  head: ChainHead;
  /** Records compared. */
  checked: number;
  /** Records at the end that are written and not sealed yet. */
  unsealed: number;
  /** The first thing that is wrong. */
  fault?: ChainFault;
}

export interface VerifyOptions {
  /** Begins behind this instead of at the first record. */
  after?: ChainHead;
  anchors?: readonly Anchor[];
}

export async function verifyChain(
  { read }: Pick<Store, 'read'>,
  key: Uint8Array,
  { after = chainStart, anchors = [] }: VerifyOptions = {},
): Promise<Verification> {
  // What is sealed while this runs counts as the tail.
  const end = await findLastSeal(read);
  const retirement = await findLastRetirement(read);
  if (retirement && !isRetirementSound(key, retirement)) {
    const fault: ChainFault = {
      kind: 'retirement-forged',
      sequence: retirement.throughSequence,
      auditId: null,
    };
    return { head: after, checked: 0, unsealed: 0, fault };
  }
  const front = retirement ? { sequence: retirement.throughSequence, hash: retirement.hash } : chainStart;
  let head = after.sequence < front.sequence ? front : after;
  let checked = 0;
  for (;;) {
    const rows = await findSealedRecords(read, head.sequence, recordsPerRead);
    for (const { seal, record } of rows) {
      const fault = findSealFault(key, head, seal, record);
      if (fault) return { head, checked, unsealed: 0, fault };
      head = { sequence: seal.sequence, hash: seal.hash };
      checked++;
    }
    if (rows.length < recordsPerRead) break;
  }
  const before = end?.sealedAt.subtract({ minutes: lookBackMinutes });
  const stray = before && (await findStrayRecord(read, before));
  const unsealed = await countUnsealedRecords(read, before);
  if (stray) {
    const fault: ChainFault = { kind: 'record-inserted', sequence: null, auditId: stray.id };
    return { head, checked, unsealed, fault };
  }
  const fault = await findAnchorFault(read, anchors, front);
  return { head, checked, unsealed, ...(fault && { fault }) };
}

/** An anchor whose record is gone, or has another seal now, says that the end of the chain was cut off. */
async function findAnchorFault(
  read: Store['read'],
  anchors: readonly Anchor[],
  front: ChainHead,
): Promise<ChainFault | undefined> {
  const oldestFirst = [...anchors].sort((a, b) => a.sequence - b.sequence);
  for (const { sequence, hash } of oldestFirst) {
    // Removed rightly; the seal behind it still follows what was there.
    if (sequence <= front.sequence) continue;
    const seal = await findSeal(read, sequence);
    if (seal?.hash !== hash) return { kind: 'truncated', sequence, auditId: seal?.auditId ?? null };
  }
  return undefined;
}

/** Everything, with the platform's own key. */
export function verifyAudit(platform: Platform, anchors: readonly Anchor[]): Promise<Verification> {
  return verifyChain(platform.store, chainKeyOf(platform), { anchors });
}
