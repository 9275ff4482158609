import { expect, test } from 'vitest';
import { computeBudgetState } from './budgets.rules.ts';

test.each([
  [0, 1000, 20, 'empty'],
  [199, 1000, 20, 'low'],
  [200, 1000, 20, 'ample'],
  [1, 1000, 0, 'ample'],
  [999, 1000, 100, 'low'],
  [1000, 1000, 100, 'ample'],
  [0, 0, 20, 'empty'],
] as const)('%i of %i, warned below %i %%: %s', (available, funded, warnBelowPercent, state) => {
  expect(computeBudgetState({ available, funded, warnBelowPercent })).toBe(state);
});
