/** An unsound ledger is heard of by staff like any other alert, once while nothing changes, and by mail. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../testing/app.ts';
import { checkBooks } from './check-books.ts';
import { ledgerKeyOf } from './keys.ts';
import { createLedger } from './ledger.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({
    env: {
      SMTP_URL: 'smtp://mail.example:25',
      MAIL_FROM: 'portal@city.example',
      ALERT_MAIL_TO: 'alerts@city.example',
    },
  });
  const ledger = createLedger({ clock: app.clock, key: ledgerKeyOf(app.platform) });
  const resident = await app.as('resident');
  await app.store.write(async (tx) => {
    const issuance = await ledger.ensureCityAccount(tx, { kind: 'issuance', code: 'issuance', name: '発行' });
    const { id } = await ledger.ensureResidentAccount(tx, resident.id);
    const cause = { kind: 'activity-attended', description: '健康体操教室' } as const;
    const earned = { cause, from: issuance.id, to: id, points: 100, expiresAt: null };
    await ledger.transfer(tx, { ...earned, sourceId: 'earned' });
  });
});
afterAll(() => app[Symbol.asyncDispose]());

async function alertsAfterCheck() {
  await checkBooks(app.platform, app.clock.now());
  await app.settle();
  const { data } = await (await app.as('auditor')).clients.audit.GET('/alerts');
  return data?.items.filter(({ kind }) => kind === 'ledger-not-sound') ?? [];
}

it('says nothing of a sound ledger', async () => {
  expect(await alertsAfterCheck()).toEqual([]);
});

it('warns when somebody gave themselves points past the journal, and again the next day', async () => {
  await app.store.raw(`update point_accounts set posted = posted + 1 where kind = 'resident'`);
  const [alert, ...others] = await alertsAfterCheck();
  expect(others).toEqual([]);
  expect(alert).toMatchObject({ severity: 'high', state: 'new', title: 'ポイントの台帳が合いません' });
  expect(alert?.explanation).toContain('取引番号 —');
  expect(await alertsAfterCheck()).toHaveLength(1);
  expect(await app.store.raw(`select id from outgoing_mails where purpose = 'alert'`)).toHaveLength(1);
  const planning = await (await app.as('planning')).clients.points.GET('/books/check');
  expect(planning.data?.isSound).toBe(false);
  app.clock.advance({ hours: 24 });
  expect(await alertsAfterCheck()).toHaveLength(2);
});

it('names the transfer that was changed', async () => {
  await app.store.raw('drop trigger point_transfers_no_update');
  await app.store.raw(`update point_transfers set cause_description = '別の活動' where sequence = 1`);
  const alerts = await alertsAfterCheck();
  expect(alerts.map(({ explanation }) => explanation).join()).toContain('取引番号 1');
});
