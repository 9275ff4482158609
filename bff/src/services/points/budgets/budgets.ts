/** Putting points into budgets, giving back what is left, and saying when one runs low. */
import { uuidv7 } from 'uuidv7';
import type { Tx } from '#platform/db/store.ts';
import { allStaff, type Platform } from '#platform/platform.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { computeBudgetState } from './budgets.rules.ts';
import { type Budget, recordBudget, recordLowSince, recordMovement } from './budgets.store.ts';

export interface Budgeting {
  platform: Pick<Platform, 'announce' | 'log'>;
  ledger: Ledger;
}
interface By {
  staffId: string | null;
  now: Temporal.Instant;
}
interface Movement {
  points: number;
  reason: string;
}

/** The topic that staff's open pages hear of when a budget runs low. */
export const budgetsTopic = 'point-budgets';

const issuance = { kind: 'issuance', code: 'issuance', name: 'ポイント発行' } as const;

/** A budget with its account and its first points. Answers its id. */
export async function openBudget(
  budgeting: Budgeting,
  tx: Tx,
  opening: Pick<Budget, 'programme' | 'name' | 'fiscalYear' | 'warnBelowPercent'> & Movement,
  by: By,
): Promise<string> {
  const { programme, name, fiscalYear, warnBelowPercent, points, reason } = opening;
  const account = await budgeting.ledger.ensureCityAccount(tx, {
    kind: 'budget',
    code: `budget:${programme}:${fiscalYear}`,
    name: `${name}（${fiscalYear}年度）`,
  });
  const id = uuidv7();
  const budget = { id, programme, name, fiscalYear, accountId: account.id, warnBelowPercent };
  await recordBudget(tx, { ...budget, createdAt: by.now });
  await fundBudget(budgeting, tx, budget, { points, reason }, by);
  return id;
}

/** Issues points into a budget. */
export async function fundBudget(
  budgeting: Budgeting,
  tx: Tx,
  budget: Pick<Budget, 'id' | 'accountId' | 'name'>,
  movement: Movement,
  by: By,
): Promise<void> {
  const { id: issuanceId } = await budgeting.ledger.ensureCityAccount(tx, issuance);
  const route = { from: issuanceId, to: budget.accountId };
  await move(budgeting, tx, 'funded', { budget, route, ...movement }, by);
}

/** Gives points of a budget back. Throws `points-insufficient` when it has fewer. */
export async function returnBudget(
  budgeting: Budgeting,
  tx: Tx,
  budget: Pick<Budget, 'id' | 'accountId' | 'name'>,
  movement: Movement,
  by: By,
): Promise<void> {
  const { id: issuanceId } = await budgeting.ledger.ensureCityAccount(tx, issuance);
  const route = { from: budget.accountId, to: issuanceId };
  await move(budgeting, tx, 'returned', { budget, route, ...movement }, by);
}

async function move(
  { ledger }: Budgeting,
  tx: Tx,
  kind: 'funded' | 'returned',
  movement: Movement & {
    budget: Pick<Budget, 'id' | 'name'>;
    route: { from: string; to: string };
  },
  { staffId, now }: By,
): Promise<void> {
  const { budget, route, points, reason } = movement;
  const { id: transferId } = await ledger.transfer(tx, {
    ...route,
    sourceId: `budget:${budget.id}:${uuidv7()}`,
    cause: { kind: `budget-${kind}`, description: budget.name },
    points,
  });
  const moved = { budgetId: budget.id, kind, points, reason, transferId, movedAt: now, movedById: staffId };
  await recordMovement(tx, moved);
}

/** Tells staff once when a budget has become low, and is ready to tell them again when it was filled up. */
export async function noteBudgetLevel(
  { platform }: Pick<Budgeting, 'platform'>,
  tx: Tx,
  budget: Budget,
  now: Temporal.Instant,
): Promise<void> {
  const state = computeBudgetState(budget);
  if (state === 'ample') {
    if (budget.lowSince) await recordLowSince(tx, budget.id, null);
    return;
  }
  if (budget.lowSince) return;
  await recordLowSince(tx, budget.id, now);
  platform.log.warn({ budget: budget.id, programme: budget.programme, state }, 'point budget runs low');
  await platform.announce(tx, { to: allStaff, topic: budgetsTopic });
}
