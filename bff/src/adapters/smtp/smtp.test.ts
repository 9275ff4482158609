import { expect, test } from 'vitest';
import { parseSmtpServer } from '#platform/config-mail.ts';
import { MailRefused } from '#platform/mail/mailer.ts';
import { startSmtpServer } from '../../testing/smtp-server.ts';
import { smtpMailer } from './smtp.ts';

const from = 'portal@city.example.jp';
const mail = {
  id: 'm-1',
  to: 'admin@city.example.jp',
  subject: '警告：夜間の利用',
  text: '一行目\n.\n三行目',
};

function mailerAt(url: string) {
  const server = parseSmtpServer(url);
  if (!server) throw new Error('no address');
  return smtpMailer({ server, from });
}

test('a mail arrives with Japanese subject and text, and a stable Message-ID', async () => {
  await using server = await startSmtpServer({ disabledCommands: ['STARTTLS', 'AUTH'] });
  await mailerAt(`smtp://localhost:${server.port}`).send(mail);
  const [received] = server.received;
  expect(received).toMatchObject({ from, to: [mail.to] });
  expect(received?.body.replaceAll('\r\n', '\n').trim()).toBe(mail.text);
  expect(received?.raw).toContain('Message-ID: <m-1@city.example.jp>');
  expect(received?.raw).toContain('Auto-Submitted: auto-generated');
});

test('a recipient that the server does not know is refused for good, a server that is away is not', async () => {
  const server = await startSmtpServer({ rejected: mail.to, disabledCommands: ['STARTTLS', 'AUTH'] });
  const mailer = mailerAt(`smtp://localhost:${server.port}`);
  await expect(mailer.send(mail)).rejects.toBeInstanceOf(MailRefused);
  await server[Symbol.asyncDispose]();
  const away = await mailer.send(mail).catch((fault) => fault);
  expect(away).toBeInstanceOf(Error);
  expect(away).not.toBeInstanceOf(MailRefused);
});

test('a wrong password is for the operator to mend, not the end of the mail', async () => {
  await using server = await startSmtpServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, callback) => callback(Object.assign(new Error('no'), { responseCode: 535 })),
  });
  const fault = await mailerAt(`smtp://u:p@localhost:${server.port}`)
    .send(mail)
    .catch((error) => error);
  expect(fault).toBeInstanceOf(Error);
  expect(fault).not.toBeInstanceOf(MailRefused);
});

test.each([
  ['without STARTTLS', { disabledCommands: ['STARTTLS', 'AUTH'] }],
  ['with a certificate that nobody vouches for', { disabledCommands: ['AUTH'] }],
])('nothing is told to another machine %s', async (_, options) => {
  await using server = await startSmtpServer({ host: '127.0.0.2', ...options });
  await expect(mailerAt(`smtp://127.0.0.2:${server.port}`).send(mail)).rejects.toThrow();
  await expect(mailerAt(`smtps://127.0.0.2:${server.port}`).send(mail)).rejects.toThrow();
  expect(server.received).toEqual([]);
});
