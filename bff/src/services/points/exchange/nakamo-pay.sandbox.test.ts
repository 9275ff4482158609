/** The saga at the real sandbox of なかもPay, a process of its own, through each of its faults. Nothing is lost or doubled. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { newIdempotencyKey } from '@entame/sdk/client';
import { decodeJwt } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { newSecrets, publicHalf } from '../../../../../scripts/new-secrets.ts';
import { loadPointPartners } from '../../../point-partners.ts';
import { startTestApp, type TestApp, type TestPerson } from '../../../testing/app.ts';
import { testOrigin } from '../../../testing/config.ts';
import { type SandboxProcess, startNakamoPay } from '../../../testing/nakamo-pay.ts';
import { createTestPartner } from '../../../testing/partner.ts';
import { ledgerKeyOf } from '../ledger/keys.ts';
import { createLedger, type Ledger } from '../ledger/ledger.ts';
import { verifyLedger } from '../ledger/verify.ts';
import { findExchangesOfDay, recordPartnerOutcome, recordPartnerRefund } from './partner-messages.ts';
import type { PointPartner } from './point-partner.port.ts';

const partnerId = 'nakamo-pay';
const secrets = newSecrets();
const wallet = 'wallet-taro';

let app: TestApp;
let ledger: Ledger;
let pay: SandboxProcess;
let taro: TestPerson;
let adapter: PointPartner;
/** What the sandbox told, in order. */
const heard: { path: string; body: { outcome?: string; points?: number } }[] = [];
const partnerApi = createServer(async (req, res) => {
  const path = req.url ?? '';
  const body = JSON.parse(await text(req));
  heard.push({ path, body });
  const claims = decodeJwt((req.headers.authorization ?? '').replace('Bearer ', ''));
  if (claims.iss !== partnerId || !String(claims.aud).endsWith(path)) return res.writeHead(401).end();
  const told = { partnerId, exchangeId: path.split('/')[2] ?? '', ...body };
  const isOutcome = path.endsWith('/outcome');
  const deps = { platform: app.platform, ledger };
  await app.store.write((tx) =>
    isOutcome ? recordPartnerOutcome(deps, tx, told) : recordPartnerRefund(deps, tx, told),
  );
  res.writeHead(200).end('{}');
});

beforeAll(async () => {
  await new Promise<void>((resolve) => partnerApi.listen(0, '127.0.0.1', resolve));
  pay = await startNakamoPay({
    PORTAL_ORIGIN: testOrigin,
    PORTAL_JWKS: JSON.stringify({ keys: [publicHalf(secrets.POINT_PARTNERS_KEY)] }),
    PARTNER_KEY: newSecrets().POINT_PARTNERS_KEY,
    PARTNER_API: `http://localhost:${(partnerApi.address() as AddressInfo).port}`,
  });
  const terms = { rate: { points: 1, yen: 1 }, minPoints: 100, stepPoints: 100 };
  const limits = { maxPointsPerDay: 100_000, maxPointsPerMonth: 100_000 };
  const addresses = { baseUrl: pay.origin, publicBaseUrl: pay.origin };
  const partner = { id: partnerId, adapter: 'nakamo-pay', ...addresses, ...terms, ...limits };
  const env = { POINT_PARTNERS: JSON.stringify([partner]), POINT_PARTNERS_KEY: secrets.POINT_PARTNERS_KEY };
  app = await startTestApp({ env });
  ledger = createLedger({ clock: app.clock, key: ledgerKeyOf(app.platform) });
  const [loaded] = await loadPointPartners(app.platform.config);
  if (!loaded) throw new Error('no adapter');
  adapter = loaded.adapter;
  await createTestPartner(app, await app.as('administrator'), partnerId);
  taro = await app.as('resident');
  await app.store.write(async (tx) => {
    const issuance = await ledger.ensureCityAccount(tx, { kind: 'issuance', code: 'issuance', name: '発行' });
    const { id } = await ledger.ensureResidentAccount(tx, taro.id);
    const cause = { kind: 'staff-grant', description: '試験' } as const;
    const earned = { cause, from: issuance.id, to: id, points: 50_000, expiresAt: null };
    await ledger.transfer(tx, { ...earned, sourceId: 'given' });
  });
});
afterEach(() => pay.behave());
afterAll(async () => {
  expect(await verifyLedger(app.store, ledgerKeyOf(app.platform))).not.toHaveProperty('fault');
  await app?.[Symbol.asyncDispose]();
  await pay?.stop();
  partnerApi.close();
});

