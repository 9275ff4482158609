/** What the recorded exchanges do not show: notifications, tenants, bad requests, faults on request. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Broker, startBroker } from './server.ts';

let broker: Broker;
beforeAll(async () => {
  broker = await startBroker({ port: 0, token: undefined });
});
afterAll(() => broker.close());

let tenants = 0;
function newTenant() {
  const tenant = `tenant${tenants++}`;
  return (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(`${broker.origin}/ngsi-ld/v1${path}`, {
      method,
      headers: { 'NGSILD-Tenant': tenant, 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
}
const hall = {
  id: 'urn:ngsi-ld:PointOfInterest:402150:hall',
  type: 'PointOfInterest',
  name: { type: 'Property', value: '市役所' },
};

describe('notifications', () => {
  it('go to the subscribers of the type, with their header, and not to others', async () => {
    const received: { headers: IncomingMessage['headers']; url: string | undefined; body: unknown }[] = [];
    const twice = Promise.withResolvers<void>();
    const listener = createServer(async (req, res) => {
      const body = JSON.parse(Buffer.concat(await Array.fromAsync(req as AsyncIterable<Buffer>)).toString());
      received.push({ headers: req.headers, url: req.url, body });
      res.writeHead(204).end();
      if (received.length === 2) twice.resolve();
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const uri = `http://localhost:${(listener.address() as AddressInfo).port}/notify`;
    const send = newTenant();
    const endpoint = { uri, accept: 'application/json', receiverInfo: [{ key: 'X-Secret', value: 'abc' }] };
    const id = 'urn:ngsi-ld:Subscription:1';
    const types = [{ type: 'PointOfInterest' }];
    await send('POST', '/subscriptions', {
      id,
      type: 'Subscription',
      entities: types,
      notification: { endpoint },
    });
    await newTenant()('POST', '/entityOperations/upsert', [hall]);
    const event = { ...hall, id: 'urn:ngsi-ld:Event:402150:1', type: 'Event' };
    await send('POST', '/entityOperations/upsert', [hall, event]);
    await send('PATCH', `/entities/${hall.id}/attrs`, { name: { type: 'Property', value: '中間市役所' } });
    await twice.promise;
    expect(received[0]).toMatchObject({
      url: `/notify?subscriptionId=${encodeURIComponent(id)}`,
      headers: { 'x-secret': 'abc', 'ngsild-attribute-format': 'Normalized' },
      body: { type: 'Notification', subscriptionId: id, data: [hall] },
    });
    expect(received[1]?.body).toMatchObject({ data: [{ name: { value: '中間市役所' } }] });
    listener.close();
  });
});

describe('bad requests', () => {
  const point = (coordinates: unknown) => ({ type: 'GeoProperty', value: { type: 'Point', coordinates } });
  it.each([
    ['no JSON', 400, '{'],
    ['no list', 400, hall],
    ['an id that is none', 207, [{ ...hall, id: 'hall' }]],
    ['no type', 207, [{ id: hall.id }]],
    ['an attribute that is none', 207, [{ ...hall, name: '市役所' }]],
    ['coordinates the wrong way round', 207, [{ ...hall, location: point([33.8, 130.7]) }]],
    ['the same entity twice', 207, [hall, hall]],
    ['a context in plain JSON', 400, [{ '@context': 'https://x.example', ...hall }]],
  ])('%s: %i', async (_what, status, body) => {
    const response = await newTenant()('POST', '/entityOperations/upsert', body);
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(
      /https:\/\/uri\.etsi\.org\/ngsi-ld\/errors\/(BadRequestData|InvalidRequest)/,
    );
  });

  it('takes a context in the body of JSON-LD, and wants one there', async () => {
    const headers = { 'Content-Type': 'application/ld+json' };
    const withContext = [
      { '@context': 'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld', ...hall },
    ];
    const send = newTenant();
    expect((await send('POST', '/entityOperations/upsert', withContext, headers)).status).toBe(201);
    expect((await send('POST', '/entityOperations/upsert', [hall], headers)).status).toBe(400);
  });

  it('wants the token that it was started with', async () => {
    const closed = await startBroker({ port: 0, token: 'right' });
    const ask = (token: string) =>
      fetch(`${closed.origin}/ngsi-ld/v1/subscriptions`, { headers: { Authorization: `Bearer ${token}` } });
    expect([(await ask('wrong')).status, (await ask('right')).status]).toEqual([401, 200]);
    await closed.close();
  });
});

describe('faults on request', () => {
  const misbehave = (fault: unknown) =>
    fetch(`${broker.origin}/emulator/faults`, { method: 'PUT', body: JSON.stringify(fault) });
  it('answers with a status so many times, then as usual', async () => {
    await misbehave({ kind: 'status', status: 503, times: 2 });
    const send = newTenant();
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await send('GET', '/subscriptions')).status);
    expect(statuses).toEqual([503, 503, 200]);
  });
  it('cuts the connection', async () => {
    await misbehave({ kind: 'reset', times: 1 });
    await expect(newTenant()('GET', '/subscriptions')).rejects.toThrow();
  });
  it('does what was asked and cuts the connection in the place of the answer', async () => {
    const send = newTenant();
    await misbehave({ kind: 'lost', times: 1 });
    await expect(
      send('POST', '/entityOperations/upsert', [{ id: 'urn:x:1', type: 'Event' }]),
    ).rejects.toThrow();
    expect((await send('GET', '/entities/urn:x:1')).status).toBe(200);
  });
  it('takes its time', async () => {
    await misbehave({ kind: 'slow', milliseconds: 100, times: 1 });
    const startedAt = performance.now();
    expect((await newTenant()('GET', '/subscriptions')).status).toBe(200);
    expect(performance.now() - startedAt).toBeGreaterThan(90);
  });
});
