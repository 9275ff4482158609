import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type Started, startSandbox } from './server.ts';

const portalOrigin = 'http://portal.test';
const pairwiseId = 'b'.repeat(64);
let sandbox: Started;
let portalKey: CryptoKey;
let partnerKey: string;
let portalKeys: object[];
beforeAll(async () => {
  const portal = await generateKeyPair('ES256');
  const partner = await generateKeyPair('ES256', { extractable: true });
  portalKey = portal.privateKey;
  portalKeys = [{ ...(await exportJWK(portal.publicKey)) }];
  partnerKey = JSON.stringify(await exportJWK(partner.privateKey));
  sandbox = await startSandbox({
    ...{ port: 0, controlPort: 0, dataFile: ':memory:', portalOrigin, portalClientId: 'portal', portalKeys },
    ...{ partnerApi: 'http://localhost:9', partnerId: 'pay', partnerKey: JSON.parse(partnerKey) },
  });
});
afterAll(() => sandbox?.close());

function assert(audience: string, change: Record<string, unknown> = {}): Promise<string> {
  const exp = Math.floor(Date.now() / 1_000) + 50;
  const claims = { iss: 'portal', sub: 'portal', aud: audience, exp, jti: crypto.randomUUID(), ...change };
  return new SignJWT(claims).setProtectedHeader({ alg: 'ES256' }).sign(portalKey);
}
async function call(method: string, path: string, body?: unknown, authorization?: string) {
  const address = `${sandbox.origin}${path}`;
  const headers = { authorization: authorization ?? `Bearer ${await assert(address)}` };
  const reply = await fetch(address, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const said = await reply.text();
  return { status: reply.status, body: said.startsWith('{') ? JSON.parse(said) : said };
}

/** Links a wallet as a person does, and answers the code that the browser brings back. */
async function chooseWallet(wallet: string) {
  const link = `${sandbox.origin}/link`;
  const claims = { state: crypto.randomUUID(), return_to: `${portalOrigin}/back` };
  const page = await (await fetch(`${link}?request=${await assert(link, claims)}`)).text();
  expect(page).toContain('どのウォレットとつなぎますか');
  const form = new URLSearchParams({ state: claims.state, answer: 'yes', wallet });
  const back = await fetch(link, { method: 'POST', body: form, redirect: 'manual' });
  return new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '';
}

describe('credits', () => {
  beforeAll(async () => {
    const code = await chooseWallet('wallet-hanako');
    const linked = await call('POST', '/v1/links', { code, pairwiseId });
    expect([linked.status, linked.body]).toEqual([201, { walletLabel: '**** 0037' }]);
    expect((await call('POST', '/v1/links', { code, pairwiseId })).status).toBe(400);
  });
  const wanted = { pairwiseId, points: 500, yen: 500 };

  it('have one fate, and refuse another content under the same id', async () => {
    const first = await call('PUT', '/v1/credits/e-1', wanted);
    expect(first.body).toMatchObject({ state: 'credited', creditedPoints: 500, takenBackPoints: 0 });
    const [again, asked] = [
      await call('PUT', '/v1/credits/e-1', wanted),
      await call('GET', '/v1/credits/e-1'),
    ];
    expect([again.body, asked.body]).toEqual([first.body, first.body]);
    expect((await call('PUT', '/v1/credits/e-1', { ...wanted, points: 600 })).status).toBe(409);
    expect(await (await fetch(`${sandbox.origin}/wallets/wallet-hanako`)).text()).toContain('1,700');
  });
  it('are rejected for good by who is not linked', async () => {
    const stranger = { ...wanted, pairwiseId: 'c'.repeat(64) };
    const first = await call('PUT', '/v1/credits/e-2', stranger);
    expect(first.body).toMatchObject({ state: 'rejected', reason: 'wallet-not-linked', creditedPoints: 0 });
  });
  it('are cancelled before they come', async () => {
    expect((await call('POST', '/v1/credits/e-3/cancellation', {})).body.state).toBe('cancelled');
    expect((await call('PUT', '/v1/credits/e-3', wanted)).body).toMatchObject({
      state: 'cancelled',
      creditedPoints: 0,
    });
  });
  it('are no full wallets', async () => {
    const full = await call('PUT', '/v1/credits/e-4', { ...wanted, points: 99_000, yen: 99_000 });
    expect(full.body.reason).toBe('wallet-full');
  });
  test.each([
    ['PUT', '/v1/credits/x', { ...wanted, points: 1.5 }, 400],
    ['PUT', '/v1/credits/x', { ...wanted, pairwiseId: '1' }, 400],
    ['PUT', '/v1/credits/x', 'x'.repeat(20_000), 400],
    ['GET', '/v1/credits/nothing', undefined, 404],
    ['GET', '/v1/daily-files/today', undefined, 400],
    ['GET', '/v1/elsewhere', undefined, 404],
    ['POST', '/v1/links', { code: 'x', pairwiseId }, 400],
  ])('%s %s with %o: %i', async (method, path, body, status) => {
    expect((await call(method, path, body)).status).toBe(status);
  });
});

test('nobody is believed who does not sign for this address, now and once', async () => {
  const address = `${sandbox.origin}/v1/credits/e-1`;
  const statusWith = async (token: string) =>
    (await call('GET', '/v1/credits/e-1', undefined, `Bearer ${token}`)).status;
  const once = await assert(address);
  expect([await statusWith(once), await statusWith(once)]).toEqual([200, 401]);
  expect(await statusWith(await assert(`${sandbox.origin}/v1/credits/e-2`))).toBe(401);
  expect(await statusWith(await assert(address, { exp: 1 }))).toBe(401);
  expect(await statusWith(await assert(address, { exp: Math.floor(Date.now() / 1_000) + 600 }))).toBe(401);
  expect(await statusWith(await assert(address, { iss: 'other' }))).toBe(401);
  expect(await statusWith('x')).toBe(401);
});

test('a link request that leads elsewhere, or that was used, opens no page of wallets', async () => {
  const link = `${sandbox.origin}/link`;
  const open = async (token: string) => (await fetch(`${link}?request=${token}`)).status;
  expect(await open(await assert(link, { state: 's', return_to: 'https://evil.example/back' }))).toBe(400);
  const once = await assert(link, { state: 's', return_to: portalOrigin });
  expect([await open(once), await open(once)]).toEqual([200, 400]);
  expect(
    (await fetch(link, { method: 'POST', body: new URLSearchParams({ state: 'unknown' }) })).status,
  ).toBe(400);
});

test('forms of another site and faults that there are not are refused', async () => {
  const headers = { 'sec-fetch-site': 'cross-site' };
  expect(
    (await fetch(`${sandbox.origin}/wallets/wallet-taro/payments`, { method: 'POST', headers })).status,
  ).toBe(403);
  const order = (fault: unknown) =>
    fetch(`${sandbox.controlOrigin}/faults`, { method: 'PUT', body: JSON.stringify(fault) });
  expect((await order({ kind: 'nonsense' })).status).toBe(400);
  expect((await order({ kind: 'slow', times: -1 })).status).toBe(400);
  expect((await fetch(`${sandbox.controlOrigin}/elsewhere`)).status).toBe(404);
});

describe('the process', () => {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  function start(env: Record<string, string>) {
    const keys = { PORTAL_JWKS: JSON.stringify({ keys: portalKeys }), PARTNER_KEY: partnerKey };
    const ports = { PORT: '0', CONTROL_PORT: '0', PORTAL_ORIGIN: portalOrigin };
    return spawn(process.execPath, [main], { env: { PATH: process.env.PATH, ...keys, ...ports, ...env } });
  }
  it('says where it is ready, and ends on SIGTERM', async () => {
    const process = start({});
    const [line] = await once(process.stdout, 'data');
    expect(String(line)).toMatch(
      /^Nakamo Pay sandbox ready at http:\/\/localhost:\d+ control http:\/\/localhost:\d+\n$/,
    );
    process.kill('SIGTERM');
    expect(await once(process, 'exit')).toEqual([0, null]);
  });
  it('refuses in one line what is not right', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const complaints = await Promise.all(
      [{ NODE_ENV: 'production' }, { PARTNER_KEY: '{}' }, { PORTAL_ORIGIN: '' }, { PORT: String(port) }].map(
        async (env) => (await text(start(env as Record<string, string>).stderr)).trim(),
      ),
    );
    other.close();
    for (const [n, reason] of [/refuses NODE_ENV/, /PARTNER_KEY/, /PORTAL_ORIGIN/, /is taken/].entries())
      expect(complaints[n]).toMatch(new RegExp(`^[^\\n]*${reason.source}[^\\n]*$`));
  });
});
