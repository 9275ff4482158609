/** Who gets in as a partner: the attacks that must fail, and what every operation of the partner API owes. */
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLimits } from '#platform/limits.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { createTestPartner, type TestPartner } from '../../testing/partner.ts';

const paths = ['/consent-codes/redeem', '/shared-data'];
const bodies: Record<string, object> = {
  '/consent-codes/redeem': { code: 'x'.repeat(43) },
  '/shared-data': { pairwiseId: 'a'.repeat(64), kinds: ['name'] },
};
let portal: TestApp;
let pay: TestPartner;
beforeAll(async () => {
  portal = await startTestApp();
  pay = await createTestPartner(portal, await portal.as('administrator'), 'nakamo-pay');
});
afterAll(() => portal?.[Symbol.asyncDispose]());

const now = () => Math.floor(portal.clock.now().epochMilliseconds / 1_000);
const rejected = [401, '/problems/partner-not-authenticated'];

describe.each(paths)('%s', (path) => {
  const send = async (change?: Parameters<TestPartner['call']>[2]) => {
    const { status, body } = await pay.call(path, bodies[path], change);
    return [status, body.type];
  };

  test.each([
    ['another audience', () => ({ aud: 'http://portal.test/api/consent/v1/other' })],
    ['an issuer that there is not', () => ({ iss: 'nobody-here', sub: 'nobody-here' })],
    ['a subject that is not the issuer', () => ({ sub: 'other' })],
    ['an assertion that is over', () => ({ exp: now() - 6 })],
    ['an assertion that lives too long', () => ({ exp: now() + 600 })],
    ['no end', () => ({ exp: undefined })],
    ['no id', () => ({ jti: undefined })],
    ['a huge id', () => ({ jti: 'x'.repeat(500) })],
  ])('refuses %s', async (_, claims) => {
    expect(await send({ claims: claims() as never })).toEqual(rejected);
  });

  test.each([
    ['nothing', ''],
    ['a word', 'Bearer x'],
    ['three dots of nonsense', 'Bearer a.b.c'],
    ['an unsigned assertion', 'Bearer eyJhbGciOiJub25lIn0.eyJpc3MiOiJuYWthbW8tcGF5In0.x'],
    ['a huge one', `Bearer ${'a'.repeat(9_000)}.b.c`],
  ])('refuses %s', async (_, authorization) => {
    expect(await send({ headers: { authorization } })).toEqual(rejected);
  });

  test("refuses another's key and a symmetric one made of the public key", async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const claims = { iss: 'nakamo-pay', sub: 'nakamo-pay', exp: now() + 60, jti: crypto.randomUUID() };
    const forged = () => new SignJWT({ ...claims, aud: `http://portal.test/api/consent/v1${path}` });
    const other = await forged().setProtectedHeader({ alg: 'ES256' }).sign(privateKey);
    const secret = new TextEncoder().encode(JSON.stringify(pay.details.jwks.keys[0]));
    const symmetric = await forged().setProtectedHeader({ alg: 'HS256' }).sign(secret);
    for (const token of [other, symmetric])
      expect(await send({ headers: { authorization: `Bearer ${token}` } })).toEqual(rejected);
  });

  test('takes an assertion once, also when it comes twice at the same moment', async () => {
    const claims = { jti: crypto.randomUUID() };
    const both = await Promise.all([send({ claims }), send({ claims })]);
    expect(both.filter(([status]) => status === 401)).toHaveLength(1);
  });

  test('refuses a browser, whatever it brings', async () => {
    const cookie = `__Host-entame-session=${'A'.repeat(43)}`;
    for (const headers of [{ cookie }, { 'sec-fetch-site': 'same-origin' }])
      expect(await send({ headers })).toEqual([403, '/problems/cross-site-request']);
  });

  test('refuses what is wrong, too large or of another type', async () => {
    expect((await send({ text: '{"x":1}' }))[0]).toBe(400);
    expect((await send({ text: '"x"' }))[0]).toBe(400);
    expect((await send({ text: JSON.stringify('x'.repeat(70_000)) }))[0]).toBe(413);
    expect((await send({ headers: { 'content-type': 'text/plain' } }))[0]).toBe(415);
  });

  test('is limited per partner, and guesses per address', async () => {
    const limits = createLimits({ writes: 2, signIns: 1, partners: 1 });
    await using busy = await startTestApp({ limits });
    const partner = await createTestPartner(busy, await busy.as('administrator'), 'nakamo-pay');
    await partner.call(path, bodies[path]);
    expect((await partner.call(path, bodies[path])).status).toBe(429);
    const guess = () => partner.call(path, bodies[path], { headers: { authorization: 'Bearer a.b.c' } });
    const statuses = [await guess(), await guess(), await guess()].map(({ status }) => status);
    expect(statuses).toEqual([401, 401, 429]);
  });
});

test('an unknown code is refused', async () => {
  expect((await pay.call(paths[0] ?? '', bodies['/consent-codes/redeem'])).status).toBe(400);
});
