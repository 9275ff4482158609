/** Making one account of two: who may decide it, until when, and when it can be taken back. */

export const mergeStates = ['proposed', 'declined', 'merged', 'undone'] as const;
export type MergeState = (typeof mergeStates)[number];
/** Two members of staff decide on a merge; a resident who holds the desk card of their namesake of one birth date claims it. */
export const mergeOrigins = ['staff', 'card-claim'] as const;
/** What people see: a proposal that nobody decided in time has lapsed. */
export type ShownMergeState = MergeState | 'lapsed';

const proposalDays = 14;
/** Issue 3, One resident: reversible for 30 days. */
const undoDays = 30;
const hoursPerDay = 24;

/** The last moment at which a proposal can be approved. */
export function computeLapse(proposedAt: Temporal.Instant): Temporal.Instant {
  return proposedAt.add({ hours: proposalDays * hoursPerDay });
}

/** The last moment at which a merge can be taken back. */
export function computeUndoEnd(mergedAt: Temporal.Instant): Temporal.Instant {
  return mergedAt.add({ hours: undoDays * hoursPerDay });
}

export interface MergeFacts {
  state: MergeState;
  proposedBy: string;
  lapsesAt: Temporal.Instant;
  decidedAt: Temporal.Instant | null;
}

/** The state as people see it at this moment. */
export function computeShownState({ state, lapsesAt }: MergeFacts, now: Temporal.Instant): ShownMergeState {
  return state === 'proposed' && Temporal.Instant.compare(now, lapsesAt) > 0 ? 'lapsed' : state;
}

/** What of a resident matters for a merge; undefined: there is no such resident. */
export type MergeParty = { id: string; mergedInto: string | null } | undefined;

type Decision<Reason extends string> = { allowed: true } | { allowed: false; reason: Reason };

/**
 * Two residents that there are, neither of them merged already nor about to be. A resident into whom others were
 * merged may be merged in turn; a circle cannot come about, because whoever was merged takes part in no further merge.
 */
export function decidePair(
  pair: { kept: MergeParty; merged: MergeParty },
  isProposed: boolean,
): Decision<'resident-not-found' | 'merge-same-resident' | 'resident-merged' | 'merge-already-proposed'> {
  const { kept, merged } = pair;
  if (!kept || !merged) return { allowed: false, reason: 'resident-not-found' };
  if (kept.id === merged.id) return { allowed: false, reason: 'merge-same-resident' };
  if (kept.mergedInto !== null || merged.mergedInto !== null)
    return { allowed: false, reason: 'resident-merged' };
  if (isProposed) return { allowed: false, reason: 'merge-already-proposed' };
  return { allowed: true };
}

/** A proposal is approved in time, by somebody other than whoever proposed it (two-person rule). */
export function decideApproval(
  merge: MergeFacts,
  approverId: string,
  now: Temporal.Instant,
): Decision<'merge-not-open' | 'second-person-needed'> {
  if (computeShownState(merge, now) !== 'proposed') return { allowed: false, reason: 'merge-not-open' };
  if (merge.proposedBy === approverId) return { allowed: false, reason: 'second-person-needed' };
  return { allowed: true };
}

/** Anybody who may merge may decline, also whoever proposed it: nothing happens then. */
export function decideDecline(merge: MergeFacts, now: Temporal.Instant): Decision<'merge-not-open'> {
  if (computeShownState(merge, now) === 'proposed') return { allowed: true };
  return { allowed: false, reason: 'merge-not-open' };
}

/**
 * One person is enough to take a merge back: it restores what was there, and as long as a wrong merge lasts, one person
 * sees another's records. A chain is undone from its end, because the rows have gone on with the later merge.
 */
export function decideUndo(
  merge: MergeFacts,
  kept: MergeParty,
  now: Temporal.Instant,
): Decision<'merge-not-in-force' | 'merge-undo-too-late' | 'merge-undo-later-first'> {
  if (merge.state !== 'merged' || merge.decidedAt === null)
    return { allowed: false, reason: 'merge-not-in-force' };
  if (Temporal.Instant.compare(now, computeUndoEnd(merge.decidedAt)) > 0)
    return { allowed: false, reason: 'merge-undo-too-late' };
  if (kept && kept.mergedInto !== null) return { allowed: false, reason: 'merge-undo-later-first' };
  return { allowed: true };
}
