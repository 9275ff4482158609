/** The port for mail. Services do not call it: they put mail into the queue (mail.store.ts) in the write that causes it. */

export interface Mail {
  /** Stays the same at every attempt, so that a receiver can tell a repetition from another mail. */
  id: string;
  to: string;
  subject: string;
  /** Plain text. No personal data beyond what the receiver must have: mail is read on machines we do not know. */
  text: string;
}

export interface Mailer {
  /** Resolves when the next server has taken the mail. Throws `MailRefused` when it never will. */
  send(mail: Mail): Promise<void>;
}

/** The next server will not take this mail however often it is tried. */
export class MailRefused extends Error {
  override name = 'MailRefused';
}
