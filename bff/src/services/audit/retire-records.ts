/** Removes audit records whose years are over from the front of the chain, which stays verifiable behind them. */
import { cityTimeZone } from '#platform/clock.ts';
import type { Store } from '#platform/db/store.ts';
import { type ChainHead, chainStart, computeRetirementMac, findSealFault } from './chain.rules.ts';
import { findLastRetirement, findLastSeal, findSealedRecords, recordRetirement } from './chain.store.ts';

const recordsPerWrite = 500;

/**
 * Answers how many records it removed. It stops before the first record that is younger, before the last seal, which the
 * next one follows, and before anything that is wrong: what somebody has changed is evidence and stays.
 */
export async function retireRecords(
  store: Store,
  key: Uint8Array,
  auditYears: number,
  now: Temporal.Instant,
): Promise<number> {
  const cutoff = now.toZonedDateTimeISO(cityTimeZone).subtract({ years: auditYears }).toInstant();
  const last = await findLastSeal(store.read);
  let removed = 0;
  for (;;) {
    const before = await findLastRetirement(store.read);
    let head: ChainHead = before ? { sequence: before.throughSequence, hash: before.hash } : chainStart;
    const ids: string[] = [];
    for (const { seal, record } of await findSealedRecords(store.read, head.sequence, recordsPerWrite)) {
      const isOver = record !== null && Temporal.Instant.compare(record.at, cutoff) < 0;
      if (!isOver || seal.sequence === last?.sequence || findSealFault(key, head, seal, record)) break;
      head = { sequence: seal.sequence, hash: seal.hash };
      ids.push(record.id);
    }
    if (ids.length === 0) return removed;
    const { sequence: throughSequence, hash } = head;
    const retirement = { throughSequence, hash, records: ids.length, cutoff, retiredAt: now };
    const mac = computeRetirementMac(key, retirement);
    await store.write((tx) => recordRetirement(tx, { ...retirement, mac }, ids));
    removed += ids.length;
  }
}
