/** A resident joins their account with the one that the desk registered: a merge that no staff decided, but may take back. */
import { uuidv7 } from 'uuidv7';
import type { Tx } from '#platform/db/store.ts';
import { findFormerIds } from '#platform/merging/merging.store.ts';
import { adoptRows, type Merge } from '#platform/merging/rekey.ts';
import type { Platform } from '#platform/platform.ts';
import { recordCardRevoked } from '../desk/resident-cards.store.ts';
import { identityRows } from '../linking/linking.store.ts';
import { recordPasskeysRemoved } from '../passkeys/passkeys.store.ts';
import { endAllMandates } from '../representation/mandates.ts';
import { joinResidents } from './join-residents.ts';
import { recordMerge } from './merges.store.ts';

/** The claim itself, on record where staff look for merges. */
export async function claim(
  platform: Platform,
  tx: Tx,
  { keptId, mergedId }: Omit<Merge, 'mergeId'>,
  now: Temporal.Instant,
): Promise<void> {
  const mergeId = uuidv7();
  const claimed = { origin: 'card-claim', state: 'merged', reason: '', proposedBy: mergedId } as const;
  const at = { proposedAt: now, lapsesAt: now, decidedAt: now };
  await recordMerge(tx, { ...claimed, ...at, id: mergeId, keptId, mergedId });
  await joinResidents(platform, tx, { mergeId, keptId, mergedId }, now);
}

/**
 * Takes back what a claim opened, before the merge itself is undone. Nobody could sign in to the account of the desk
 * before, so every way in and every power that it has now is the claimer's; and the card is in strange hands.
 */
export async function revokeClaim(
  tx: Tx,
  merge: Merge,
  { staffId, now }: { staffId: string; now: Temporal.Instant },
): Promise<void> {
  const { keptId } = merge;
  await adoptRows(tx, identityRows, merge);
  await recordPasskeysRemoved(tx, { kind: 'resident', id: keptId }, now);
  await endAllMandates(tx, keptId, now);
  // Which of them was claimed is not known any more: the card of somebody merged into the account leads to it as well.
  const former = (await findFormerIds(tx, [keptId])).get(keptId) ?? [];
  for (const id of [keptId, ...former]) await recordCardRevoked(tx, id, { staffId, now });
}
