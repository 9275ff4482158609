/** Making one account of two, and two of one again: what changes at once, in one write. The services follow by events. */
import { uuidv7 } from 'uuidv7';
import type { Tx } from '#platform/db/store.ts';
import { recordMergeOutcome, removeAlias } from '#platform/merging/merging.store.ts';
import { returnRows } from '#platform/merging/rekey.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { removeSessionsConcerning } from '#platform/session/session.store.ts';
import { findResident } from '../identity.store.ts';
import { identityRows } from '../linking/linking.store.ts';
import { revokeClaim } from './claims.ts';
import { joinResidents } from './join-residents.ts';
import { computeLapse, decideApproval, decideDecline, decidePair, decideUndo } from './merges.rules.ts';
import {
  findMerge,
  findOpenMergesOf,
  type MergeRow,
  recordMerge,
  recordMergeDecision,
  recordMergedInto,
} from './merges.store.ts';

/** Who does it, and when. */
export interface Doing {
  staffId: string;
  now: Temporal.Instant;
}

export interface Proposal {
  keptId: string;
  mergedId: string;
  reason: string;
}

export async function propose(tx: Tx, proposal: Proposal, { staffId, now }: Doing): Promise<{ id: string }> {
  const open = await findOpenMergesOf(tx, [proposal.keptId, proposal.mergedId], now);
  await requirePair(tx, proposal, open.length > 0);
  const id = uuidv7();
  const proposed = {
    state: 'proposed',
    proposedBy: staffId,
    proposedAt: now,
    lapsesAt: computeLapse(now),
  } as const;
  await recordMerge(tx, { ...proposal, ...proposed, id });
  return { id };
}

/** Answers the two residents, for the audit. */
export async function approve(
  platform: Platform,
  tx: Tx,
  mergeId: string,
  { staffId, now }: Doing,
): Promise<string[]> {
  const merge = await requireMerge(tx, mergeId);
  const decision = decideApproval(merge, staffId, now);
  if (!decision.allowed) throw problem(decision.reason);
  await requirePair(tx, merge, false);
  const { keptId, mergedId } = merge;
  await recordMergeDecision(tx, mergeId, { state: 'merged', decidedBy: staffId, decidedAt: now });
  await joinResidents(platform, tx, { mergeId, keptId, mergedId }, now);
  await removeSessionsConcerning(tx, mergedId);
  return [keptId, mergedId];
}

export async function decline(
  tx: Tx,
  mergeId: string,
  reason: string,
  { staffId, now }: Doing,
): Promise<string[]> {
  const merge = await requireMerge(tx, mergeId);
  const decision = decideDecline(merge, now);
  if (!decision.allowed) throw problem(decision.reason);
  const decided = { decidedBy: staffId, decidedAt: now, declineReason: reason };
  await recordMergeDecision(tx, mergeId, { state: 'declined', ...decided });
  return [merge.keptId, merge.mergedId];
}

export async function undo(
  { publish }: Platform,
  tx: Tx,
  mergeId: string,
  reason: string,
  { staffId, now }: Doing,
): Promise<string[]> {
  const merge = await requireMerge(tx, mergeId);
  const { keptId, mergedId } = merge;
  const decision = decideUndo(merge, await findResident(tx, keptId), now);
  if (!decision.allowed) throw problem(decision.reason);
  const event = { mergeId, keptId, mergedId };
  const wasClaim = merge.origin === 'card-claim';
  if (wasClaim) await revokeClaim(tx, event, { staffId, now });
  await recordMergeDecision(tx, mergeId, {
    state: 'undone',
    undoneBy: staffId,
    undoneAt: now,
    undoReason: reason,
  });
  const returned = await returnRows(tx, identityRows, event);
  await recordMergeOutcome(tx, {
    mergeId,
    service: 'identity',
    kind: 'returned',
    amount: returned,
    recordedAt: now,
  });
  await recordMergedInto(tx, mergedId, null);
  await removeAlias(tx, mergeId);
  // A session may have been opened by either person's identity; both sign in again, each into their own account.
  await removeSessionsConcerning(tx, keptId);
  await publish(tx, 'residents.unmerged', { ...event, wasClaim });
  return [keptId, mergedId];
}

async function requireMerge(tx: Tx, mergeId: string): Promise<MergeRow> {
  const merge = await findMerge(tx, mergeId);
  if (!merge) throw problem('merge-not-found');
  return merge;
}

async function requirePair(
  tx: Tx,
  { keptId, mergedId }: Pick<Proposal, 'keptId' | 'mergedId'>,
  isProposed: boolean,
): Promise<void> {
  const kept = await findResident(tx, keptId);
  const merged = await findResident(tx, mergedId);
  const decision = decidePair({ kept, merged }, isProposed);
  if (!decision.allowed) throw problem(decision.reason);
}
