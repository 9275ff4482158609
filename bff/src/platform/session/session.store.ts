import { eq, inArray, lt } from 'drizzle-orm';
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

export async function recordRepresented(tx: Tx, id: string, represented: Represented): Promise<void> {
  await tx.update(sessions).set(represented).where(eq(sessions.id, id));
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
