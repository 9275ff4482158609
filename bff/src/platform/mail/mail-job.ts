/** Sends what the queue holds, each mail by one process at a time, until it has arrived or is given up. */
import type { Platform } from '#platform/platform.ts';
import type { Job } from '#platform/service.ts';
import { decideNextAttempt } from './mail.rules.ts';
import {
  findDueMails,
  type MailRow,
  recordMailAttempt,
  recordMailDelivered,
  recordMailFault,
  recordMailGivenUp,
  removeDoneMails,
} from './mail.store.ts';
import { type Mailer, MailRefused } from './mailer.ts';

const mailsPerRun = 50;
/** Longer than an attempt can take, so that no second process begins while one is at it. */
const firstRetryMinutes = 5;

/**
 * A mail that the server took while the line broke before its answer is sent again, with the same Message-ID: for a
 * warning, twice is better than never.
 */
export function mailJob({ store, clock, log }: Platform, mailer: Mailer): Job {
  async function attempt(mail: MailRow): Promise<void> {
    const attempts = mail.attempts + 1;
    const next = decideNextAttempt(attempts, false);
    const waitMinutes = next.again ? Math.max(next.afterMinutes, firstRetryMinutes) : firstRetryMinutes;
    const retryAt = clock.now().add({ minutes: waitMinutes });
    if (!(await store.write((tx) => recordMailAttempt(tx, mail, retryAt))) || !mail.content) return;
    try {
      await mailer.send({ id: mail.id, ...mail.content });
    } catch (error) {
      return recordFault(mail.id, attempts, error);
    }
    await store.write((tx) => recordMailDelivered(tx, mail.id, clock.now()));
  }

  async function recordFault(id: string, attempts: number, error: unknown): Promise<void> {
    const fault = error instanceof Error ? error.name : 'unknown';
    log.warn({ mail: id, attempts, fault }, 'mail not sent');
    const isOver = !decideNextAttempt(attempts, error instanceof MailRefused).again;
    await store.write((tx) =>
      isOver ? recordMailGivenUp(tx, id, clock.now(), fault) : recordMailFault(tx, id, fault),
    );
  }

  return {
    name: 'platform.send-mail',
    everySeconds: 15,
    async run(now) {
      for (const mail of await findDueMails(store.read, now, mailsPerRun)) await attempt(mail);
    },
  };
}

/** Long enough to answer whether a warning went out, and to whom it did not. */
const keptDays = 90;

/** Forgets mails that are done with. */
export function mailRetentionJob({ store }: Pick<Platform, 'store'>): Job {
  return {
    name: 'platform.forget-mail',
    everySeconds: 86_400,
    run: (now) => store.write((tx) => removeDoneMails(tx, now.subtract({ hours: 24 * keptDays }))),
  };
}
