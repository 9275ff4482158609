/** How mail leaves: the SMTP server, the sender, and who hears of alerts. */
import { isMailAddress } from './mail/mail.rules.ts';

export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS, which a server elsewhere must offer. */
  isImplicitTls: boolean;
  /** False only for a server on this machine, where no line can be listened to. */
  needsTls: boolean;
  user: string | undefined;
  password: string | undefined;
}

const thisMachine = ['localhost', '127.0.0.1', '[::1]'];

/** Reads `smtps://user:password@host:465` or `smtp://host:587`. Throws without quoting it: it holds a password. */
export function parseSmtpServer(value: string): SmtpServer | undefined {
  if (value === '') return undefined;
  const url = URL.parse(value);
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || !url.hostname) {
    throw new Error('must be of the form smtps://user:password@host:465');
  }
  if (!['', '/'].includes(url.pathname) || url.search || url.hash) throw new Error('must end after the port');
  const isImplicitTls = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (isImplicitTls ? 465 : 587),
    isImplicitTls,
    needsTls: !thisMachine.includes(url.hostname),
    user: decodeURIComponent(url.username) || undefined,
    password: decodeURIComponent(url.password) || undefined,
  };
}

/** Reads one address, or nothing. */
export function parseMailAddress(value: string): string {
  if (value !== '' && !isMailAddress(value))
    throw new Error('must be one address such as portal@city.example.jp');
  return value;
}

/** Reads addresses between commas, or nothing. */
export function parseMailAddresses(value: string): string[] {
  const addresses = value === '' ? [] : value.split(',').map((address) => address.trim());
  if (!addresses.every(isMailAddress)) throw new Error('must be addresses with commas between them');
  return addresses;
}

/** What is wrong between the settings of mail, each of them right by itself. */
export function findMailFaults(mail: {
  SMTP_URL: SmtpServer | undefined;
  MAIL_FROM: string;
  ALERT_MAIL_TO: readonly string[];
}): string[] {
  const faults: string[] = [];
  if (mail.SMTP_URL && !mail.MAIL_FROM)
    faults.push('MAIL_FROM is missing. With SMTP_URL, mail needs a sender.');
  if (!mail.SMTP_URL && mail.ALERT_MAIL_TO?.length > 0)
    faults.push('SMTP_URL is missing. With ALERT_MAIL_TO, alerts need a way out.');
  return faults;
}
