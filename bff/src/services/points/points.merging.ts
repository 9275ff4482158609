/**
 * Points of residents who are merged, and of those who are not any more. The books cannot be rewritten, so the balance
 * moves by a transfer, and back by another.
 */
import type { Tx } from '#platform/db/store.ts';
import { isMergeInForce, type MergeOutcome, recordMergeOutcome } from '#platform/merging/merging.store.ts';
import type { Merge } from '#platform/merging/rekey.ts';
import type { Platform } from '#platform/platform.ts';
import { on } from '#platform/service.ts';
import { composeTransfer, computeReturn } from './points.rules.ts';
import {
  ensureResidentAccount,
  findAccountOfResident,
  findPointsReceivedBy,
  recordTransfer,
} from './points.store.ts';

/** The topic that open pages hear of when a resident's points have changed. */
export const pointsTopic = 'points';

const cause = { kind: 'residents-merged', description: '利用登録の統合' } as const;
const sourceOf = (mergeId: string) => `merge:${mergeId}`;

export function pointsOnMerge(platform: Platform) {
  return [
    on('residents.merged', (tx, { payload }) => moveBalance(platform, tx, payload)),
    on('residents.unmerged', (tx, { payload }) => giveBack(platform, tx, payload)),
  ];
}

async function moveBalance(platform: Platform, tx: Tx, { mergeId, keptId, mergedId }: Merge): Promise<void> {
  // Told late, after the merge was undone: nothing is to move any more.
  if (!(await isMergeInForce(tx, mergeId))) return;
  const merged = await findAccountOfResident(tx, mergedId);
  if (!merged || merged.balance === 0) return;
  const kept = await ensureResidentAccount(tx, keptId);
  const movement = { from: merged.id, to: kept.id, points: merged.balance };
  await post(platform, tx, { sourceId: sourceOf(mergeId), movement });
  await report(platform, tx, mergeId, 'points-moved', merged.balance);
  await platform.announce(tx, { to: keptId, topic: pointsTopic });
}

async function giveBack(platform: Platform, tx: Tx, { mergeId, keptId, mergedId }: Merge): Promise<void> {
  const kept = await findAccountOfResident(tx, keptId);
  const moved = kept ? await findPointsReceivedBy(tx, kept.id, sourceOf(mergeId)) : 0;
  if (!kept || moved === 0) return;
  const { returned, missing } = computeReturn({ moved, balance: kept.balance });
  await report(platform, tx, mergeId, 'points-not-returned', missing);
  if (returned === 0) return;
  const merged = await ensureResidentAccount(tx, mergedId);
  const movement = { from: kept.id, to: merged.id, points: returned };
  await post(platform, tx, { sourceId: `${sourceOf(mergeId)}:undone`, movement });
  await report(platform, tx, mergeId, 'points-returned', returned);
}

function post(
  { clock }: Platform,
  tx: Tx,
  transfer: { sourceId: string; movement: { from: string; to: string; points: number } },
): Promise<void> {
  const { sourceId, movement } = transfer;
  return recordTransfer(tx, { cause, sourceId, postedAt: clock.now(), legs: composeTransfer(movement) });
}

function report(
  { clock }: Platform,
  tx: Tx,
  mergeId: string,
  kind: MergeOutcome['kind'],
  amount: number,
): Promise<void> {
  return recordMergeOutcome(tx, { mergeId, service: 'points', kind, amount, recordedAt: clock.now() });
}
