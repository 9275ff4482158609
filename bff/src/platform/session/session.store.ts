import { and, desc, eq, inArray, lt, ne, or } from 'drizzle-orm';
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

/** Replaces the id, and with it the token. Answers false when the session is gone. */
export async function recordRenewal(tx: Tx, id: string, change: Partial<SessionRow>): Promise<boolean> {
  const renewed = await tx
    .update(sessions)
    .set(change)
    .where(eq(sessions.id, id))
    .returning({ id: sessions.id });
  return renewed.length === 1;
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

/** For whom the person at this session acts from now on; `nobody` again with every column null. */
export type Represented = Pick<
  SessionRow,
  'representationId' | 'representedId' | 'representedName' | 'representedPermissions' | 'representedUntil'
>;

export const representingNobody: Represented = {
  representationId: null,
  representedId: null,
  representedName: null,
  representedPermissions: null,
  representedUntil: null,
};

/** Answers false when the session is gone, or has another token since. */
export function recordRepresented(tx: Tx, id: string, represented: Represented): Promise<boolean> {
  return recordRenewal(tx, id, represented);
}

/**
 * Ends the sessions in which somebody acts under these representations. They end altogether: a page that is still
 * open must not go on in the person's own name.
 */
export async function removeRepresentingSessions(tx: Tx, representationIds: string[]): Promise<void> {
  if (representationIds.length > 0)
    await tx.delete(sessions).where(inArray(sessions.representationId, representationIds));
}

/** Ends the sessions in which somebody acts for this resident. */
export async function removeSessionsFor(tx: Tx, representedId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.representedId, representedId));
}

/** The sessions of one account go on as another's, into which it was merged. */
export async function recordSessionsMoved(
  tx: Tx,
  fromAccountId: string,
  to: { id: string; displayName: string },
): Promise<void> {
  await tx
    .update(sessions)
    .set({ accountId: to.id, displayName: to.displayName })
    .where(eq(sessions.accountId, fromAccountId));
}
