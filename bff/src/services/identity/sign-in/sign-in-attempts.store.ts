import { eq, lt } from 'drizzle-orm';
import type { Tx } from '#platform/db/store.ts';
import { signInAttempts } from '../identity.schema.ts';

export type SignInAttempt = typeof signInAttempts.$inferSelect;

export async function recordAttempt(tx: Tx, attempt: SignInAttempt): Promise<void> {
  await tx.insert(signInAttempts).values(attempt);
}

/** Takes the attempt out, so that its state works once only. */
export async function takeAttempt(tx: Tx, id: string): Promise<SignInAttempt | undefined> {
  const [attempt] = await tx.delete(signInAttempts).where(eq(signInAttempts.id, id)).returning();
  return attempt;
}

export async function removeExpiredAttempts(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx.delete(signInAttempts).where(lt(signInAttempts.expiresAt, now));
}
