/** Budgets, with what is in them. */
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db, Tx } from '#platform/db/store.ts';
import { pointAccounts } from '../ledger/ledger.schema.ts';
import { pointBudgetMovements, pointBudgets } from './budgets.schema.ts';

type Movement = typeof pointBudgetMovements.$inferSelect;

const funded = sql`coalesce((select sum(case when m.kind = 'funded' then m.points else -m.points end)
  from point_budget_movements m where m.budget_id = ${pointBudgets.id}), 0)`.mapWith(Number);
const available = sql`${pointAccounts.posted} - ${pointAccounts.held}`.mapWith(Number);

function select(db: Db) {
  return db
    .select({ budget: pointBudgets, available, funded })
    .from(pointBudgets)
    .innerJoin(pointAccounts, eq(pointAccounts.id, pointBudgets.accountId));
}

type Row = Awaited<ReturnType<typeof select>>[number];
export type Budget = ReturnType<typeof flatten>;

function flatten({ budget, ...inIt }: Row) {
  return { ...budget, ...inIt };
}

/** Latest fiscal year first, then by age. */
export async function findBudgets(db: Db): Promise<Budget[]> {
  const rows = await select(db).orderBy(
    desc(pointBudgets.fiscalYear),
    asc(pointBudgets.createdAt),
    asc(pointBudgets.id),
  );
  return rows.map(flatten);
}

export async function findBudget(db: Db, id: string): Promise<Budget | undefined> {
  const [row] = await select(db).where(eq(pointBudgets.id, id));
  return row && flatten(row);
}

export async function findBudgetOf(
  db: Db,
  programme: string,
  fiscalYear: number,
): Promise<Budget | undefined> {
  const [row] = await select(db).where(
    and(eq(pointBudgets.programme, programme), eq(pointBudgets.fiscalYear, fiscalYear)),
  );
  return row && flatten(row);
}

export async function recordBudget(
  tx: Tx,
  budget: Omit<typeof pointBudgets.$inferSelect, 'lowSince'>,
): Promise<void> {
  await tx.insert(pointBudgets).values(budget);
}

export async function recordLowSince(tx: Tx, id: string, lowSince: Temporal.Instant | null): Promise<void> {
  await tx.update(pointBudgets).set({ lowSince }).where(eq(pointBudgets.id, id));
}

export async function recordMovement(tx: Tx, movement: Omit<Movement, 'id'>): Promise<void> {
  await tx.insert(pointBudgetMovements).values({ id: uuidv7(), ...movement });
}

/** Latest first. */
export async function findMovements(db: Db, budgetId: string, limit: number): Promise<Movement[]> {
  return db
    .select()
    .from(pointBudgetMovements)
    .where(eq(pointBudgetMovements.budgetId, budgetId))
    .orderBy(desc(pointBudgetMovements.movedAt), desc(pointBudgetMovements.id))
    .limit(limit);
}
