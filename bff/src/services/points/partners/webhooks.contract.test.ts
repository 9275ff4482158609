/** Webhooks as a partner's server meets them: signed by Standard Webhooks, sent until they are answered, replayed by staff. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PointsPortal, stampsId, startPointsPortal } from '../../../testing/points-portal.ts';
import { signWebhook } from './webhook-signature.rules.ts';

const start = '2026-11-23T01:00:00.000Z';

let portal: PointsPortal;
const call: PointsPortal['call'] = (...sent) => portal.call(...sent);
const slugOf = ({ status, body }: { status: number; body: { type?: string } }) =>
  `${status} ${body.type?.replace('/problems/', '') ?? ''}`.trim();

const heard: { headers: Record<string, unknown>; body: string }[] = [];
let status = 204;
const server = createServer(async (req, res) => {
  heard.push({ headers: req.headers, body: await text(req) });
  res.writeHead(status).end();
});
let url = '';
beforeAll(async () => {
  portal = await startPointsPortal(start);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
});
afterAll(async () => {
  await portal?.[Symbol.asyncDispose]();
  server.close();
});
const send = () => portal.runJob('points.send-webhooks');
const secretNow = async () => (await call('POST', '/webhook/secrets', {})).body.secret as string;

it('need an address first', async () => {
  for (const answer of [
    await call('GET', '/webhook'),
    await call('POST', '/webhook/secrets', {}),
    await call('POST', '/webhook/test', {}),
  ])
    expect(slugOf(answer)).toBe('409 webhook-address-missing');
  expect((await call('PUT', '/webhook', { url: 'x' })).status).toBe(400);
  expect(slugOf(await call('PUT', '/webhook', { url: 'ftp://pay.example/' }))).toBe(
    '422 webhook-address-wrong',
  );
});

it('tell of an exchange, signed by the newest secret and the one before', async () => {
  expect((await call('PUT', '/webhook', { url })).body).toMatchObject({ url, isOn: false });
  const older = await secretNow();
  expect((await call('GET', '/webhook')).body).toMatchObject({ isOn: true });
  const newer = await secretNow();
  const hanako = await portal.resident();
  portal.silence();
  const id = await portal.exchange(hanako);
  await call('POST', `/exchanges/${id}/outcome`, {
    outcome: 'credited',
    points: 500,
    partnerReference: 'S-9',
  });
  await portal.app.settle();
  await Promise.all([send(), send()]);
  expect(heard).toHaveLength(1);
  const [{ headers, body } = { headers: {}, body: '' }] = heard;
  expect(JSON.parse(body)).toEqual({
    type: 'exchange.settled',
    timestamp: start,
    data: { exchangeId: id, outcome: 'credited', points: 500 },
  });
  const said = { id: String(headers['webhook-id']), seconds: Number(headers['webhook-timestamp']), body };
  expect(headers['webhook-signature']).toBe(signWebhook(said, [newer, older]));
  expect(JSON.stringify(await portal.app.store.raw('SELECT * FROM point_webhook_endpoints'))).not.toContain(
    newer,
  );
});

it('come again with the same id until they are answered, and are given up in the end', async () => {
  heard.length = 0;
  status = 500;
  const { body: sent } = await call('POST', '/webhook/test', {});
  for (let attempts = 0; attempts < 12; attempts++) {
    await send();
    portal.app.clock.advance({ hours: 25 });
  }
  expect(heard).toHaveLength(10);
  expect(new Set(heard.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([sent.messageId]));
  expect(new Set(heard.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(10);
  const { clients } = await portal.app.as('planning');
  const params = { path: { partnerId: stampsId } };
  const { data } = await clients.points.GET('/partners/{partnerId}/webhook-messages', {
    params: { ...params, query: { state: 'given-up' } },
  });
  expect(data?.items).toMatchObject([{ id: sent.messageId, lastFailure: 'http-500', attempts: 10 }]);
  status = 204;
  const replayed = await clients.points.POST('/partners/{partnerId}/webhook-replays', { params, body: {} });
  expect(replayed.data).toEqual({ count: 1 });
  await send();
  expect(heard).toHaveLength(11);
});

it('stop when the partner says that the address is gone, and wait for staff', async () => {
  status = 410;
  await call('POST', '/webhook/test', {});
  await send();
  expect((await call('GET', '/webhook')).body.isOn).toBe(false);
  heard.length = 0;
  await call('POST', '/webhook/test', {});
  await send();
  expect(heard).toEqual([]);
  status = 204;
  expect((await call('PUT', '/webhook', { url })).body.isOn).toBe(true);
});
