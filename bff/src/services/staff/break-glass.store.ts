import { and, desc, eq, lt, or } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { breakGlassUses } from './break-glass.schema.ts';

export type UseRow = typeof breakGlassUses.$inferSelect;

export async function recordUse(tx: Tx, use: UseRow): Promise<void> {
  await tx.insert(breakGlassUses).values(use);
}

export async function recordUseChange(
  tx: Tx,
  id: string,
  change: Partial<Pick<UseRow, 'endsAt' | 'verdict' | 'note' | 'reviewedBy' | 'reviewedAt'>>,
): Promise<void> {
  await tx.update(breakGlassUses).set(change).where(eq(breakGlassUses.id, id));
}

export async function findUse(db: Db, id: string): Promise<UseRow | undefined> {
  const [use] = await db.select().from(breakGlassUses).where(eq(breakGlassUses.id, id));
  return use;
}

/** Newest first. */
export async function findUses(
  db: Db,
  limit: number,
  after?: { at: Temporal.Instant; id: string },
): Promise<UseRow[]> {
  const older =
    after &&
    or(
      lt(breakGlassUses.startedAt, after.at),
      and(eq(breakGlassUses.startedAt, after.at), lt(breakGlassUses.id, after.id)),
    );
  return db
    .select()
    .from(breakGlassUses)
    .where(older)
    .orderBy(desc(breakGlassUses.startedAt), desc(breakGlassUses.id))
    .limit(limit);
}
