import { asc, eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db, Tx } from '#platform/db/store.ts';
import { processSteps } from './process-steps.schema.ts';

export type Step = typeof processSteps.$inferSelect;

const stepsMax = 500;

/** First things first. */
export async function findSteps(db: Db, subjectId: string): Promise<Step[]> {
  return db
    .select()
    .from(processSteps)
    .where(eq(processSteps.subjectId, subjectId))
    .orderBy(asc(processSteps.at), asc(processSteps.id))
    .limit(stepsMax);
}

export async function recordStep(tx: Tx, step: Omit<Step, 'id'>): Promise<void> {
  await tx.insert(processSteps).values({ ...step, id: uuidv7() });
}
