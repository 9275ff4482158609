import { sql } from 'drizzle-orm';
import { index, instant, integer, sealedJson, table, text } from '#platform/db/columns.ts';

/** Mail that was decided in a write and leaves after it. What it says is forgotten once it has arrived or was given up. */
export const outgoingMails = table(
  'outgoing_mails',
  {
    id: text().primaryKey(),
    /** What it is for, such as `alert` or `staff-invitation`; never whom it concerns. */
    purpose: text().notNull(),
    content: sealedJson<{ to: string; subject: string; text: string }>(),
    createdAt: instant().notNull(),
    /** Null when there is nothing more to do. */
    nextAttemptAt: instant(),
    attempts: integer().notNull().default(0),
    deliveredAt: instant(),
    givenUpAt: instant(),
    /** Name of the last fault; the words of a mail server may quote addresses. */
    lastFault: text(),
  },
  (t) => [index('outgoing_mails_due').on(t.nextAttemptAt).where(sql`next_attempt_at is not null`)],
);
