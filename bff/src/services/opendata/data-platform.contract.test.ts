/** Publishing to a data platform that is a process of its own: it arrives, whatever happens on the way. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';
import { type BrokerProcess, startBrokerProcess } from '../../testing/broker.ts';

const notifications = '/api/opendata/v1/data-platform/notifications';
const secret = 'n0t1f1cat10n-'.repeat(3);
const hallId = 'urn:ngsi-ld:PointOfInterest:402150:hall';
const personId = 'urn:ngsi-ld:Person:402150:p4irw1se';

let broker: BrokerProcess;
beforeAll(async () => {
  broker = await startBrokerProcess({ BROKER_TOKEN: 't0ken' });
});
afterAll(() => broker.stop());
afterEach(() => broker.misbehave({}));

let tenants = 0;
async function start(config: Record<string, string> = {}) {
  const tenant = `t${tenants++}`;
  const platform = {
    kind: 'ngsi-ld',
    endpoint: broker.origin,
    tenant,
    token: 't0ken',
    partnerId: 'platform',
  };
  const env = { DATA_PLATFORM: JSON.stringify({ ...platform, notificationSecret: secret, ...config }) };
  const app = await startTestApp({ now: '2026-11-24T01:00:00Z', env });
  const planner = await app.as('planning');
  const tick = async (duration: Temporal.DurationLike = { seconds: 15 }) => {
    app.clock.advance(duration);
    await app.app.jobs.tick();
    return (await planner.clients.opendata.GET('/data-platform')).data;
  };
  return { app, planner, tick, entities: () => broker.entities(tenant), tenant };
}

async function put(planner: TestPerson, content: string, dataset = 'facilities') {
  const { data } = await planner.clients.opendata.GET('/datasets');
  const version = data?.items.find((one) => one.dataset === dataset)?.version;
  const response = await planner.fetch(`/api/opendata/v1/datasets/${dataset}?replaces=${version}`, {
    method: 'PUT',
    body: content,
    headers: { 'Content-Type': 'text/csv' },
  });
  expect(response.status).toBe(200);
}
const facilities = (...rows: string[]) => `全国地方公共団体コード,ID,名称\n${rows.join('\n')}`;
const namesOf = (entities: Map<string, Record<string, unknown>>) =>
  [...entities].map(([id, { name }]) => [id.split(':').at(-1), (name as { value: string }).value]);

/** The people at the gate: everybody who may not. */
async function expectOnlyPlanning(
  app: TestApp,
  ask: (person: TestPerson) => Promise<{ response: Response }>,
) {
  const statuses = [];
  for (const role of ['nobody', 'resident'] as const)
    statuses.push((await ask(await app.as(role))).response.status);
  expect(statuses).toEqual([401, 403]);
}

