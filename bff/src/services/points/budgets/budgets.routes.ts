/** Budgets of programmes: what is in them, putting in, giving back. */
import type { operations } from '@entame/sdk/contracts/points.ts';
import { uuidv7 } from 'uuidv7';
import { staffOf } from '#platform/actor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import type { Context, Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import { cityDayOf, computeFiscalYear } from '../earning/calendar.rules.ts';
import type { GrantsDeps } from '../grants/grants.deps.ts';
import { presentBudget } from './budgets.present.ts';
import { type Budget, findBudget, findBudgetOf, findBudgets, findMovements } from './budgets.store.ts';
import { fundBudget, noteBudgetLevel, openBudget, returnBudget } from './budgets.ts';

type Operations =
  | 'listPointBudgets'
  | 'createPointBudget'
  | 'getPointBudget'
  | 'fundPointBudget'
  | 'returnPointBudget';

const movementsMax = 200;

export function budgetRoutes(deps: GrantsDeps): Pick<Handlers<operations>, Operations> {
  const { store } = deps.platform;

  /** Moves points in one write and answers what the budget is after it. */
  function change(
    { path, body }: { path: { budgetId: string }; body: { points: number; reason: string } },
    { actor, now, write, noting }: Context,
    move: typeof fundBudget,
  ) {
    const by = { staffId: staffOf(actor).id, now };
    return write(async (tx) => {
      const budget = await requireBudget(tx, path.budgetId);
      if (move === returnBudget && budget.available < body.points) throw problem('budget-exhausted');
      await move(deps, tx, budget, body, by);
      noting({ budget: budget.id, points: String(body.points) });
      return presentAfter(tx, budget.id, now);
    });
  }

  async function presentAfter(tx: Tx, budgetId: string, now: Temporal.Instant) {
    const budget = await requireBudget(tx, budgetId);
    await noteBudgetLevel(deps, tx, budget, now);
    return presentBudget(budget);
  }

  return {
    async listPointBudgets(_, { now }) {
      const budgets = await findBudgets(store.read);
      return { items: budgets.map(presentBudget), fiscalYear: computeFiscalYear(cityDayOf(now)) };
    },

    async createPointBudget({ body }, { actor, now, write, noting }) {
      const { fiscalYear, points, warnBelowPercent } = body;
      const name = body.name.trim();
      return write(async (tx) => {
        const programme = body.programme ?? uuidv7();
        if (body.programme !== undefined && !(await isProgramme(tx, programme)))
          throw problem('budget-programme-unknown');
        if (await findBudgetOf(tx, programme, fiscalYear)) throw problem('budget-exists-already');
        const opening = { programme, name, fiscalYear, warnBelowPercent, points, reason: '当初予算' };
        const id = await openBudget(deps, tx, opening, { staffId: staffOf(actor).id, now });
        noting({ budget: id, points: String(points) });
        return presentAfter(tx, id, now);
      });
    },

    async getPointBudget({ path: { budgetId } }) {
      const budget = await requireBudget(store.read, budgetId);
      const movements = await findMovements(store.read, budgetId, movementsMax);
      const staffIds = movements.flatMap(({ movedById }) => movedById ?? []);
      const names = await deps.findStaffNames(store.read, [...new Set(staffIds)]);
      return {
        budget: presentBudget(budget),
        movements: movements.map(({ id, kind, points, reason, movedAt, movedById }) => ({
          ...{ id, kind, points, reason },
          movedAt: instantText(movedAt),
          movedBy: movedById && (names.get(movedById) ?? ''),
        })),
      };
    },

    fundPointBudget: (input, context) => change(input, context, fundBudget),
    returnPointBudget: (input, context) => change(input, context, returnBudget),
  };
}

async function requireBudget(db: Db, id: string): Promise<Budget> {
  const budget = await findBudget(db, id);
  if (!budget) throw problem('budget-not-found');
  return budget;
}

async function isProgramme(tx: Tx, programme: string): Promise<boolean> {
  return (await findBudgets(tx)).some((budget) => budget.programme === programme);
}
