import { eq, lt } from 'drizzle-orm';
import { type Db, prepared, type Slots, type Tx } from '../db/store.ts';
import { sessions } from './session.schema.ts';

export type SessionRow = typeof sessions.$inferSelect;

const selectSession = prepared('find_session', (db, slot: Slots<{ id: string }>) =>
  db.select().from(sessions).where(eq(sessions.id, slot.id)),
);

export async function findSession(db: Db, id: string): Promise<SessionRow | undefined> {
  const [session] = await selectSession(db, { id });
  return session;
}

export async function recordSession(tx: Tx, session: SessionRow): Promise<void> {
  await tx.insert(sessions).values(session);
}

export async function recordSeen(tx: Tx, id: string, lastSeenAt: Temporal.Instant): Promise<void> {
  await tx.update(sessions).set({ lastSeenAt }).where(eq(sessions.id, id));
}

export async function removeSession(tx: Tx, id: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.id, id));
}

/** Ends every session of an account. */
export async function removeSessionsOf(tx: Tx, accountId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.accountId, accountId));
}

export async function removeExpiredSessions(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx.delete(sessions).where(lt(sessions.expiresAt, now));
}