describe('open data', () => {
  it('arrives, follows its changes, and goes when it is gone', async () => {
    const { app, planner, tick, entities } = await start();
    await using _ = app;
    await put(planner, facilities('402150,hall,中間市役所', '402150,library,図書館'));
    expect((await planner.clients.opendata.GET('/data-platform')).data).toMatchObject({
      connected: true,
      waiting: 2,
    });
    expect(await tick()).toMatchObject({
      waiting: 0,
      failed: 0,
      published: 2,
      lastPublishedAt: '2026-11-24T01:00:15.000Z',
    });
    await put(planner, facilities('402150,hall,市役所', '402150,new,新館'));
    await tick();
    expect(namesOf(await entities())).toEqual([
      ['hall', '市役所'],
      ['new', '新館'],
    ]);
  });

  it('waits while the platform is ill, and says why', async () => {
    const { app, planner, tick, entities } = await start();
    await using _ = app;
    await put(planner, facilities('402150,hall,中間市役所'));
    await broker.misbehave({ kind: 'status', status: 503, times: 9 });
    expect(await tick()).toMatchObject({ failed: 1, lastFailure: 'overloaded' });
    await broker.misbehave({ kind: 'reset', times: 9 });
    expect(await tick({ minutes: 1 })).toMatchObject({ failed: 1, lastFailure: 'unreachable' });
    const failed = await planner.clients.opendata.GET('/data-platform/publications');
    expect(failed.data?.items).toMatchObject([
      { entityId: hallId, state: 'failed', wanted: 'present', attempts: 2, failure: 'unreachable' },
    ]);
    await broker.misbehave({});
    expect(await tick({ seconds: 30 })).toMatchObject({ failed: 1 });
    expect(await tick({ minutes: 2 })).toMatchObject({ failed: 0, published: 1, lastFailure: null });
    expect((await entities()).size).toBe(1);
  });

  it('does not wait for one that the platform refuses', async () => {
    const { app, planner, tick, entities } = await start({ token: 'wrong' });
    await using _ = app;
    await put(planner, facilities('402150,hall,中間市役所'));
    expect(await tick()).toMatchObject({ failed: 1, lastFailure: 'refused-access' });
    expect((await entities()).size).toBe(0);
  });

  it('comes back when the platform lost it, and what is left over there goes', async () => {
    const { app, planner, tick, entities, tenant } = await start();
    await using _ = app;
    await put(planner, facilities('402150,hall,中間市役所'));
    await tick();
    const headers = {
      'NGSILD-Tenant': tenant,
      Authorization: 'Bearer t0ken',
      'Content-Type': 'application/json',
    };
    await fetch(`${broker.origin}/ngsi-ld/v1/entities/${hallId}`, { method: 'DELETE', headers });
    const code = { type: 'Property', value: '402150' };
    const stray = { id: personId, type: 'Person', identifier: code, localGovernmentCode: code };
    const foreign = { ...stray, id: 'urn:ngsi-ld:Person:other:1' };
    await fetch(`${broker.origin}/ngsi-ld/v1/entityOperations/upsert`, {
      method: 'POST',
      headers,
      body: JSON.stringify([stray, foreign]),
    });
    await tick({ hours: 2 });
    await tick();
    expect([...(await entities()).keys()].toSorted()).toEqual([foreign.id, hallId].toSorted());
  });

  it('is put right when somebody else changes it there', async () => {
    const { app, planner, tick, entities, tenant } = await start({});
    await using _ = app;
    await put(planner, facilities('402150,hall,中間市役所'));
    await tick();
    const headers = {
      'NGSILD-Tenant': tenant,
      Authorization: 'Bearer t0ken',
      'Content-Type': 'application/json',
    };
    await fetch(`${broker.origin}/ngsi-ld/v1/entities/${hallId}/attrs`, {
      method: 'PATCH',
      headers,
      body: JSON.stringify({ name: { type: 'Property', value: '落書き' } }),
    });
    const changed = (await entities()).get(hallId);
    const nobody = await app.as('nobody');
    const tell = () =>
      nobody.fetch(`${notifications}?subscriptionId=urn:x`, {
        method: 'POST',
        // A broker has neither our cookie nor our origin.
        headers: {
          'Content-Type': 'application/json',
          'Notification-Secret': secret,
          origin: 'https://broker.example',
        },
        body: JSON.stringify({
          id: 'urn:ngsi-ld:Notification:1',
          type: 'Notification',
          subscriptionId: 'urn:x',
          notifiedAt: '2026-11-24T01:00:20Z',
          data: [changed, { id: 'urn:ngsi-ld:Vehicle:1', type: 'Vehicle' }, { id: personId, type: 'Person' }],
        }),
      });
    expect((await tell()).status).toBe(204);
    // Not in a race with whoever does it.
    expect(await tick()).toMatchObject({ waiting: 1 });
    expect(await tick({ minutes: 10 })).toMatchObject({ waiting: 0, published: 1 });
    expect(namesOf(await entities())).toEqual([['hall', '中間市役所']]);
  });

  it('subscribes, once, with the secret that notifications have to bring', async () => {
    const { app, tick, tenant } = await start();
    await using _ = app;
    await tick();
    await tick({ hours: 2 });
    const headers = { 'NGSILD-Tenant': tenant, Authorization: 'Bearer t0ken' };
    const list = await (await fetch(`${broker.origin}/ngsi-ld/v1/subscriptions`, { headers })).json();
    expect(list).toMatchObject([
      {
        id: 'urn:ngsi-ld:Subscription:402150:portal',
        entities: [{ type: 'PointOfInterest' }, { type: 'Event' }],
        notification: {
          endpoint: {
            uri: `http://portal.test${notifications}`,
            receiverInfo: [{ key: 'Notification-Secret', value: secret }],
          },
        },
      },
    ]);
  });
});

