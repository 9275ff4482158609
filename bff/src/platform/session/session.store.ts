import { and, desc, eq, lt, ne, or } from 'drizzle-orm';
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

/** Used last first; those that have run out may still be among them. */
export async function findSessionsOf(db: Db, accountId: string): Promise<SessionRow[]> {
  return db
    .select()
    .from(sessions)
    .where(eq(sessions.accountId, accountId))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id));
}

/** Signs the account out everywhere, or everywhere but in one session. */
export async function removeSessionsOf(tx: Tx, accountId: string, exceptId = ''): Promise<void> {
  await tx.delete(sessions).where(and(eq(sessions.accountId, accountId), ne(sessions.id, exceptId)));
}

/** Ends what was started with an identity, but for one session. */
export async function removeSessionsBegunWith(tx: Tx, identityId: string, exceptId: string): Promise<void> {
  await tx.delete(sessions).where(and(eq(sessions.identityId, identityId), ne(sessions.id, exceptId)));
}

/** Ends the resident's own sessions and those of everybody who acts for them now. */
export async function removeSessionsConcerning(tx: Tx, residentId: string): Promise<void> {
  await tx
    .delete(sessions)
    .where(or(eq(sessions.accountId, residentId), eq(sessions.representedId, residentId)));
}

export async function removeExpiredSessions(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx.delete(sessions).where(lt(sessions.expiresAt, now));
}
