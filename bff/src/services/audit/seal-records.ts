/** Seals new audit records into the chain, some seconds after they were written. */
import type { Store } from '#platform/db/store.ts';
import { findProgress, findUnsealedRecords, recordProgress, recordSeals } from './chain.store.ts';

const recordsPerWrite = 500;
/**
 * A record carries the time at which its request began and is committed later, and the clocks of instances differ. So
 * each run looks this far back behind where the last one ended.
 */
export const lookBackMinutes = 60;

/** Answers how many records it sealed. */
export async function sealRecords(store: Store, key: Uint8Array, now: Temporal.Instant): Promise<number> {
  const since = (await findProgress(store.read, 'sealed'))?.at;
  let sealed = 0;
  let from = since;
  for (;;) {
    // Read outside the write: inside, every request that records something would conflict with it.
    const records = await findUnsealedRecords(store.read, from, recordsPerWrite);
    if (records.length === 0) break;
    sealed += await store.write((tx) => recordSeals(tx, key, records, now));
    // What is committed late before this is for the next run, which looks back.
    from = records.at(-1)?.at;
  }
  const at = now.subtract({ minutes: lookBackMinutes });
  if (!since || Temporal.Instant.compare(at, since) > 0)
    await store.write((tx) => recordProgress(tx, { name: 'sealed', at }));
  return sealed;
}
