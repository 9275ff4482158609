/**
 * Points of residents who are merged, and of those who are not any more. The books cannot be rewritten, so the balance
 * moves by a transfer, each point with its expiry, and back by another. What is on hold stays until its hold has ended.
 */
import type { Tx } from '#platform/db/store.ts';
import { isMergeInForce, type MergeOutcome, recordMergeOutcome } from '#platform/merging/merging.store.ts';
import { type Merge, moveRows, type OwnedRows, returnRows } from '#platform/merging/rekey.ts';
import type { Platform } from '#platform/platform.ts';
import { on } from '#platform/service.ts';
import { pointExchanges, pointWalletLinks } from './exchange/exchange.schema.ts';
import { findAccountOfResident } from './ledger/accounts.store.ts';
import { findPointsReceivedBy } from './ledger/history.store.ts';
import type { Ledger } from './ledger/ledger.ts';
import { pointsTopic } from './ledger/topic.ts';
import { computeReturn } from './points.rules.ts';

/** Who has a wallet linked already keeps that one. */
const owned: OwnedRows[] = [
  { table: pointExchanges },
  { table: pointWalletLinks, oncePer: [pointWalletLinks.partnerId] },
];

const cause = { kind: 'residents-merged', description: '利用登録の統合' } as const;
const sourceOf = (mergeId: string) => `merge:${mergeId}`;

export function pointsOnMerge(platform: Platform, ledger: Ledger) {
  return [
    on('residents.merged', (tx, { payload }) => moveBalance(platform, ledger, tx, payload)),
    on('residents.unmerged', (tx, { payload }) => giveBack(platform, ledger, tx, payload)),
  ];
}

async function moveBalance(
  platform: Platform,
  ledger: Ledger,
  tx: Tx,
  { mergeId, keptId, mergedId }: Merge,
): Promise<void> {
  // Told late, after the merge was undone: nothing is to move any more.
  if (!(await isMergeInForce(tx, mergeId))) return;
  for (const rows of owned) {
    const { moved, left } = await moveRows(tx, rows, { mergeId, keptId, mergedId });
    await report(platform, tx, mergeId, 'moved', moved);
    await report(platform, tx, mergeId, 'left', left);
  }
  const merged = await findAccountOfResident(tx, mergedId);
  const points = merged ? merged.posted - merged.held : 0;
  if (!merged || points === 0) return;
  const kept = await ledger.ensureResidentAccount(tx, keptId);
  await ledger.transfer(tx, { sourceId: sourceOf(mergeId), cause, from: merged.id, to: kept.id, points });
  await report(platform, tx, mergeId, 'points-moved', points);
  await platform.announce(tx, { to: keptId, topic: pointsTopic });
}

async function giveBack(
  platform: Platform,
  ledger: Ledger,
  tx: Tx,
  { mergeId, keptId, mergedId }: Merge,
): Promise<void> {
  for (const rows of owned) {
    const returned = await returnRows(tx, rows, { mergeId, keptId, mergedId });
    await report(platform, tx, mergeId, 'returned', returned);
  }
  const kept = await findAccountOfResident(tx, keptId);
  const moved = kept ? await findPointsReceivedBy(tx, kept.id, sourceOf(mergeId)) : 0;
  if (!kept || moved === 0) return;
  const { returned, missing } = computeReturn({ moved, balance: kept.posted - kept.held });
  await report(platform, tx, mergeId, 'points-not-returned', missing);
  if (returned === 0) return;
  const merged = await ledger.ensureResidentAccount(tx, mergedId);
  const movement = { from: kept.id, to: merged.id, points: returned };
  await ledger.transfer(tx, { sourceId: `${sourceOf(mergeId)}:undone`, cause, ...movement });
  await report(platform, tx, mergeId, 'points-returned', returned);
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
