/** The queue of outgoing mail, and the record of what became of it. */
import { and, asc, eq, isNull, lt, lte } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db, Tx } from '#platform/db/store.ts';
import { isMailAddress, isMailSubject } from './mail.rules.ts';
import { outgoingMails } from './mail.schema.ts';

export interface NewMail {
  /** What it is for, such as `alert` or `staff-invitation`; never whom it concerns. */
  purpose: string;
  to: string;
  subject: string;
  text: string;
}

export type MailRow = typeof outgoingMails.$inferSelect;

/**
 * Puts a mail into the queue; it leaves after the commit, and never if the write is undone. Throws a `TypeError` for an
 * address or a subject that could carry a header of its own. Check `config.SMTP_URL` first: without it nothing leaves.
 */
export async function enqueueMail(
  tx: Tx,
  { purpose, ...content }: NewMail,
  now: Temporal.Instant,
): Promise<string> {
  if (!isMailAddress(content.to)) throw new TypeError('The recipient of a mail is not one plain address.');
  if (!isMailSubject(content.subject)) throw new TypeError('The subject of a mail is not one short line.');
  const id = uuidv7();
  await tx.insert(outgoingMails).values({ id, purpose, content, createdAt: now, nextAttemptAt: now });
  return id;
}

export async function findDueMails(db: Db, now: Temporal.Instant, limit: number): Promise<MailRow[]> {
  return db
    .select()
    .from(outgoingMails)
    .where(lte(outgoingMails.nextAttemptAt, now))
    .orderBy(asc(outgoingMails.nextAttemptAt), asc(outgoingMails.id))
    .limit(limit);
}

/** Takes the next attempt for this process, or answers false because another has taken it. */
export async function recordMailAttempt(
  tx: Tx,
  mail: Pick<MailRow, 'id' | 'attempts'>,
  nextAttemptAt: Temporal.Instant,
): Promise<boolean> {
  const untaken = and(eq(outgoingMails.id, mail.id), eq(outgoingMails.attempts, mail.attempts));
  const taken = await tx
    .update(outgoingMails)
    .set({ attempts: mail.attempts + 1, nextAttemptAt })
    .where(untaken)
    .returning({ id: outgoingMails.id });
  return taken.length === 1;
}

export async function recordMailDelivered(tx: Tx, id: string, deliveredAt: Temporal.Instant): Promise<void> {
  await tx
    .update(outgoingMails)
    .set({ deliveredAt, nextAttemptAt: null, content: null, lastFault: null })
    .where(eq(outgoingMails.id, id));
}

export async function recordMailFault(tx: Tx, id: string, lastFault: string): Promise<void> {
  await tx.update(outgoingMails).set({ lastFault }).where(eq(outgoingMails.id, id));
}

export async function recordMailGivenUp(
  tx: Tx,
  id: string,
  givenUpAt: Temporal.Instant,
  lastFault: string,
): Promise<void> {
  await tx
    .update(outgoingMails)
    .set({ givenUpAt, nextAttemptAt: null, content: null, lastFault })
    .where(eq(outgoingMails.id, id));
}

/** Forgets what became of mails that were queued before a moment and have left or were given up. */
export async function removeDoneMails(tx: Tx, before: Temporal.Instant): Promise<void> {
  const isDone = isNull(outgoingMails.nextAttemptAt);
  await tx.delete(outgoingMails).where(and(isDone, lt(outgoingMails.createdAt, before)));
}
