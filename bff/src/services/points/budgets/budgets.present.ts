import type { components } from '@entame/sdk/contracts/points.ts';
import { computeBudgetState } from './budgets.rules.ts';
import type { Budget } from './budgets.store.ts';

export function presentBudget(budget: Budget): components['schemas']['Budget'] {
  const { id, programme, name, fiscalYear, funded, available, warnBelowPercent } = budget;
  const state = computeBudgetState(budget);
  return { id, programme, name, fiscalYear, funded, available, state, warnBelowPercent };
}
