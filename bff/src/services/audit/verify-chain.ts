/** Checks the whole chain against the records, on a database in use: it only reads, page by page. */
import { setImmediate } from 'node:timers/promises';
import type { Anchor } from '#platform/anchors/anchor.rules.ts';
import type { Store } from '#platform/db/store.ts';
import type { Platform } from '#platform/platform.ts';
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
  findSealNumbers,
  type Place,
} from './chain.store.ts';
import { chainKeyOf } from './keys.ts';
import { lookBackMinutes } from './seal-records.ts';

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
  /** Begins behind this instead of at the first record, and leaves records that were never sealed to a whole check. */
  after?: ChainHead;
  anchors?: readonly Anchor[];
  recordsPerRead?: number;
}

export async function verifyChain(
  { read }: Pick<Store, 'read'>,
  key: Uint8Array,
  { after = chainStart, anchors = [], recordsPerRead = 500 }: VerifyOptions = {},
): Promise<Verification> {
  // What is sealed while this runs counts as the tail.
  const end = await findLastSeal(read);
  const before = end?.sealedAt.subtract({ minutes: lookBackMinutes });
  const unsealed = await countUnsealedRecords(read, before);
  const walked = await walkChain(read, key, after, recordsPerRead);
  if (walked.fault) return { ...walked, unsealed };
  const isWhole = after.sequence === chainStart.sequence;
  const stray = before && isWhole ? await findStray(read, before, recordsPerRead) : undefined;
  const fault = stray ?? (await findAnchorFault(read, key, anchors));
  return { ...walked, unsealed, ...(fault && { fault }) };
}

type Walked = Pick<Verification, 'head' | 'checked' | 'fault'>;

/** Seal by seal from `after`, or from where the front was removed. */
async function walkChain(
  read: Store['read'],
  key: Uint8Array,
  after: ChainHead,
  recordsPerRead: number,
): Promise<Walked> {
  let front = await findFront(read, key);
  if ('fault' in front) return { head: after, checked: 0, fault: front.fault };
  let head = after.sequence < front.sequence ? front : after;
  let checked = 0;
  for (;;) {
    const rows = await findSealedRecords(read, head.sequence, recordsPerRead);
    let fault: ChainFault | undefined;
    for (const { seal, record } of rows) {
      fault = findSealFault(key, head, seal, record);
      if (fault) break;
      head = { sequence: seal.sequence, hash: seal.hash };
      checked++;
    }
    if (fault) {
      // The years of what comes next may have ended while this runs.
      front = await findFront(read, key);
      if ('fault' in front || front.sequence <= head.sequence) return { head, checked, fault };
      head = front;
    } else if (rows.length < recordsPerRead) return { head, checked };
    // On SQLite nothing here waits, and requests want their turn.
    await setImmediate();
  }
}

/** What the first seal follows. */
async function findFront(read: Store['read'], key: Uint8Array): Promise<ChainHead | { fault: ChainFault }> {
  const retirement = await findLastRetirement(read);
  if (!retirement) return chainStart;
  const { throughSequence: sequence, hash } = retirement;
  if (isRetirementSound(key, retirement)) return { sequence, hash };
  return { fault: { kind: 'retirement-forged', sequence, auditId: null } };
}

/** A record that stands before sealed ones and was never sealed itself. */
async function findStray(
  read: Store['read'],
  before: Temporal.Instant,
  recordsPerRead: number,
): Promise<ChainFault | undefined> {
  let after: Place | undefined;
  for (;;) {
    const page = await findSealNumbers(read, before, recordsPerRead, after);
    const stray = page.find(({ sequence }) => sequence === null);
    if (stray) return { kind: 'record-inserted', sequence: null, auditId: stray.id };
    if (page.length < recordsPerRead) return undefined;
    after = page.at(-1);
    await setImmediate();
  }
}

/** An anchor whose record is gone, or has another seal now, says that the end of the chain was cut off. */
async function findAnchorFault(
  read: Store['read'],
  key: Uint8Array,
  anchors: readonly Anchor[],
): Promise<ChainFault | undefined> {
  const front = await findFront(read, key);
  if ('fault' in front) return front.fault;
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
