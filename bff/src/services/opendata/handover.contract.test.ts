/** What goes to the data platform of a resident, and nothing else, stands in the resident's "who has seen what". */
import { newIdempotencyKey } from '@entame/sdk/client';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { type BrokerProcess, startBrokerProcess } from '../../testing/broker.ts';
import { createTestPartner } from '../../testing/partner.ts';

let broker: BrokerProcess;
let portal: TestApp;
beforeAll(async () => {
  broker = await startBrokerProcess();
  portal = await startPortal(broker.origin);
});
afterAll(async () => {
  await portal?.[Symbol.asyncDispose]();
  await broker.stop();
});
afterEach(() => broker.misbehave({}));

async function startPortal(endpoint: string): Promise<TestApp> {
  const settings = { kind: 'ngsi-ld', endpoint, partnerId: 'city-platform' };
  const DATA_PLATFORM = JSON.stringify({ ...settings, notificationSecret: 'n0t1f1cat10n-'.repeat(3) });
  const app = await startTestApp({ now: '2026-11-24T01:00:00Z', env: { DATA_PLATFORM } });
  const kinds = ['name', 'name-kana', 'birth-date'];
  await createTestPartner(app, await app.as('administrator'), 'city-platform', { kinds });
  return app;
}

let people = 0;
/** Somebody new, who decides about the platform. */
async function somebody(app = portal) {
  const name = `中間 ${'一二三四五六七八九十'[people++]}子`;
  const hanako = await app.as('resident', { name });
  const { POST, GET } = hanako.clients.consent;
  return {
    hanako,
    entity: async () => [...(await broker.entities()).values()].find((one) => isNamed(one, name)),
    async allow(...kinds: string[]) {
      const header = { 'Idempotency-Key': newIdempotencyKey() };
      const body = { partnerId: 'city-platform', kinds, revision: 1 };
      expect((await POST('/me/consents', { params: { header }, body })).response.status).toBe(201);
      await app.settle();
    },
    async withdraw(...kinds: string[]) {
      const params = { path: { partnerId: 'city-platform' } };
      const { response } = await POST('/me/consents/{partnerId}/withdrawal', { params, body: { kinds } });
      expect(response.status).toBe(200);
      await app.settle();
    },
    async publish(duration: Temporal.DurationLike = { seconds: 15 }) {
      app.clock.advance(duration);
      await app.app.jobs.tick();
      await app.settle();
    },
    /** Oldest first. */
    async seen() {
      const { data } = await GET('/me/data-uses');
      const uses = data?.items.filter(({ by }) => by === 'partner').toReversed() ?? [];
      return uses.map(({ action, kinds }) => `${action} ${kinds.join()}`);
    },
  };
}
const isNamed = (entity: Record<string, unknown>, name: string) =>
  (entity.name as { value?: string } | undefined)?.value === name;

it('each delivery and each removal, with partner, kinds, purpose and time', async () => {
  const { hanako, allow, withdraw, publish, seen } = await somebody();
  await allow('name', 'birth-date');
  expect(await seen()).toEqual([]);
  await publish();
  const { data } = await hanako.clients.consent.GET('/me/data-uses');
  expect(data?.items).toEqual([
    {
      id: expect.any(String),
      at: portal.clock.now().toString({ fractionalSecondDigits: 3 }),
      by: 'partner',
      name: expect.any(String),
      action: 'received',
      kinds: ['お名前', '生年月日'],
      purpose: expect.any(String),
      operationId: null,
    },
  ]);
  expect(data?.items[0]?.name).not.toBe('city-platform');
  await publish();
  await withdraw('name');
  await publish();
  await withdraw('birth-date');
  await publish();
  expect(await seen()).toEqual([
    'received お名前,生年月日',
    'removed お名前',
    'received 生年月日',
    'removed 生年月日',
  ]);
  expect(await (await portal.as('resident')).clients.consent.GET('/me/data-uses')).toMatchObject({
    data: { items: [] },
  });
});

it('stands in my data and in the file of it', async () => {
  const { hanako, allow, publish } = await somebody();
  await allow('name');
  await publish();
  const shown = (await hanako.clients.privacy.GET('/me/data')).data?.kinds;
  const row = [
    expect.stringMatching('2026/11/24 10:'),
    'city-platform',
    '市から送り、受け取りました',
    'お名前',
    expect.any(String),
  ];
  expect(shown?.find(({ id }) => id === 'consent.data-uses')?.rows).toEqual([row]);
  const file = await hanako.fetch('/api/privacy/v1/me/data/export?format=json');
  expect(await file.text()).toContain('市から送り、受け取りました');
});