describe('a person', () => {
  const kinds = (...dataKinds: string[]) => dataKinds;
  async function startWithResident() {
    const started = await start();
    const resident = await started.app.as('resident', { name: '中間 花子' });
    const tell = async (
      type: 'consent.granted' | 'consent.withdrawn',
      dataKinds: string[],
      partnerId = 'platform',
    ) => {
      const { store, publish } = started.app.platform;
      const payload = { residentId: resident.id, partnerId, dataKinds, pairwiseId: 'p4irw1se' };
      await store.write((tx) => publish(tx, type, payload));
      await started.app.settle();
      await started.tick();
    };
    return { ...started, resident, tell };
  }

  it('is published with what was allowed, under the pairwise id, and gone when it is taken back', async () => {
    const { app, tell, entities, resident } = await startWithResident();
    await using _ = app;
    await tell('consent.granted', kinds('name', 'name-kana', 'birth-date', 'unheard-of'));
    const [person] = [...(await entities()).values()];
    expect(person).toEqual({
      id: personId,
      type: 'Person',
      name: { type: 'Property', value: '中間 花子' },
      nameKana: { type: 'Property', value: 'シケン ハナコ' },
      birthDate: { type: 'Property', value: '1946-03-03' },
      localGovernmentCode: { type: 'Property', value: '402150' },
    });
    expect(JSON.stringify(person)).not.toContain(resident.id);
    await tell('consent.withdrawn', kinds('name'));
    expect((await entities()).get(personId)).not.toHaveProperty('name');
    await tell('consent.withdrawn', kinds('name-kana', 'birth-date', 'unheard-of'));
    expect((await entities()).size).toBe(0);
  });

  it('is not published for another partner’s consent', async () => {
    const { app, tell, entities } = await startWithResident();
    await using _ = app;
    await tell('consent.granted', kinds('name'), 'taxi');
    expect((await entities()).size).toBe(0);
  });

  it('is gone with the account', async () => {
    const { app, tell, tick, entities, resident } = await startWithResident();
    await using _ = app;
    await tell('consent.granted', kinds('name'));
    expect((await entities()).size).toBe(1);
    const { store, publish } = app.platform;
    await store.write((tx) => publish(tx, 'resident.closed', { residentId: resident.id, pseudonym: 'x' }));
    await app.settle();
    await tick();
    expect((await entities()).size).toBe(0);
  });

  it('a withdrawal is carried out even if the platform was ill meanwhile', async () => {
    const { app, tell, tick, entities } = await startWithResident();
    await using _ = app;
    await tell('consent.granted', kinds('name'));
    await broker.misbehave({ kind: 'status', status: 500, times: 99 });
    await tell('consent.withdrawn', kinds('name'));
    await broker.misbehave({});
    expect((await entities()).size).toBe(1);
    await tick({ minutes: 1 });
    expect((await entities()).size).toBe(0);
  });
});

describe('the operations', () => {
  it('getDataPlatformState, listPublications, retryPublications: 200, 400, 401, 403, 413, 415', async () => {
    const { app, planner, tick } = await start();
    await using _ = app;
    await put(planner, facilities('402150,hall,中間市役所', '402150,library,図書館'));
    const list = (query = {}, person = planner) =>
      person.clients.opendata.GET('/data-platform/publications', { params: { query } });
    const first = await list({ state: 'waiting', limit: 1 });
    const second = await list({ state: 'waiting', limit: 1, cursor: first.data?.nextCursor });
    expect([first, second].flatMap(({ data }) => data?.items.map((one) => one.entityId))).toEqual([
      hallId,
      'urn:ngsi-ld:PointOfInterest:402150:library',
    ]);
    expect(second.data?.nextCursor).toBeNull();
    expect((await list({ state: 'lost' } as never)).response.status).toBe(400);
    await tick();
    const retry = (everything: boolean, person = planner) =>
      person.clients.opendata.POST('/data-platform/retry', { body: { everything } });
    expect((await retry(false)).data).toMatchObject({ waiting: 0, published: 2 });
    expect((await retry(true)).data).toMatchObject({ waiting: 2, published: 0 });
    expect(await tick()).toMatchObject({ waiting: 0, published: 2 });
    const raw = (body: string, type = 'application/json') =>
      planner.fetch('/api/opendata/v1/data-platform/retry', {
        method: 'POST',
        body,
        headers: { 'Content-Type': type },
      });
    expect([
      (await raw('{}')).status,
      (await raw('x', 'text/csv')).status,
      (await raw('x'.repeat(70_000))).status,
    ]).toEqual([400, 415, 413]);
    await expectOnlyPlanning(app, (person) => list({}, person));
    await expectOnlyPlanning(app, (person) => retry(true, person));
    await expectOnlyPlanning(app, (person) => person.clients.opendata.GET('/data-platform'));
  });

  it('receiveNotification: 400, 403, 413, 415; nothing but the secret counts', async () => {
    const { app, planner } = await start();
    await using _ = app;
    const tell = async (body: unknown, headers: Record<string, string> = {}, person = planner) => {
      const response = await person.fetch(notifications, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Notification-Secret': secret, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      const { type } = response.ok ? { type: undefined } : ((await response.json()) as { type?: string });
      return [response.status, type?.replace('/problems/', '')].filter(Boolean).join(' ');
    };
    const good = {
      id: 'urn:x:1',
      type: 'Notification',
      subscriptionId: 'urn:x:2',
      notifiedAt: '2026-11-24T00:00:00Z',
      data: [],
    };
    expect(await tell(good)).toBe('204');
    expect(await tell(good, { 'Content-Type': 'application/ld+json' })).toBe('204');
    expect(await tell(good, { 'Notification-Secret': 'x'.repeat(39) })).toBe('403 notification-secret-wrong');
    expect(await tell(good, { 'Notification-Secret': '' })).toBe('400 invalid-request');
    expect(await tell({ ...good, data: 'x' })).toBe('400 invalid-request');
    expect(await tell('[[[[')).toBe('400 invalid-request');
    expect(await tell(good, { 'Content-Type': 'text/plain' })).toBe('415 unsupported-media-type');
    expect(await tell(' '.repeat(1024 * 1024 + 1))).toBe('413 body-too-large');
    const hostile = { id: `${hallId}'; drop table publications`, type: ['PointOfInterest'], __proto__: null };
    expect(await tell({ ...good, data: [hostile] })).toBe('204');
  });
});
