import { and, eq, lt, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Tx } from '../db/store.ts';
import { passkeyChallenges } from './passkeys.schema.ts';

export type PasskeyChallenge = typeof passkeyChallenges.$inferSelect;

export async function recordPasskeyChallenge(tx: Tx, challenge: PasskeyChallenge): Promise<void> {
  await tx.insert(passkeyChallenges).values(challenge);
}

/** Takes the challenge out, so that it works once only. */
export async function takePasskeyChallenge(tx: Tx, id: string): Promise<PasskeyChallenge | undefined> {
  const own = eq(passkeyChallenges.id, id);
  const [challenge] = await tx.delete(passkeyChallenges).where(own).returning();
  return challenge;
}

export async function removeExpiredPasskeyChallenges(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, now));
}

/**
 * Whether the counter on record may become the one presented, said to the database: of two answers that carry the same
 * one, one only comes through. See `isCounterPlausible`.
 */
export function mayBecome(onRecord: SQLiteColumn, presented: number): SQL | undefined {
  const keepsNone = and(eq(onRecord, 0), sql`${presented} = 0`);
  return or(lt(onRecord, presented), keepsNone);
}
