/** How far the books were checked and anchored. For the status page only: no proof rests on it. */
import { eq } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { pointBooksProgress } from './ledger.schema.ts';

type Progress = typeof pointBooksProgress.$inferSelect;

export async function findBooksProgress(db: Db, name: Progress['name']): Promise<Progress | undefined> {
  const [progress] = await db.select().from(pointBooksProgress).where(eq(pointBooksProgress.name, name));
  return progress;
}

export async function recordBooksProgress(tx: Tx, { name, ...values }: Progress): Promise<void> {
  await tx
    .insert(pointBooksProgress)
    .values({ name, ...values })
    .onConflictDoUpdate({ target: pointBooksProgress.name, set: values });
}
