/**
 * The real server, killed under load without a warning: what it had answered for is there, nothing is there twice, and the
 * ledger is whole. Residents check in, which posts points; whoever got no answer asks again, as their phone would.
 */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parseKeyRing, useKeyRing } from '../bff/src/platform/db/keyring.ts';
import { ledgerKeyOf, verifyLedger } from '../bff/src/services/points/index.ts';
import { startTestApp, type TestApp, type TestPerson } from '../bff/src/testing/app.ts';
import { demoProviders } from './demo-secrets.ts';
import { newSecrets } from './new-secrets.ts';
import { findFreePort } from './preconditions.ts';
import { type RunningCommand, startCommand } from './testing/command.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const residentCount = 12;
const activityCount = 24;
const answersBeforeTheKill = 90;
const points = 10;

const settings = {
  ...newSecrets(),
  IDENTITY_PROVIDERS: JSON.stringify(demoProviders('https://id.example')),
};
let portal: TestApp;
let residents: TestPerson[];
let codes: string[];
let origin: string;
beforeAll(async () => {
  // Times of the real clock, because the server has no other.
  portal = await startTestApp({ env: settings, now: Temporal.Now.instant().toString() });
  // The server must be able to open what is sealed here.
  useKeyRing(parseKeyRing(settings.KEY_RING));
  const administrator = await portal.as('administrator');
  residents = await Promise.all(Array.from({ length: residentCount }, () => portal.as('resident')));
  codes = [];
  for (let n = 0; n < activityCount; n++) codes.push(await announce(administrator, n));
});
afterAll(() => portal[Symbol.asyncDispose]());

/** An activity that is under way; answers the code of its printed sheet. */
async function announce(administrator: TestPerson, n: number): Promise<string> {
  const now = portal.clock.now();
  const { data: activity } = await administrator.clients.activities.POST('/activities', {
    params: { header: { 'Idempotency-Key': `activity-${n}-of-the-kill-test` } },
    body: {
      title: `活動 ${n}`,
      description: '',
      category: 'other',
      placeName: '中間市役所',
      startsAt: now.toString(),
      endsAt: now.add({ hours: 2 }).toString(),
      points,
    },
  });
  const path = { activityId: activity?.id ?? '' };
  const { data: sheet } = await administrator.clients.activities.GET(
    '/activities/{activityId}/check-in-sheet',
    { params: { path } },
  );
  return sheet?.url ?? '';
}

async function startServer(): Promise<RunningCommand> {
  const port = await findFreePort();
  origin = `http://localhost:${port}`;
  const server = startCommand('../bff/src/main.ts', {
    ...settings,
    NODE_ENV: 'development',
    LOG_LEVEL: 'error',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_ORIGIN: origin,
    DATA_DIR: portal.store.dataDir,
  });
  await server.line(/^Portal ready/);
  return server;
}

/** Status of the answer; undefined when there was none. */
async function checkIn(resident: TestPerson, code: string): Promise<number | undefined> {
  const key = `${resident.id}-${codes.indexOf(code)}`;
  try {
    const response = await fetch(`${origin}/api/activities/v1/check-ins`, {
      method: 'POST',
      headers: {
        cookie: `__Host-entame-session=${resident.token}`,
        origin,
        'content-type': 'application/json',
        'idempotency-key': key,
        // A phone each: many residents on one device would be looked at by staff first.
        'user-agent': `Phone of ${resident.id}`,
      },
      body: JSON.stringify({ code }),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return undefined;
  }
}

test('every check-in that was answered for is there once, with its points, and the ledger is whole', async () => {
  const first = await startServer();
  const answered = new Set<string>();
  const isEnough = Promise.withResolvers<void>();
  const everything = residents.map(async (resident) => {
    for (const code of codes) {
      const status = await checkIn(resident, code);
      if (status === undefined) return;
      if (status !== 201) return isEnough.reject(new Error(`answered ${status}`));
      answered.add(`${resident.id} ${code}`);
      if (answered.size >= answersBeforeTheKill) isEnough.resolve();
    }
  });
  await isEnough.promise.finally(() => first.kill('SIGKILL'));
  await Promise.all([first.exit, ...everything]);
  expect(answered.size).toBeLessThan(residentCount * activityCount);

  const rows = await portal.store.raw('select activity_id, resident_id from check_ins');
  expect(rows.length).toBeGreaterThanOrEqual(answered.size);
  expect(await verifyLedger(portal.store, ledgerKeyOf(portal.platform))).not.toHaveProperty('fault');

  const second = await startServer();
  const again = residents.flatMap((resident) => codes.map((code) => checkIn(resident, code)));
  expect(new Set(await Promise.all(again))).toEqual(new Set([201]));
  second.kill('SIGTERM');
  expect(await second.exit).toBe(0);

  // What the server had no time to tell the ledger is told by whoever comes next, after the pause of what met another writer.
  portal.clock.advance({ minutes: 1 });
  await portal.settle();
  for (const resident of residents) {
    const { data } = await resident.clients.points.GET('/me/account');
    expect(data?.balance).toBe(activityCount * points);
  }
  const checkIns = await portal.store.raw('select resident_id from check_ins');
  expect(checkIns).toHaveLength(residentCount * activityCount);
  expect(await verifyLedger(portal.store, ledgerKeyOf(portal.platform))).not.toHaveProperty('fault');
});
