/** From the write that decides a mail to a real SMTP server, on both engines. */
import { expect, test } from 'vitest';
import { smtpMailer } from '#adapters/smtp/smtp.ts';
import { createTestClock } from '../../testing/clock.ts';
import { testConfig } from '../../testing/config.ts';
import { startSmtpServer } from '../../testing/smtp-server.ts';
import { loadCity } from '../city.ts';
import { parseSmtpServer } from '../config-mail.ts';
import { openTestStore, type TestStore } from '../db/testing.ts';
import { createLog } from '../log.ts';
import { createPlatform } from '../platform.ts';
import { enqueueMail } from './mail.store.ts';
import { mailJob, mailRetentionJob } from './mail-job.ts';

const to = 'admin@city.example.jp';
const mail = { purpose: 'alert', to, subject: '警告', text: '管理画面を開いてください。' };
const noTls = { disabledCommands: ['STARTTLS', 'AUTH'] };

function queueOn(store: TestStore, port: number) {
  const clock = createTestClock('2026-11-24T00:00:00Z');
  const config = testConfig();
  const platform = createPlatform({
    store,
    clock,
    city: loadCity('nakama'),
    config,
    log: createLog('silent'),
  });
  const server = parseSmtpServer(`smtp://localhost:${port}`);
  if (!server) throw new Error('no address');
  const job = mailJob(platform, smtpMailer({ server, from: 'portal@city.example.jp' }));
  return {
    clock,
    enqueue: (more: object = {}) => store.write((tx) => enqueueMail(tx, { ...mail, ...more }, clock.now())),
    send: () => job.run(clock.now()),
    rows: () => store.raw('SELECT * FROM outgoing_mails ORDER BY id'),
  };
}

test('a mail leaves once, also when two instances send at the same time, and is forgotten after it', async () => {
  await using store = await openTestStore();
  await using server = await startSmtpServer(noTls);
  const queue = queueOn(store, server.port);
  const ids = await Promise.all([queue.enqueue(), queue.enqueue(), queue.enqueue()]);
  await Promise.all([queue.send(), queue.send(), queue.send()]);
  await queue.send();
  const messageIds = server.received.map(({ raw }) => /Message-ID: <([^@]+)@/.exec(raw)?.[1]);
  expect(messageIds.sort()).toEqual(ids.sort());
  for (const row of await queue.rows()) {
    expect(row).toMatchObject({ attempts: 1, content: null, next_attempt_at: null, last_fault: null });
    expect(row.delivered_at).not.toBeNull();
  }
});

test('is forgotten when it was done with three months ago, and not while it waits', async () => {
  await using store = await openTestStore();
  await using server = await startSmtpServer(noTls);
  const queue = queueOn(store, server.port);
  await queue.enqueue();
  await queue.send();
  const waiting = await queue.enqueue();
  const forget = () => mailRetentionJob({ store }).run(queue.clock.now());
  await forget();
  expect(await queue.rows()).toHaveLength(2);
  queue.clock.advance({ hours: 24 * 91 });
  await forget();
  expect(await queue.rows()).toMatchObject([{ id: waiting }]);
});

test('of a write that was undone never leaves, and lies sealed while it waits', async () => {
  await using store = await openTestStore();
  const queue = queueOn(store, 1);
  const undone = store.write(async (tx) => {
    await enqueueMail(tx, mail, queue.clock.now());
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await queue.rows()).toEqual([]);
  await queue.enqueue();
  expect(JSON.stringify(await queue.rows())).not.toMatch(/管理画面|city\.example/);
});

test('waits while the server is away and arrives when it is back', async () => {
  await using store = await openTestStore();
  const first = await startSmtpServer(noTls);
  const queue = queueOn(store, first.port);
  await first[Symbol.asyncDispose]();
  await queue.enqueue();
  await queue.send();
  const [waiting] = await queue.rows();
  expect([waiting?.attempts, waiting?.delivered_at]).toEqual([1, null]);
  await using back = await startSmtpServer({ ...noTls, port: first.port });
  await queue.send();
  expect(back.received).toEqual([]);
  queue.clock.advance({ minutes: 6 });
  await queue.send();
  expect(back.received).toHaveLength(1);
});

test('to a mailbox that does not exist is given up at once, and after many failures as well', async () => {
  await using store = await openTestStore();
  await using server = await startSmtpServer({ ...noTls, rejected: 'nobody@city.example.jp' });
  const queue = queueOn(store, server.port);
  await queue.enqueue({ to: 'nobody@city.example.jp' });
  await queue.send();
  expect(await queue.rows()).toMatchObject([{ attempts: 1, content: null, last_fault: 'MailRefused' }]);

  const away = queueOn(store, 1);
  await away.enqueue();
  for (let i = 0; i < 14; i++) {
    await away.send();
    away.clock.advance({ hours: 3 });
  }
  const [, late] = await away.rows();
  expect(late).toMatchObject({ attempts: 12, content: null, next_attempt_at: null });
  expect(late?.given_up_at).not.toBeNull();
});

test.each([
  { to: 'a@example.jp\r\nBcc: all@example.jp' },
  { to: 'a@example.jp, b@example.jp' },
  { subject: '警告\r\nBcc: all@example.jp' },
  { subject: '' },
])('with %j is not even queued', async (forged) => {
  await using store = await openTestStore();
  await expect(queueOn(store, 1).enqueue(forged)).rejects.toBeInstanceOf(TypeError);
});
