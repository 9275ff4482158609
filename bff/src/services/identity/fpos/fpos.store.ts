import { and, eq, inArray, lt } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { fposChallenges } from './fpos.schema.ts';

export type FposChallenge = typeof fposChallenges.$inferSelect;
type State = FposChallenge['state'];
type Step = Partial<Omit<FposChallenge, 'id' | 'state'>> & { state: State };

export async function recordChallenge(tx: Tx, challenge: FposChallenge): Promise<void> {
  await tx.insert(fposChallenges).values(challenge);
}

export async function findChallenge(db: Db, id: string): Promise<FposChallenge | undefined> {
  const [challenge] = await db.select().from(fposChallenges).where(eq(fposChallenges.id, id));
  return challenge;
}

/** Moves it on from one of these states; of several at once one does, and false tells the others. */
export async function recordStep(tx: Tx, id: string, from: readonly State[], to: Step): Promise<boolean> {
  const moved = await tx
    .update(fposChallenges)
    .set(to)
    .where(and(eq(fposChallenges.id, id), inArray(fposChallenges.state, [...from])))
    .returning({ id: fposChallenges.id });
  return moved.length > 0;
}

export async function removeExpiredChallenges(tx: Tx, before: Temporal.Instant): Promise<void> {
  await tx.delete(fposChallenges).where(lt(fposChallenges.expiresAt, before));
}
