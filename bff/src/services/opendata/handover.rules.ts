/** What has gone to the data platform of a person, and what of that belongs on the person's record. */

/** Kinds of a resident's data. */
export interface Holding {
  residentId: string;
  kinds: readonly string[];
}

export interface Handover {
  /** What the platform has of the person, or may have; null when it has nothing. */
  there: Holding | null;
  /** False when it may have `there`, and the person's record says so already. */
  isConfirmed: boolean;
  /** Sent, and nobody has recorded yet what became of it. It outlives a process that ends in between. */
  underWay: Holding | null;
}

/** What the person's record is to say. */
export interface Use extends Holding {
  outcome: 'received' | 'sent' | 'removed';
}

export interface Step {
  handover: Handover;
  uses: Use[];
}

const nothing: Handover = { there: null, isConfirmed: true, underWay: null };

/** Is about to send. What an earlier process sent without living to see the outcome counts as sent. */
export function beginHandover(before: Handover | null, sending: Holding): Step {
  const { handover, uses } = endHandover(before, 'sent');
  return { handover: { ...handover, underWay: sending }, uses };
}

/**
 * The outcome of what is under way. A delivery that may have arrived is told once, not again with every attempt that
 * ends alike: the record says already that the platform may have these kinds. What was confirmed is told every time.
 * @param outcome `received`: confirmed, and it replaced what was there; `sent`: may have arrived, refusals included,
 * since the data was in the request; `unsent`: nothing has left
 */
export function endHandover(before: Handover | null, outcome: 'received' | 'sent' | 'unsent'): Step {
  const { there, isConfirmed, underWay } = before ?? nothing;
  if (!underWay || outcome === 'unsent')
    return { handover: { there, isConfirmed, underWay: null }, uses: [] };
  if (outcome === 'received') {
    const handover = { there: underWay, isConfirmed: true, underWay: null };
    return { handover, uses: [...removalOf(there, underWay), { ...underWay, outcome }] };
  }
  const isTold = !isConfirmed && without(underWay, there).length === 0;
  const kinds = [...new Set([...(there?.kinds ?? []), ...underWay.kinds])];
  return {
    handover: { there: { ...underWay, kinds }, isConfirmed: false, underWay: null },
    uses: isTold ? [] : [{ ...underWay, outcome }],
  };
}

/** The platform has confirmed that it has nothing of the person any more. */
export function endRemoval(before: Handover | null): Use[] {
  const { handover, uses } = endHandover(before, 'sent');
  return [...uses, ...removalOf(handover.there, null)];
}

function removalOf(there: Holding | null, now: Holding | null): Use[] {
  const kinds = there ? without(there, now) : [];
  return there && kinds.length > 0 ? [{ residentId: there.residentId, kinds, outcome: 'removed' }] : [];
}

/** The kinds that are not in the other holding; all of them when that is another resident's. */
function without(holding: Holding, other: Holding | null): string[] {
  const isSame = other?.residentId === holding.residentId;
  return holding.kinds.filter((kind) => !isSame || !other.kinds.includes(kind));
}
