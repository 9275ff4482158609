/** When a budget is running low. */

export type BudgetState = 'ample' | 'low' | 'empty';

/**
 * `low`: less is left than the percentage of what was put in at which staff want to know.
 * @param funded points put in, without what was returned
 */
export function computeBudgetState(budget: {
  available: number;
  funded: number;
  warnBelowPercent: number;
}): BudgetState {
  const { available, funded, warnBelowPercent } = budget;
  if (available <= 0) return 'empty';
  return available * 100 < funded * warnBelowPercent ? 'low' : 'ample';
}
