/** Who may grant how much alone, and who may decide on what. */

/**
 * Whether a second person has to approve: when the grant takes what its requester granted alone that day beyond the limit.
 * Counting the day keeps a large grant from being made of small ones.
 */
export function needsApproval(grant: { points: number; grantedAloneToday: number; limit: number }): boolean {
  return grant.grantedAloneToday + grant.points > grant.limit;
}

interface Asked {
  state: string;
  requestedById: string;
}
type Decision<Reason extends string> = { allowed: true } | { allowed: false; reason: Reason };

/** Never the same person: whoever asked for a grant does not approve it, whatever else they may do. */
export function decideApproval(
  grant: Asked,
  approverId: string,
): Decision<'grant-not-waiting' | 'second-person-needed'> {
  if (grant.state !== 'waiting') return { allowed: false, reason: 'grant-not-waiting' };
  if (grant.requestedById === approverId) return { allowed: false, reason: 'second-person-needed' };
  return { allowed: true };
}

/** One's own grant can be withdrawn; a colleague's is declined by those who may approve. */
export function decideDecline(
  grant: Asked,
  by: { staffId: string; mayApprove: boolean },
):
  | { allowed: true; state: 'withdrawn' | 'declined' }
  | { allowed: false; reason: 'grant-not-waiting' | 'forbidden' } {
  if (grant.state !== 'waiting') return { allowed: false, reason: 'grant-not-waiting' };
  if (grant.requestedById === by.staffId) return { allowed: true, state: 'withdrawn' };
  return by.mayApprove ? { allowed: true, state: 'declined' } : { allowed: false, reason: 'forbidden' };
}