async function work() {
  const jobs = app.app.services.flatMap(({ jobs = [] }) => jobs);
  await jobs.find(({ name }) => name === 'points.call-partners')?.run(app.clock.now());
}
async function link(walletId: string) {
  const begun = await taro.clients.points.POST('/me/wallet-links', { body: { partnerId } });
  const cookie = begun.response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const back = await pay.choose(new URL(begun.data?.redirectTo ?? ''), walletId);
  const headers = { cookie: `__Host-entame-session=${taro.token}; ${cookie}` };
  const finished = await app.app.fetch(new Request(back, { headers }));
  return finished.headers.get('location');
}
async function request(points: number): Promise<string> {
  const params = { header: { 'Idempotency-Key': newIdempotencyKey() } };
  const { data, error } = await taro.clients.points.POST('/me/exchanges', {
    params,
    body: { partnerId, points },
  });
  if (!data) throw error;
  return data.exchange.id;
}
const cancel = (exchangeId: string) =>
  taro.clients.points.POST('/me/exchanges/{exchangeId}/cancellation', { params: { path: { exchangeId } } });
async function stateOf(exchangeId: string) {
  const { data } = await taro.clients.points.GET('/me/exchanges/{exchangeId}', {
    params: { path: { exchangeId } },
  });
  return data?.exchange.state;
}
/** Points that the resident has, on hold or not, and yen in the wallet. */
async function whereabouts() {
  const { data } = await taro.clients.points.GET('/me/explanation');
  return { free: data?.balance ?? 0, held: data?.held ?? 0, yen: await pay.balanceOf(wallet) };
}
/** What a test changed, from what was before it. */
async function watch() {
  const before = await whereabouts();
  return async () => {
    const now = await whereabouts();
    return { free: now.free - before.free, held: now.held - before.held, yen: now.yen - before.yen };
  };
}
const done = { free: -500, held: 0, yen: 500 };
const back = { free: 0, held: 0, yen: 0 };

it('links a wallet that the person chooses, or does not', async () => {
  expect(await link('')).toBe('/points/exchange/wallets?problem=cancelled');
  expect(await link(wallet)).toBe(`/points/exchange/wallets?linked=${partnerId}`);
  const { data } = await taro.clients.points.GET('/me/exchange-partners');
  expect(data?.items[0]?.link?.walletLabel).toBe('**** 0045');
  expect(await pay.pageOf(wallet)).toContain('市のポータルとつながっています');
});

test.each(['slow', 'error-before-effect', 'error-after-effect'])('%s', async (kind) => {
  const change = await watch();
  await pay.misbehave({ kind, size: 50 });
  const id = await request(500);
  await work();
  app.clock.advance({ seconds: 20 });
  await work();
  await pay.flush();
  expect(await stateOf(id)).toBe('credited');
  expect(await change()).toEqual(done);
});

test('a callback that comes twice, and one that comes before the answer', async () => {
  const change = await watch();
  await pay.misbehave({ kind: 'duplicate-callback', times: 2 });
  await pay.misbehave({ kind: 'error-after-effect' });
  const id = await request(500);
  await work();
  await pay.flush();
  expect(heard.filter(({ path }) => path.includes(id))).toHaveLength(2);
  expect(await stateOf(id)).toBe('credited');
  expect(await change()).toEqual(done);
});

