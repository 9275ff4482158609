/** The adapter against the replies that brokers give: recorded ones, and none at all. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import type { DataPlatformConfig } from '#platform/config.ts';
import type { DataPlatform, Entity, Subscription } from '#services/opendata/data-platform.ts';
import { ngsiLdPlatform } from './ngsi-ld.ts';
import exchanges from './recorded/exchanges.json' with { type: 'json' };

interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}
interface Seen {
  request: string;
  headers: IncomingMessage['headers'];
  body: unknown;
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A broker that gives these replies one after the other, and tells what it was asked. */
async function replay(replies: Reply[], config: Partial<DataPlatformConfig> = {}) {
  const seen: Seen[] = [];
  const server = createServer(async (req, res) => {
    const text = Buffer.concat(await Array.fromAsync(req as AsyncIterable<Buffer>)).toString();
    const request = `${req.method} ${decodeURIComponent(req.url ?? '')}`;
    seen.push({ request, headers: req.headers, body: text ? JSON.parse(text) : undefined });
    const { status, headers, body } = replies.shift() ?? { status: 500 };
    res.writeHead(status, headers);
    res.end(
      body === undefined || body === null
        ? undefined
        : typeof body === 'string'
          ? body
          : JSON.stringify(body),
    );
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const rest = { kind: 'ngsi-ld', partnerId: 'platform', notificationSecret: 'x'.repeat(32) } as const;
  return { seen, platform: ngsiLdPlatform({ ...rest, endpoint, ...config }) };
}

function recorded(name: string): Reply {
  const exchange = exchanges.find((one) => one.name === name);
  if (!exchange) throw new Error(`${name} was not recorded`);
  return exchange.reply as unknown as Reply;
}

const hall: Entity = {
  id: 'urn:ngsi-ld:PointOfInterest:402150:hall',
  type: 'PointOfInterest',
  properties: { name: '市役所', localGovernmentCode: '402150' },
  position: { latitude: 33.8188, longitude: 130.7084 },
};
const library: Entity = { ...hall, id: 'urn:ngsi-ld:PointOfInterest:402150:library' };
const subscription: Subscription = {
  id: 'urn:ngsi-ld:Subscription:402150:portal',
  types: ['PointOfInterest', 'Event'],
  where: { localGovernmentCode: '402150' },
  notifyUrl: 'http://localhost:9/notify',
  header: { name: 'Notification-Secret', value: 's'.repeat(32) },
};
const refusedOf = async (promise: Promise<ReadonlySet<string>>) => [...(await promise)];
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: { failure?: string }) => error.failure ?? String(error),
  );

describe('publishing', () => {
  test.each([
    'upsert of entities that were not there',
    'upsert of entities that were there',
    'upsert of both kinds',
  ])('%s: all are accepted', async (name) => {
    const { platform } = await replay([recorded(name)]);
    expect(await refusedOf(platform.publish([hall, library]))).toEqual([]);
  });

  test('one that is wrong is told, the others are accepted', async () => {
    const { platform } = await replay([recorded('upsert with one that is wrong')]);
    expect(await refusedOf(platform.publish([hall, library]))).toEqual([hall.id]);
  });

  test('where the whole is refused for the sake of one, that one is found', async () => {
    const wrong = recorded('upsert of nothing');
    const created = recorded('upsert of entities that were not there');
    const { platform, seen } = await replay([wrong, wrong, created]);
    expect(await refusedOf(platform.publish([hall, library]))).toEqual([hall.id]);
    expect(seen.map(({ body }) => (body as Entity[]).length)).toEqual([2, 1, 1]);
  });

  test('entities are sent normalized, with tenant, token and context', async () => {
    const config = {
      tenant: 'nakama',
      token: 'secret-token',
      contextUrl: 'https://city.example/context.jsonld',
    };
    const { platform, seen } = await replay([{ status: 204 }], config);
    await platform.publish([hall]);
    expect(seen[0]).toMatchObject({
      request: 'POST /ngsi-ld/v1/entityOperations/upsert',
      headers: {
        'content-type': 'application/json',
        'ngsild-tenant': 'nakama',
        authorization: 'Bearer secret-token',
        link: '<https://city.example/context.jsonld>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"',
      },
      body: [
        {
          id: hall.id,
          type: 'PointOfInterest',
          name: { type: 'Property', value: '市役所' },
          location: { type: 'GeoProperty', value: { type: 'Point', coordinates: [130.7084, 33.8188] } },
        },
      ],
    });
  });

  test('nothing is not sent', async () => {
    const { platform, seen } = await replay([]);
    expect(await refusedOf(platform.publish([]))).toEqual([]);
    expect(seen).toEqual([]);
  });
});

describe('removing', () => {
  test.each(['delete of entities that are there', 'delete with one that is gone already'])(
    '%s: all are gone',
    async (name) => {
      const { platform } = await replay([recorded(name)]);
      expect(
        await refusedOf(platform.remove([hall.id, 'urn:ngsi-ld:PointOfInterest:402150:missing'])),
      ).toEqual([]);
    },
  );
});

