/** Days, files and differences of reconciliation. */
import { and, asc, desc, eq, inArray, lt, max, min, sql } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import {
  pointDifferenceSteps,
  pointDifferences,
  pointPartnerFiles,
  pointReconciliationDays,
} from './reconciliation.schema.ts';

export type DayRow = typeof pointReconciliationDays.$inferSelect;
export type FileRow = typeof pointPartnerFiles.$inferSelect;
export type DifferenceRow = typeof pointDifferences.$inferSelect;
export type DifferenceStepRow = typeof pointDifferenceSteps.$inferSelect;

/** The states in which somebody has something to do. */
const unsettled = ['open', 'proposed'] as const;

export async function findDay(db: Db, partnerId: string, day: string): Promise<DayRow | undefined> {
  const key = and(eq(pointReconciliationDays.partnerId, partnerId), eq(pointReconciliationDays.day, day));
  const [row] = await db.select().from(pointReconciliationDays).where(key);
  return row;
}

export async function recordDay(tx: Tx, row: DayRow): Promise<void> {
  const { partnerId: _, day: __, ...set } = row;
  await tx
    .insert(pointReconciliationDays)
    .values(row)
    .onConflictDoUpdate({ target: [pointReconciliationDays.partnerId, pointReconciliationDays.day], set });
}

/** The latest day first, after `before`. */
export async function findDays(
  db: Db,
  partnerId: string,
  { limit, before }: { limit: number; before: string | undefined },
): Promise<DayRow[]> {
  const older = before === undefined ? undefined : lt(pointReconciliationDays.day, before);
  return db
    .select()
    .from(pointReconciliationDays)
    .where(and(eq(pointReconciliationDays.partnerId, partnerId), older))
    .orderBy(desc(pointReconciliationDays.day))
    .limit(limit);
}

/** The file that counts. */
export async function findFile(db: Db, partnerId: string, day: string): Promise<FileRow | undefined> {
  const [file] = await db
    .select()
    .from(pointPartnerFiles)
    .where(and(eq(pointPartnerFiles.partnerId, partnerId), eq(pointPartnerFiles.day, day)))
    .orderBy(desc(pointPartnerFiles.version))
    .limit(1);
  return file;
}

export async function recordFile(tx: Tx, file: FileRow): Promise<void> {
  await tx.insert(pointPartnerFiles).values(file);
}

export async function findDifferences(db: Db, partnerId: string, day: string): Promise<DifferenceRow[]> {
  return db
    .select()
    .from(pointDifferences)
    .where(and(eq(pointDifferences.partnerId, partnerId), eq(pointDifferences.day, day)))
    .orderBy(asc(pointDifferences.foundAt), asc(pointDifferences.id));
}

export async function findDifference(db: Db, id: string): Promise<DifferenceRow | undefined> {
  const [row] = await db.select().from(pointDifferences).where(eq(pointDifferences.id, id));
  return row;
}

export async function recordDifference(tx: Tx, row: DifferenceRow): Promise<void> {
  await tx.insert(pointDifferences).values(row);
}

/** Changes it as long as it is in one of these states; answers whether it was. */
export async function recordDifferenceChange(
  tx: Tx,
  id: string,
  from: readonly DifferenceRow['state'][],
  change: Partial<Omit<DifferenceRow, 'id'>>,
): Promise<boolean> {
  const changed = await tx
    .update(pointDifferences)
    .set(change)
    .where(and(eq(pointDifferences.id, id), inArray(pointDifferences.state, [...from])))
    .returning({ id: pointDifferences.id });
  return changed.length === 1;
}

export async function recordDifferenceStep(
  tx: Tx,
  step: Pick<DifferenceStepRow, 'differenceId' | 'kind' | 'at'> & Partial<DifferenceStepRow>,
): Promise<void> {
  const [last] = await tx
    .select({ sequence: max(pointDifferenceSteps.sequence) })
    .from(pointDifferenceSteps)
    .where(eq(pointDifferenceSteps.differenceId, step.differenceId));
  const sequence = (last?.sequence ?? 0) + 1;
  await tx.insert(pointDifferenceSteps).values({ ...step, sequence });
}

export async function findDifferenceSteps(db: Db, ids: readonly string[]): Promise<DifferenceStepRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(pointDifferenceSteps)
    .where(inArray(pointDifferenceSteps.differenceId, [...ids]))
    .orderBy(asc(pointDifferenceSteps.differenceId), asc(pointDifferenceSteps.sequence));
}

/** Differences by day: all of them, and those that wait for somebody. */
export async function countDifferences(
  db: Db,
  partnerId: string,
  days: readonly string[],
): Promise<Map<string, { all: number; open: number }>> {
  if (days.length === 0) return new Map();
  const rows = await db
    .select({
      day: pointDifferences.day,
      all: sql<number>`count(*)`.mapWith(Number),
      open: sql<number>`sum(case when ${inArray(pointDifferences.state, [...unsettled])} then 1 else 0 end)`.mapWith(
        Number,
      ),
    })
    .from(pointDifferences)
    .where(and(eq(pointDifferences.partnerId, partnerId), inArray(pointDifferences.day, [...days])))
    .groupBy(pointDifferences.day);
  return new Map(rows.map(({ day, all, open }) => [day, { all, open }]));
}

/** What waits for staff, and the last day that was closed. */
export async function findDayFacts(db: Db, partnerId: string) {
  const [open] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number), oldestDay: min(pointDifferences.day) })
    .from(pointDifferences)
    .where(and(eq(pointDifferences.partnerId, partnerId), inArray(pointDifferences.state, [...unsettled])));
  const isClosed = eq(pointReconciliationDays.state, 'closed');
  const [closed] = await db
    .select({ day: max(pointReconciliationDays.day) })
    .from(pointReconciliationDays)
    .where(and(eq(pointReconciliationDays.partnerId, partnerId), isClosed));
  return {
    openDifferences: open?.count ?? 0,
    oldestOpenDay: open?.oldestDay ?? null,
    lastClosedDay: closed?.day ?? null,
  };
}
