/** What staff granted or asked for, and who is to have it. */
import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db, Tx } from '#platform/db/store.ts';
import { pointBudgets } from '../budgets/budgets.schema.ts';
import { staffGrantLines, staffGrants } from './grants.schema.ts';

type Row = typeof staffGrants.$inferSelect;
export type Line = typeof staffGrantLines.$inferSelect;
export type GrantState = Row['state'];
export type NewLine = Omit<Line, 'grantId'>;

function select(db: Db) {
  return db
    .select({ grant: staffGrants, budgetName: pointBudgets.name, fiscalYear: pointBudgets.fiscalYear })
    .from(staffGrants)
    .leftJoin(pointBudgets, eq(pointBudgets.id, staffGrants.budgetId));
}
type Joined = Awaited<ReturnType<typeof select>>[number];
export type StaffGrant = ReturnType<typeof flatten>;

function flatten({ grant, ...budget }: Joined) {
  return { ...grant, ...budget };
}

export async function findGrant(db: Db, id: string): Promise<StaffGrant | undefined> {
  const [row] = await select(db).where(eq(staffGrants.id, id));
  return row && flatten(row);
}

/** Latest first, without files that were only checked. */
export async function findGrants(
  db: Db,
  filter: {
    state: GrantState | undefined;
    after: { at: Temporal.Instant; id: string } | undefined;
    limit: number;
  },
): Promise<StaffGrant[]> {
  const { requestedAt, id } = staffGrants;
  const { after, state } = filter;
  const rows = await select(db)
    .where(
      and(
        state ? eq(staffGrants.state, state) : ne(staffGrants.state, 'checked'),
        after && or(lt(requestedAt, after.at), and(eq(requestedAt, after.at), lt(id, after.id))),
      ),
    )
    .orderBy(desc(requestedAt), desc(id))
    .limit(filter.limit);
  return rows.map(flatten);
}

/** In the order of the file. */
export async function findLines(db: Db, grantId: string, afterRow = 0, limit?: number): Promise<Line[]> {
  const lines = db
    .select()
    .from(staffGrantLines)
    .where(and(eq(staffGrantLines.grantId, grantId), gt(staffGrantLines.row, afterRow)))
    .orderBy(asc(staffGrantLines.row));
  return limit === undefined ? lines : lines.limit(limit);
}

/** What a member of staff granted without a second person since a moment. */
export async function findPointsGrantedAlone(
  db: Db,
  staffId: string,
  since: Temporal.Instant,
): Promise<number> {
  const [row] = await db
    .select({ points: sql`coalesce(sum(${staffGrants.points}), 0)`.mapWith(Number) })
    .from(staffGrants)
    .where(
      and(
        eq(staffGrants.requestedById, staffId),
        eq(staffGrants.state, 'granted'),
        isNull(staffGrants.decidedById),
        gte(staffGrants.decidedAt, since),
      ),
    );
  return row?.points ?? 0;
}

const chunkSize = 500;

export async function recordGrant(
  tx: Tx,
  grant: Omit<Row, 'id'>,
  lines: readonly NewLine[],
): Promise<string> {
  const id = uuidv7();
  await tx.insert(staffGrants).values({ id, ...grant });
  for (let start = 0; start < lines.length; start += chunkSize) {
    const chunk = lines.slice(start, start + chunkSize).map((line) => ({ grantId: id, ...line }));
    await tx.insert(staffGrantLines).values(chunk);
  }
  return id;
}

export async function recordGrantChange(tx: Tx, id: string, change: Partial<Omit<Row, 'id'>>): Promise<void> {
  await tx.update(staffGrants).set(change).where(eq(staffGrants.id, id));
}

/** Checked files that nobody asked to grant. */
export async function removeCheckedBefore(tx: Tx, before: Temporal.Instant): Promise<void> {
  const old = tx
    .select({ id: staffGrants.id })
    .from(staffGrants)
    .where(and(eq(staffGrants.state, 'checked'), lt(staffGrants.requestedAt, before)));
  await tx.delete(staffGrantLines).where(inArray(staffGrantLines.grantId, old));
  await tx
    .delete(staffGrants)
    .where(and(eq(staffGrants.state, 'checked'), lt(staffGrants.requestedAt, before)));
}

/** What staff granted these residents, or want to, latest first. */
export async function findGrantsTo(db: Db, residentIds: readonly string[]) {
  return db
    .select({
      requestedAt: staffGrants.requestedAt,
      description: staffGrants.description,
      state: staffGrants.state,
      points: staffGrantLines.points,
    })
    .from(staffGrantLines)
    .innerJoin(staffGrants, eq(staffGrants.id, staffGrantLines.grantId))
    .where(and(eq(staffGrantLines.ownerKind, 'resident'), inArray(staffGrantLines.ownerId, [...residentIds])))
    .orderBy(desc(staffGrants.requestedAt));
}

/** The lines go on without the person. */
export async function recordLinesPseudonym(tx: Tx, residentId: string, pseudonym: string): Promise<void> {
  await tx
    .update(staffGrantLines)
    .set({ ownerId: pseudonym })
    .where(and(eq(staffGrantLines.ownerKind, 'resident'), eq(staffGrantLines.ownerId, residentId)));
}
