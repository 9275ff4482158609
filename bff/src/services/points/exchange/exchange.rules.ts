/**
 * The life of an exchange: what each message means in each state, and what it does to the points. Messages come from our
 * own calls, from the partner's and from the resident, in any order and any number of times.
 */

export const exchangeStatuses = ['waiting', 'sending', 'credited', 'rejected', 'cancelled'] as const;
export type ExchangeStatus = (typeof exchangeStatuses)[number];

export interface ExchangeFacts {
  /**
   * `waiting`: on hold, nothing has left; `sending`: it may have; `credited`: posted to the partner; `rejected`: the
   * hold was given back; `cancelled`: given back as well, from the hold or after posting.
   */
  status: ExchangeStatus;
  points: number;
  /** Whether the hold was posted to the partner's account. */
  isPosted: boolean;
  /** Points given back after posting. */
  returnedPoints: number;
  /** The resident wants it cancelled, and the partner has not answered. */
  isCancelWanted: boolean;
  isCancelRefused: boolean;
}

export type ExchangeMessage =
  /** A worker is about to call; from now on something may have left. */
  | { kind: 'claimed' }
  /** The worker that claimed it from `waiting` knows that nothing has left. */
  | { kind: 'unsent' }
  | { kind: 'credited'; points: number }
  | { kind: 'rejected' }
  /** The partner has cancelled: of what it had credited (0: nothing ever) it took this much back. */
  | { kind: 'taken-back'; creditedPoints: number; takenBackPoints: number }
  /** The partner cannot take it back: it was credited, and some of it is spent. */
  | { kind: 'spent' }
  /** The partner gives points back of its own accord; a refund that is told again is not asked about again. */
  | { kind: 'refunded'; points: number }
  | { kind: 'cancel-wanted' };

export type LedgerStep =
  | { kind: 'post' }
  | { kind: 'void' }
  | { kind: 'give-back'; points: number; why: 'cancelled' | 'refunded' };

export type ExchangeRefusal =
  | 'exchange-not-cancellable'
  | 'exchange-not-credited'
  | 'exchange-points-differ'
  | 'exchange-contradicted'
  | 'refund-too-large';

export type ExchangeDecision =
  | { outcome: 'changed'; next: ExchangeFacts; steps: LedgerStep[] }
  /** Told again, or too late to matter. */
  | { outcome: 'unchanged' }
  /** It cannot be true beside what is settled; no points move, and staff compare with the partner's books. */
  | { outcome: 'refused'; reason: ExchangeRefusal };

const unchanged: ExchangeDecision = { outcome: 'unchanged' };
const refused = (reason: ExchangeRefusal): ExchangeDecision => ({ outcome: 'refused', reason });

/**
 * What a message changes. Every way through ends with the points in exactly one place: with the resident or with the
 * partner. A partner's word that it credited is believed whenever the points are still on hold.
 */
export function decideExchange(now: ExchangeFacts, message: ExchangeMessage): ExchangeDecision {
  switch (message.kind) {
    case 'claimed':
      return now.status === 'waiting' ? to({ ...now, status: 'sending' }) : unchanged;
    case 'unsent':
      return now.status === 'sending' && !now.isCancelWanted ? to({ ...now, status: 'waiting' }) : unchanged;
    case 'credited':
      return decideCredited(now, message.points);
    case 'rejected':
      return decideRejected(now);
    case 'taken-back':
      return decideTakenBack(now, message);
    case 'spent':
      return decideSpent(now);
    case 'refunded':
      return decideRefunded(now, message.points);
    case 'cancel-wanted':
      return decideCancelWanted(now);
  }
}

function decideCredited(now: ExchangeFacts, points: number): ExchangeDecision {
  if (points !== now.points) return refused('exchange-points-differ');
  if (isOnHold(now)) return to(posted(now), [{ kind: 'post' }]);
  // An answer from before a cancellation may be overtaken by it.
  return now.status === 'rejected' ? refused('exchange-contradicted') : unchanged;
}

function decideRejected(now: ExchangeFacts): ExchangeDecision {
  if (isOnHold(now)) return to({ ...now, status: 'rejected', isCancelWanted: false }, [{ kind: 'void' }]);
  return now.isPosted ? refused('exchange-contradicted') : unchanged;
}