test('a refund that overtakes the news of its credit', async () => {
  const change = await watch();
  await pay.misbehave({ kind: 'reordered-callback' });
  await pay.misbehave({ kind: 'error-after-effect' });
  const id = await request(500);
  await work();
  await pay.flush();
  expect(await stateOf(id)).toBe('sending');
  await pay.act(wallet, 'returns', { credit: id });
  await pay.flush();
  const told = heard.filter(({ path }) => path.includes(id)).map(({ path }) => path.split('/')[3]);
  expect(told).toEqual(['refunds', 'outcome']);
  expect(await stateOf(id)).toBe('refunded');
  expect(await change()).toEqual(back);
});

describe('cancellation and refunds', () => {
  it('takes back what was not spent', async () => {
    const change = await watch();
    const id = await request(500);
    await work();
    await cancel(id);
    await work();
    expect(await stateOf(id)).toBe('cancelled');
    expect(await change()).toEqual(back);
  });
  it('leaves what was spent, and the shop can give it back', async () => {
    const before = await pay.balanceOf(wallet);
    const change = await watch();
    const id = await request(500);
    await work();
    const shop = '通谷ベーカリー';
    expect(await pay.act(wallet, 'payments', { shop, yen: String(before + 200) })).toContain('支払いました');
    await cancel(id);
    await work();
    expect(await stateOf(id)).toBe('credited');
    const payment = /name="payment" value="([^"]+)"/.exec(await pay.pageOf(wallet))?.[1] ?? '';
    expect(await pay.act(wallet, 'refunds', { payment })).toContain('返金されました');
    expect(await change()).toEqual(done);
    await pay.act(wallet, 'returns', { credit: id });
    await pay.flush();
    expect(await stateOf(id)).toBe('refunded');
    expect(await change()).toEqual(back);
  });
  it('is refused by a wallet that is closed', async () => {
    await link('wallet-closed');
    const change = await watch();
    const id = await request(500);
    await work();
    expect(await stateOf(id)).toBe('rejected');
    expect(await change()).toEqual(back);
    await link(wallet);
  });
});

test('down for an hour', async () => {
  const change = await watch();
  await pay.misbehave({ kind: 'down', size: 3_600 });
  const id = await request(500);
  const other = await request(500);
  for (let minute = 0; minute < 25; minute += 5) {
    await work();
    app.clock.advance({ minutes: 5 });
  }
  expect(await stateOf(id)).toBe('waiting');
  const { data } = await taro.clients.points.GET('/me/exchange-partners');
  expect(data?.items[0]?.state).toMatch(/open|delayed/);
  expect((await cancel(other)).data?.exchange.state).toBe('cancelled');
  await pay.behave();
  app.clock.advance({ minutes: 5 });
  await work();
  expect(await stateOf(id)).toBe('credited');
  expect(await change()).toEqual(done);
});

test('the daily file says the same as our books, until it is told to lie', async () => {
  // The sandbox has the time of this machine, the portal that of the test.
  const ours = await findExchangesOfDay(app.store.read, partnerId, Temporal.PlainDate.from('2026-11-23'));
  const theirs = await adapter.fetchDailyFile(Temporal.Now.plainDateISO('Asia/Tokyo'));
  const sum = (lines: typeof ours) =>
    lines.reduce((points, line) => points + (line.kind === 'credit' ? line.points : -line.points), 0);
  expect(theirs).toHaveLength(ours.length);
  expect(sum(theirs)).toBe(sum(ours));
  await pay.misbehave({ kind: 'wrong-amount', size: 7 });
  expect(sum(await adapter.fetchDailyFile(Temporal.Now.plainDateISO('Asia/Tokyo')))).toBe(sum(ours) + 7);
});

test('nobody without the portal’s key is believed', async () => {
  const config = { ...app.platform.config, POINT_PARTNERS_KEY: JSON.parse(newSecrets().POINT_PARTNERS_KEY) };
  const [stranger] = await loadPointPartners(config);
  await expect(stranger?.adapter.findCredit('x')).rejects.toMatchObject({ failure: 'refused-access' });
  const link = await stranger?.adapter.startLink({ state: 's', returnTo: testOrigin, now: app.clock.now() });
  expect(await (await fetch(link ?? '')).text()).toContain('このリンクは使えません');
});
