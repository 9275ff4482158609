/** How a balance is told: what came, what went, in an order that adds up before the reader's eyes. */
import type { CauseKind } from './journal.store.ts';

/** In the order in which they are told. */
export const explanationGroups = [
  'earned',
  'used',
  'returned',
  'expired',
  'taken-back',
  'corrected',
] as const;
export type ExplanationGroup = (typeof explanationGroups)[number];

const groupOf: Record<CauseKind, ExplanationGroup> = {
  'activity-attended': 'earned',
  'group-activity-reported': 'earned',
  'ride-completed': 'earned',
  'health-recorded': 'earned',
  'checkup-taken': 'earned',
  'survey-answered': 'earned',
  'campaign-won': 'earned',
  'staff-grant': 'earned',
  'bulk-grant': 'earned',
  exchanged: 'used',
  'exchange-cancelled': 'returned',
  'exchange-refunded': 'returned',
  expired: 'expired',
  'account-closed': 'expired',
  'attendance-revoked': 'taken-back',
  'budget-funded': 'corrected',
  'budget-returned': 'corrected',
  correction: 'corrected',
  'residents-merged': 'corrected',
};

export interface CauseTotal {
  causeKind: CauseKind;
  points: number;
  times: number;
}

/**
 * Sorts totals by what they mean for the balance. Nothing is dropped: the groups sum to what the totals sum to.
 * @param totals each cause once, in any order; the order is kept within a group
 */
export function computeExplanation(
  totals: readonly CauseTotal[],
): { group: ExplanationGroup; points: number; causes: CauseTotal[] }[] {
  return explanationGroups.flatMap((group) => {
    const causes = totals.filter(({ causeKind }) => groupOf[causeKind] === group);
    if (causes.length === 0) return [];
    return [{ group, points: causes.reduce((sum, { points }) => sum + points, 0), causes }];
  });
}