function decideTakenBack(
  now: ExchangeFacts,
  { creditedPoints, takenBackPoints }: { creditedPoints: number; takenBackPoints: number },
): ExchangeDecision {
  if (now.status === 'cancelled' || now.status === 'rejected') return unchanged;
  const isPossible = creditedPoints === 0 || creditedPoints === now.points;
  if (!isPossible || takenBackPoints > creditedPoints) return refused('exchange-points-differ');
  const cancelled = { ...now, status: 'cancelled', isCancelWanted: false, isCancelRefused: false } as const;
  if (isOnHold(now) && takenBackPoints === creditedPoints) return to(cancelled, [{ kind: 'void' }]);
  if (creditedPoints === 0) return refused('exchange-contradicted');
  const points = Math.min(takenBackPoints, now.points - now.returnedPoints);
  const giveBack: LedgerStep[] = points > 0 ? [{ kind: 'give-back', points, why: 'cancelled' }] : [];
  const next = { ...cancelled, isPosted: true, returnedPoints: now.returnedPoints + points };
  return to(next, isOnHold(now) ? [{ kind: 'post' }, ...giveBack] : giveBack);
}

function decideSpent(now: ExchangeFacts): ExchangeDecision {
  // An answer from before the money was given back by a shop may be overtaken by the cancellation that followed.
  if (now.status === 'cancelled') return unchanged;
  if (now.status === 'rejected') return refused('exchange-contradicted');
  if (now.status === 'credited' && !now.isCancelWanted) return unchanged;
  const next = { ...posted(now), isCancelWanted: false, isCancelRefused: true };
  return to(next, isOnHold(now) ? [{ kind: 'post' }] : []);
}

function decideRefunded(now: ExchangeFacts, points: number): ExchangeDecision {
  const settledWithout = !isOnHold(now) && !now.isPosted;
  if (settledWithout) return refused('exchange-not-credited');
  if (points > now.points - now.returnedPoints) return refused('refund-too-large');
  const giveBack: LedgerStep = { kind: 'give-back', points, why: 'refunded' };
  const returnedPoints = now.returnedPoints + points;
  // A refund that overtakes the news of its credit says that there was one.
  if (isOnHold(now)) return to({ ...posted(now), returnedPoints }, [{ kind: 'post' }, giveBack]);
  const isAllBack = returnedPoints === now.points;
  return to({ ...now, returnedPoints, isCancelWanted: now.isCancelWanted && !isAllBack }, [giveBack]);
}

function decideCancelWanted(now: ExchangeFacts): ExchangeDecision {
  if (now.isCancelWanted) return unchanged;
  if (now.status === 'waiting') return to({ ...now, status: 'cancelled' }, [{ kind: 'void' }]);
  if (!isCancellable(now)) return refused('exchange-not-cancellable');
  return to({ ...now, isCancelWanted: true, isCancelRefused: false });
}

/** Whether a resident may ask for it: not when nothing is left to come back. */
export function isCancellable(now: ExchangeFacts): boolean {
  if (now.isCancelWanted) return false;
  if (isOnHold(now)) return true;
  return now.status === 'credited' && !now.isCancelRefused && now.returnedPoints < now.points;
}

/** Whether the partner has to be called. */
export function isUnderWay(now: Pick<ExchangeFacts, 'status' | 'isCancelWanted'>): boolean {
  return now.status === 'waiting' || now.status === 'sending' || now.isCancelWanted;
}

/** What the resident is told. */
export function computeExchangeState(
  now: ExchangeFacts,
): 'waiting' | 'sending' | 'credited' | 'cancelling' | 'cancelled' | 'rejected' | 'refunded' {
  if (now.isCancelWanted) return 'cancelling';
  if (now.status === 'credited' && now.returnedPoints === now.points) return 'refunded';
  return now.status;
}

function isOnHold({ status }: ExchangeFacts): boolean {
  return status === 'waiting' || status === 'sending';
}

function posted(now: ExchangeFacts): ExchangeFacts {
  return { ...now, status: 'credited', isPosted: true };
}

function to(next: ExchangeFacts, steps: LedgerStep[] = []): ExchangeDecision {
  return { outcome: 'changed', next, steps };
}