describe('amending', () => {
  it('says whether it was there to be amended', async () => {
    const replies = ['patch of attributes', 'patch of an attribute that is not there'].map(recorded);
    const { platform, seen } = await replay([...replies, recorded('get of one entity that is not there')]);
    const amend = () => platform.amend({ id: hall.id, properties: { name: '中間市役所' } });
    expect([await amend(), await amend(), await amend()]).toEqual([true, false, false]);
    expect(seen[0]).toMatchObject({
      request: `PATCH /ngsi-ld/v1/entities/${hall.id}/attrs`,
      body: { name: { type: 'Property', value: '中間市役所' } },
    });
  });
});

describe('listing', () => {
  it('reads page after page, until as many came as were counted', async () => {
    const page = (count: number, from: number) =>
      Array.from({ length: count }, (_, n) => ({ id: `urn:x:${from + n}`, type: 'Event' }));
    const headers = { 'NGSILD-Results-Count': '150' };
    const { platform, seen } = await replay([
      { status: 200, headers, body: page(100, 0) },
      { status: 200, headers, body: page(50, 100) },
    ]);
    const ids = await Array.fromAsync(platform.listIds('Event', { localGovernmentCode: '402150' }));
    expect(new Set(ids).size).toBe(150);
    expect(seen.map(({ request }) => request.replace(/.*offset=(\d+).*/, '$1'))).toEqual(['0', '100']);
    expect(seen[0]?.request).toContain('type=Event&q=localGovernmentCode=="402150"');
  });
});

describe('subscribing', () => {
  it('leaves the right one alone, makes a missing one, replaces a different one', async () => {
    const there = recorded('list of subscriptions');
    const made = recorded('subscription');
    const asked = async (replies: Reply[], wanted: Subscription) => {
      const { platform, seen } = await replay(replies);
      await platform.subscribe(wanted);
      return seen.map(({ request }) => request.split(' ')[0]);
    };
    expect(await asked([there], subscription)).toEqual(['GET']);
    expect(await asked([{ status: 200, body: [] }, made], subscription)).toEqual(['GET', 'POST']);
    const moved = { ...subscription, notifyUrl: 'http://localhost:9/elsewhere' };
    const deleted = recorded('delete of a subscription');
    expect(await asked([there, deleted, made], moved)).toEqual(['GET', 'DELETE', 'POST']);
  });
});

describe('a fault', () => {
  const calls: [string, (platform: DataPlatform) => Promise<unknown>][] = [
    ['publish', (platform) => platform.publish([hall])],
    ['remove', (platform) => platform.remove([hall.id])],
    ['amend', (platform) => platform.amend(hall)],
    ['listIds', (platform) => Array.fromAsync(platform.listIds('Event', {}))],
    ['subscribe', (platform) => platform.subscribe(subscription)],
  ];
  test.each(calls)('%s says why nothing came of it', async (_name, call) => {
    const failures = [];
    for (const status of [401, 403, 429, 503, 422]) {
      const { platform } = await replay([{ status, body: 'a page of a proxy' }]);
      failures.push(await failureOf(call(platform)));
    }
    expect(failures).toEqual([
      'refused-access',
      'refused-access',
      'overloaded',
      'overloaded',
      'refused-data',
    ]);
    const { platform } = await replay([], { endpoint: 'http://localhost:9' });
    expect(await failureOf(call(platform))).toBe('unreachable');
  });

  describe('knows whether anything has left:', () => {
    const refusedConnection = Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
    const nobodyThere = () => Promise.reject(new TypeError('fetch failed', { cause: refusedConnection }));
    const answer = (status: number) => async () => new Response(null, { status });
    afterEach(() => vi.unstubAllGlobals());
    test.each([
      ['nobody was there', [nobodyThere], true],
      ['cut off', [() => Promise.reject(new TypeError('fetch failed'))], false],
      ['a refusal', [answer(403)], false],
      ['in parts after the whole had been refused', [answer(400), answer(204), nobodyThere], false],
      ['in parts, and the first finds nobody', [answer(400), nobodyThere], false],
    ])('%s', async (_name, replies, isUnsent) => {
      const { platform } = await replay([]);
      vi.stubGlobal('fetch', () => replies.shift()?.());
      await expect(platform.publish([hall, library])).rejects.toMatchObject({ isUnsent });
    });
  });

  test('a redirect is not followed, so that the token goes nowhere else', async () => {
    const elsewhere = await replay([{ status: 204 }]);
    const { platform } = await replay([{ status: 307, headers: { location: 'http://localhost:9/' } }], {
      token: 'secret-token',
    });
    expect(await failureOf(platform.publish([hall]))).toBe('unreachable');
    expect(elsewhere.seen).toEqual([]);
  });

  test('a page in the place of JSON is one', async () => {
    const { platform } = await replay([{ status: 200, body: '<html>' }]);
    expect(await failureOf(Array.fromAsync(platform.listIds('Event', {})))).toBe('overloaded');
  });

  test('does not say the token or what was sent', async () => {
    const { platform } = await replay([{ status: 422 }], { token: 'secret-token' });
    const message = await platform.publish([hall]).catch(String);
    expect(message).not.toMatch(/secret-token|市役所/);
  });
});
