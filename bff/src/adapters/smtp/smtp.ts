/** Sends mail over SMTP, encrypted unless the server is on this machine. */
import { createTransport } from 'nodemailer';
import type { SmtpServer } from '#platform/config-mail.ts';
import { type Mail, type Mailer, MailRefused } from '#platform/mail/mailer.ts';

const timeoutMs = 20_000;

export function smtpMailer({ server, from }: { server: SmtpServer; from: string }): Mailer {
  const { host, port, isImplicitTls, needsTls, user, password } = server;
  const transport = createTransport({
    host,
    port,
    secure: isImplicitTls,
    requireTLS: needsTls && !isImplicitTls,
    // On this machine there may be a certificate for no name at all, and no line to protect.
    ignoreTLS: !needsTls && !isImplicitTls,
    tls: { minVersion: 'TLSv1.2' },
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
  });
  const domain = from.slice(from.indexOf('@') + 1);

  return {
    async send({ id, to, subject, text }: Mail): Promise<void> {
      try {
        await transport.sendMail({
          messageId: `<${id}@${domain}>`,
          from: { name: '', address: from },
          to: { name: '', address: to },
          subject,
          text,
          textEncoding: 'base64',
          // RFC 3834: no holiday notice shall answer it.
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (fault) {
        throw isFinal(fault) ? new MailRefused('The mail server refused this mail for good.') : fault;
      }
    },
  };
}

/**
 * RFC 5321: 5xx is for good. Of these only what concerns this mail counts: a refused password or a missing STARTTLS is
 * the operator's to mend, and the mail is still wanted then.
 */
function isFinal(fault: unknown): boolean {
  const { responseCode = 0, code = '' } = fault as { responseCode?: number; code?: string };
  return responseCode >= 500 && responseCode < 600 && (code === 'EENVELOPE' || code === 'EMESSAGE');
}