it('consent to the name is not consent to its reading', async () => {
  const { allow, publish, entity, seen } = await somebody();
  await allow('name');
  await publish();
  expect(await entity()).not.toHaveProperty('nameKana');
  await allow('name-kana');
  await publish();
  expect(await entity()).toHaveProperty('nameKana');
  expect((await seen()).at(-1)).toBe('received お名前,お名前のフリガナ');
});

it('arrived, but the answer was lost: it is told at once, and again when it is confirmed', async () => {
  const { allow, publish, entity, seen } = await somebody();
  await allow('name');
  await broker.misbehave({ kind: 'lost', times: 1 });
  await publish();
  expect(await entity()).toBeDefined();
  expect(await seen()).toEqual(['sent お名前']);
  await publish({ minutes: 2 });
  expect(await seen()).toEqual(['sent お名前', 'received お名前']);
});

it('arrived unknown and withdrawn before the next attempt: both stay on record', async () => {
  const { allow, withdraw, publish, entity, seen } = await somebody();
  await allow('name');
  await broker.misbehave({ kind: 'lost', times: 1 });
  await publish();
  await withdraw('name');
  await publish();
  expect(await entity()).toBeUndefined();
  expect(await seen()).toEqual(['sent お名前', 'removed お名前']);
});

it.each([
  ['cut off', { kind: 'reset', times: 99 }],
  ['an error of theirs', { kind: 'status', status: 503, times: 99 }],
  ['a refusal', { kind: 'status', status: 422, times: 99 }],
])('%s: the data was in the request, which is told once and not with every attempt', async (_name, fault) => {
  const { allow, publish, seen } = await somebody();
  await allow('name');
  await broker.misbehave(fault);
  for (const minutes of [1, 2, 5]) await publish({ minutes });
  expect(await seen()).toEqual(['sent お名前']);
});

it('nothing is told while nothing can leave', async () => {
  await using app = await startPortal(await closedOrigin());
  const { allow, publish, seen } = await somebody(app);
  await allow('name');
  await publish();
  await publish({ minutes: 2 });
  expect(await seen()).toEqual([]);
});

it('a removal is told when it has happened, not when it was tried', async () => {
  const { allow, withdraw, publish, seen } = await somebody();
  await allow('name');
  await publish();
  await withdraw('name');
  await broker.misbehave({ kind: 'status', status: 503, times: 99 });
  await publish();
  expect(await seen()).toEqual(['received お名前']);
  await broker.misbehave({});
  await publish({ minutes: 2 });
  expect(await seen()).toEqual(['received お名前', 'removed お名前']);
});

it('a closed account is a withdrawal: it is removed there, and that stays as proof', async () => {
  const { hanako, allow, publish, entity } = await somebody();
  await allow('name');
  await publish();
  expect(await entity()).toBeDefined();
  const closed = { residentId: hanako.id, pseudonym: `x-${hanako.id}` };
  await portal.store.write((tx) => portal.platform.publish(tx, 'resident.closed', closed));
  await portal.settle();
  await publish();
  expect(await entity()).toBeUndefined();
  const rows = await portal.store.raw(
    `SELECT action FROM data_uses WHERE resident_id = '${hanako.id}' ORDER BY at, id`,
  );
  expect(rows).toEqual([{ action: 'received' }, { action: 'removed' }]);
});

it('a process that ended between sending and noting the outcome leaves a trace that the next one tells', async () => {
  const { allow, publish, seen } = await somebody();
  await allow('name');
  const broken = breakOutcomes(portal);
  await publish();
  broken.mend();
  expect(await seen()).toEqual([]);
  await publish();
  expect(await seen()).toEqual(['sent お名前', 'received お名前']);
});

it('an event that comes twice is one line', async () => {
  const { allow, publish, seen } = await somebody();
  await allow('name');
  await publish();
  await portal.store.raw("UPDATE outbox SET settled_at = NULL WHERE type = 'shared-data.handed-over'");
  await portal.settle();
  expect(await seen()).toEqual(['received お名前']);
});

/** Where nobody listens. */
async function closedOrigin(): Promise<string> {
  const gone = await startBrokerProcess();
  await gone.stop();
  return gone.origin;
}

/** As if the process ended while it noted the outcome: that write comes to nothing. */
function breakOutcomes(app: TestApp) {
  const { platform } = app;
  const { publish } = platform;
  platform.publish = () => Promise.reject(new Error('ended'));
  return { mend: () => Object.assign(platform, { publish }) };
}
