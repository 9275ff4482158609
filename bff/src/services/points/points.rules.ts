/** The rules of the point ledger: what may be granted, and how a movement of points is written down. */

/** One side of a transfer: what it adds to an account, or takes from it when negative. */
export interface Leg {
  accountId: string;
  points: number;
}

type GrantDecision =
  | { allowed: true; points: number }
  | { allowed: false; reason: 'nothing-promised' | 'budget-exhausted' };

/**
 * Attending earns what the activity promised, in full, as long as the programme's budget can pay for it in full.
 * A part would be harder to explain to the resident than a grant made later.
 */
export function decideAttendanceGrant(promised: { points: number; budgetBalance: number }): GrantDecision {
  if (promised.points <= 0) return { allowed: false, reason: 'nothing-promised' };
  if (promised.points > promised.budgetBalance) return { allowed: false, reason: 'budget-exhausted' };
  return { allowed: true, points: promised.points };
}

/**
 * The two legs of a transfer; they sum to zero by construction.
 * @throws RangeError when it would move nothing, go backwards, or go from an account to itself
 */
export function composeTransfer(movement: { from: string; to: string; points: number }): Leg[] {
  const { from, to, points } = movement;
  if (!Number.isSafeInteger(points) || points <= 0) throw new RangeError(`Cannot move ${points} points.`);
  if (from === to) throw new RangeError('A transfer needs two accounts.');
  return [
    { accountId: from, points: -points },
    { accountId: to, points },
  ];
}

/**
 * What goes back when a merge is undone: as many points as had come, and no more than are left. Spent points stay spent;
 * no account goes below zero.
 */
export function computeReturn({ moved, balance }: { moved: number; balance: number }): {
  returned: number;
  missing: number;
} {
  const returned = Math.min(moved, Math.max(balance, 0));
  return { returned, missing: moved - returned };
}

/** The first moment of the month in which `now` falls, on the calendar of `timeZone`. */
export function computeMonthStart(now: Temporal.Instant, timeZone: string): Temporal.Instant {
  return now.toZonedDateTimeISO(timeZone).with({ day: 1 }).startOfDay().toInstant();
}
