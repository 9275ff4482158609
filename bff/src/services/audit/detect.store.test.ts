/** The detection job on real databases: several instances, runs that overlap, records that come late. */

import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { readAnchorFolder } from '#platform/anchors/anchor-files.ts';
import { recordAudit } from '#platform/audit.store.ts';
import { loadCity } from '#platform/city.ts';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import { createLog } from '#platform/log.ts';
import { createPlatform } from '#platform/platform.ts';
import { createTestClock } from '../../testing/clock.ts';
import { testConfig } from '../../testing/config.ts';
import { findAlerts } from './alerts.store.ts';
import { dropAnchor } from './anchors.ts';
import { detect } from './detect.ts';
import { anchorSignerOf } from './keys.ts';
import { sealRecords } from './seal-records.ts';
import { readSecuritySettings } from './security-settings.ts';

const city = loadCity('nakama');
const settings = readSecuritySettings(city);
const start = '2026-11-24T01:00:00Z';

function portalOn(store: TestStore, env: Record<string, string> = {}) {
  const clock = createTestClock(start);
  const config = testConfig({ DATA_DIR: store.dataDir, ...env });
  const platform = createPlatform({ store, clock, city, config, log: createLog('silent') });
  return { clock, platform, run: () => detect(platform, settings, clock.now()) };
}

function refuse(store: TestStore, at: Temporal.Instant, client: string) {
  return store.write((tx) =>
    recordAudit(tx, {
      at,
      actor: { kind: 'nobody' },
      permission: 'public',
      operationId: 'finishSignIn',
      subjects: [],
      requestId: uuidv7(),
      outcome: 'sign-in-failed',
      details: { client },
    }),
  );
}

test('two instances at the same time raise one alert, with the records behind it, and one mail', async () => {
  await using store = await openTestStore();
  const mail = { SMTP_URL: 'smtp://localhost:1', MAIL_FROM: 'p@example.jp', ALERT_MAIL_TO: 'a@example.jp' };
  const { clock, run } = portalOn(store, mail);
  for (let i = 0; i < 10; i++) await refuse(store, clock.now().add({ seconds: i }), 'c1');
  clock.advance({ minutes: 1 });
  await Promise.all([run(), run(), run(), run()]);
  clock.advance({ minutes: 1 });
  await run();
  const alerts = await findAlerts(store.read, undefined, 10);
  expect(alerts).toMatchObject([{ kind: 'failed-sign-ins-client', cause: 'c1', state: 'new' }]);
  expect(alerts[0]?.evidence).toHaveLength(10);
  expect(await store.raw('SELECT * FROM outgoing_mails')).toHaveLength(1);
});

test('a run puts together what came before the last one and what came after', async () => {
  await using store = await openTestStore();
  const { clock, run } = portalOn(store);
  for (let i = 0; i < 10; i++) {
    await refuse(store, clock.now(), 'c1');
    await run();
    clock.advance({ minutes: 1 });
  }
  expect(await findAlerts(store.read, undefined, 10)).toHaveLength(1);
});

test('what one account does over a whole day is put together as well', async () => {
  await using store = await openTestStore();
  const { clock, run } = portalOn(store);
  for (let i = 0; i < 20; i++) {
    const at = clock.now();
    await store.write((tx) =>
      recordAudit(tx, {
        at,
        actor: { kind: 'staff', id: 's1' },
        permission: 'residents:search',
        operationId: 'searchResidents',
        subjects: ['r1'],
        requestId: uuidv7(),
        outcome: 'done',
      }),
    );
    await run();
    clock.advance({ minutes: 30 });
  }
  expect(await findAlerts(store.read, undefined, 10)).toMatchObject([
    { kind: 'same-resident', actorId: 's1', subjects: ['r1'] },
  ]);
});

test('the same cause is raised again after it was quiet for an hour, and another cause at once', async () => {
  await using store = await openTestStore();
  const { clock, run } = portalOn(store);
  const attack = async (client: string) => {
    for (let i = 0; i < 10; i++) await refuse(store, clock.now(), client);
    await run();
  };
  await attack('c1');
  await attack('c2');
  clock.advance({ minutes: 30 });
  await attack('c1');
  expect(await findAlerts(store.read, undefined, 10)).toHaveLength(2);
  clock.advance({ minutes: 31 });
  await attack('c1');
  expect(await findAlerts(store.read, undefined, 10)).toHaveLength(3);
});

test('an anchor is a file for the printer that is never written over, and goes out by mail', async () => {
  await using store = await openTestStore();
  const mail = { SMTP_URL: 'smtp://localhost:1', MAIL_FROM: 'p@example.jp', ALERT_MAIL_TO: 'a@example.jp' };
  const { clock, platform } = portalOn(store, mail);
  expect(await dropAnchor(platform, clock.now())).toBeUndefined();
  await refuse(store, clock.now(), 'c1');
  await sealRecords(store, platform.signingKey('audit-chain'), clock.now());
  const text = await dropAnchor(platform, clock.now());
  await dropAnchor(platform, clock.now());
  expect(text).toContain('記録の数　　1 件');
  const { anchors, invalid } = readAnchorFolder(anchorSignerOf(platform), `${store.dataDir}/anchors`);
  expect([anchors.map(({ sequence }) => sequence), invalid]).toEqual([[1, 1], []]);
  expect(await store.raw("SELECT * FROM outgoing_mails WHERE purpose = 'audit-anchor'")).toHaveLength(2);
});
