/** What a merge does at once, in the write that decides it. */
import type { Tx } from '#platform/db/store.ts';
import { recordAlias, recordMergeOutcome } from '#platform/merging/merging.store.ts';
import { type Merge, moveRows } from '#platform/merging/rekey.ts';
import type { Platform } from '#platform/platform.ts';
import { identityRows } from '../linking/linking.store.ts';
import { identityTopic } from '../linking/linking.ts';
import { recordMergedInto } from './merges.store.ts';

/** Makes one account of two, whoever decided it. The services move what is theirs when they hear of it. */
export async function joinResidents(
  { publish, announce }: Platform,
  tx: Tx,
  merge: Merge,
  now: Temporal.Instant,
): Promise<void> {
  const { mergeId, keptId, mergedId } = merge;
  const { moved } = await moveRows(tx, identityRows, merge);
  await recordMergeOutcome(tx, {
    mergeId,
    service: 'identity',
    kind: 'moved',
    amount: moved,
    recordedAt: now,
  });
  await recordMergedInto(tx, mergedId, keptId);
  // Without it no service believes that the merge is in force.
  await recordAlias(tx, merge);
  await publish(tx, 'residents.merged', merge);
  await announce(tx, { to: keptId, topic: identityTopic });
}
