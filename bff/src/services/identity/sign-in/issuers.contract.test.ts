/** Issuers that are dishonest, broken or out of time, and the ordinary issuer that vouches for little. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { base64url, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { sessions } from '#platform/session/session.schema.ts';
import { builtInPersons } from '../../../../../emulators/digital-id/src/persons.ts';
import { startEmulator } from '../../../../../emulators/digital-id/src/server.ts';
import { createTestBrowser } from '../../../../../emulators/digital-id/src/testing/test-browser.ts';
import { startTestApp, type TestApp } from '../../../testing/app.ts';
import { testOrigin, testProviders } from '../../../testing/config.ts';

type RealmName = 'residents' | 'staff' | 'community';
type Claims = JWTPayload & Record<string, unknown>;

/** The Digital Agency's app as docs/deployment.md configures it, and an issuer like any other. */
const [card, staff] = testProviders as [(typeof testProviders)[number], (typeof testProviders)[number]];
const community = { ...card, id: 'other-id', clientId: 'portal', scope: 'openid profile', assurance: 'aal1' };
const providers = [
  { ...card, acrValues: 'aal3 crl' },
  staff,
  { ...community, name: { ja: 'そのほかのID' }, acrValues: undefined },
].map((provider) => ({ ...provider, timeoutSeconds: 1 }));
const realmOf: Record<string, RealmName> = {
  'my-number-card': 'residents',
  staff: 'staff',
  'other-id': 'community',
};

let emulator: Awaited<ReturnType<typeof startEmulator>>;
const clientKey = generateKeyPairSync('ec', { namedCurve: 'P-256' });

beforeAll(async () => {
  const jwks = { keys: [{ ...clientKey.publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'ES256' }] };
  const clients = providers.map(({ id, clientId }) => ({
    realm: realmOf[id] as RealmName,
    client_id: clientId,
    redirect_uris: [`${testOrigin}/api/identity/v1/sign-in/${id}/callback`],
    jwks: jwks as never,
  }));
  emulator = await startEmulator({ port: 0, clients, persons: builtInPersons });
});
afterEach(() => {
  vi.useRealTimers();
  for (const realm of Object.values(emulator.faults))
    for (const endpoint of Object.keys(realm)) delete realm[endpoint as 'token'];
});
afterAll(() => emulator?.close());

/** A portal of its own: what it has learnt of an issuer is not kept from the test before. */
function startPortal(): Promise<TestApp> {
  const own = providers.map((p) => ({
    ...p,
    issuer: `${emulator.origin}/realms/${realmOf[p.id]}`,
  }));
  const key = { ...clientKey.privateKey.export({ format: 'jwk' }), kid: 'test' };
  return startTestApp({
    now: Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }),
    env: { IDENTITY_PROVIDERS: JSON.stringify(own), IDENTITY_CLIENT_KEY: JSON.stringify(key) },
  });
}

const start = '/api/identity/v1/sign-in';
const cookieOf = (response: Response, name: string) =>
  response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.split(';')[0] ?? '';
const placeOf = (response: Response) => new URL(response.headers.get('location') ?? '', testOrigin);

function createVisitor(portal: TestApp) {
  const get = async (path: string, cookie = '') =>
    portal.app.fetch(new Request(new URL(path, testOrigin), { headers: { cookie } }));
  return {
    get,
    async begin(provider: string, query = '', session = '') {
      const begun = await get(`${start}/${provider}${query}`, session);
      return { begun, attempt: cookieOf(begun, '__Host-entame-sign-in') };
    },
    /** From the portal to the issuer and back, to the callback's address. */
    async visit(provider: string, person: string, query = '', session = '') {
      const { begun, attempt } = await this.begin(provider, query, session);
      const browser = createTestBrowser(emulator.origin);
      const choose = await browser.open(placeOf(begun));
      const pinPage = await browser.submit(choose, 'card', { card: person });
      const next = await browser.submit(pinPage, 'pin', { pin: '1234' });
      const back = next.url.origin === testOrigin ? next : await browser.submit(next, 'consent');
      return { callback: back.url.pathname + back.url.search, attempt, sent: placeOf(begun).searchParams };
    },
    async signIn(provider: string, person: string, query = '', session = '') {
      const { callback, attempt } = await this.visit(provider, person, query, session);
      const response = await get(callback, [attempt, session].filter(Boolean).join('; '));
      return { response, session: cookieOf(response, '__Host-entame-session') };
    },
  };
}

async function expectRefused(portal: TestApp, response: Response, slug: string, operation = 'finishSignIn') {
  expect([placeOf(response).pathname, placeOf(response).searchParams.get('problem')]).toEqual([
    '/sign-in',
    slug,
  ]);
  expect(cookieOf(response, '__Host-entame-session')).toBe('');
  expect(await portal.store.raw('SELECT id FROM sessions')).toEqual([]);
  const [row] = await portal.store.raw('SELECT * FROM audit_log ORDER BY rowid DESC LIMIT 1');
  expect(row).toMatchObject({ operation_id: operation, outcome: slug, actor_kind: 'nobody', subjects: '[]' });
}

const claimsOf = (token: unknown) =>
  JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString()) as Claims;

interface IssuerKey {
  privateKey: CryptoKey;
  jwk: Record<string, unknown>;
  kid: string;
}
async function newIssuerKey(alg = 'ES256'): Promise<IssuerKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const kid = randomUUID();
  return { privateKey, kid, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

/** The issuer publishes our key and signs with it what we make of its claims. */
async function forge(change: (claims: Claims) => Claims, alg = 'ES256', realm: RealmName = 'residents') {
  const key = await newIssuerKey(alg);
  const faults = emulator.faults[realm];
  faults.certs = () => ({ keys: [key.jwk] });
  faults.token = async (reply) => ({
    ...reply,
    id_token: await new SignJWT(change(claimsOf(reply.id_token)))
      .setProtectedHeader({ alg, kid: key.kid })
      .sign(key.privateKey),
  });
}

const shifted =
  (seconds: number) =>
  ({ iat = 0, exp = 0, auth_time, ...claims }: Claims): Claims => ({
    ...claims,
    iat: iat + seconds,
    exp: exp + seconds,
    auth_time: Number(auth_time) + seconds,
  });

describe('an ID token', () => {
  test.each<[string, (claims: Claims) => Claims]>([
    ['as it should be', (claims) => claims],
    ['of a clock that is 25 seconds fast', shifted(25)],
    ['of a clock that is 25 seconds slow', shifted(-25)],
  ])('%s opens a session', async (_, change) => {
    await using portal = await startPortal();
    await forge(change);
    const { response, session } = await createVisitor(portal).signIn('my-number-card', 'card-hanako');
    expect([placeOf(response).pathname, session !== '']).toEqual(['/', true]);
  });

  test.each<[string, (claims: Claims) => Claims]>([
    ['another issuer', (claims) => ({ ...claims, iss: 'https://evil.example' })],
    ['another nonce', (claims) => ({ ...claims, nonce: 'invented' })],
    ['no nonce', ({ nonce: _, ...claims }) => claims],
    ['another audience', (claims) => ({ ...claims, aud: 'other' })],
    ['another authorized party', (claims) => ({ ...claims, azp: 'other' })],
    ['two audiences and no party', (claims) => ({ ...claims, aud: ['portal', 'other'] })],
    ['a lower acr', (claims) => ({ ...claims, acr: 'aal2' })],
    ['no acr', ({ acr: _, ...claims }) => claims],
    ['a clock ten minutes fast', shifted(600)],
    ['a clock ten minutes slow', shifted(-600)],
  ])('with %s opens nothing', async (_, change) => {
    await using portal = await startPortal();
    await forge(change);
    const { response } = await createVisitor(portal).signIn('my-number-card', 'card-hanako');
    await expectRefused(portal, response, 'sign-in-failed');
  });

  test('signed by RS256, by HS256 with what everybody knows, or not at all, opens nothing', async () => {
    await using portal = await startPortal();
    const visitor = createVisitor(portal);
    await forge((claims) => claims, 'RS256');
    await expectRefused(
      portal,
      (await visitor.signIn('my-number-card', 'card-taro')).response,
      'sign-in-failed',
    );
    const { faults } = emulator;
    faults.residents.token = async (reply) => ({
      ...reply,
      id_token: await new SignJWT(claimsOf(reply.id_token))
        .setProtectedHeader({ alg: 'HS256' })
        .sign(new TextEncoder().encode('portal'.padEnd(32, '.'))),
    });
    await expectRefused(
      portal,
      (await visitor.signIn('my-number-card', 'card-taro')).response,
      'sign-in-failed',
    );
    faults.residents.token = (reply) => {
      const [, payload] = String(reply.id_token).split('.');
      return { ...reply, id_token: `${base64url.encode('{"alg":"none"}')}.${payload}.` };
    };
    await expectRefused(
      portal,
      (await visitor.signIn('my-number-card', 'card-taro')).response,
      'sign-in-failed',
    );
  });

  test('signed by a key that the issuer does not publish opens nothing', async () => {
    await using portal = await startPortal();
    await forge((claims) => claims);
    delete emulator.faults.residents.certs;
    const { response } = await createVisitor(portal).signIn('my-number-card', 'card-hanako');
    await expectRefused(portal, response, 'sign-in-failed');
  });

  test('of a new key is believed once the issuer publishes it; the old key no longer', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    await using portal = await startPortal();
    const visitor = createVisitor(portal);
    await forge((claims) => claims);
    const oldKey = emulator.faults.residents.token;
    expect((await visitor.signIn('my-number-card', 'card-taro')).session).not.toBe('');
    await portal.store.raw('DELETE FROM sessions');
    // The library asks an issuer for its keys once a minute at the most.
    vi.setSystemTime(Date.now() + 61_000);
    await forge((claims) => claims);
    expect((await visitor.signIn('my-number-card', 'card-taro')).session).not.toBe('');
    await portal.store.raw('DELETE FROM sessions');
    emulator.faults.residents.token = oldKey as never;
    await expectRefused(
      portal,
      (await visitor.signIn('my-number-card', 'card-taro')).response,
      'sign-in-failed',
    );
  });
});

describe('an issuer', () => {
  const faults = () => emulator.faults.residents;
  const huge = () => ({ padding: 'x'.repeat(300_000) });

  test('that is down, silent or another one at the discovery is explained before anybody leaves', async () => {
    const wrong = [
      'down' as const,
      'hang' as const,
      (reply: object) => ({ ...reply, issuer: 'https://evil.example' }),
      huge,
    ];
    for (const fault of wrong) {
      await using portal = await startPortal();
      faults().discovery = fault;
      const { begun, attempt } = await createVisitor(portal).begin('my-number-card');
      expect(attempt).toBe('__Host-entame-sign-in=');
      await expectRefused(portal, begun, 'identity-provider-unavailable', 'startSignIn');
      // It is asked again, and nothing of the failure is kept.
      delete faults().discovery;
      expect((await createVisitor(portal).signIn('my-number-card', 'card-sora')).session).not.toBe('');
    }
  });

  test.each([
    ['down', 'token'],
    ['hang', 'token'],
    ['down', 'userinfo'],
    ['down', 'certs'],
  ] as const)('that is %s at %s is unavailable, not mistrusted', async (fault, endpoint) => {
    await using portal = await startPortal();
    const visitor = createVisitor(portal);
    const { callback, attempt } = await visitor.visit('my-number-card', 'card-sora');
    faults()[endpoint] = fault;
    await expectRefused(portal, await visitor.get(callback, attempt), 'identity-provider-unavailable');
  });

  test('that answers without end is cut off', async () => {
    for (const endpoint of ['token', 'userinfo', 'certs'] as const) {
      await using portal = await startPortal();
      faults()[endpoint] = huge;
      const { response } = await createVisitor(portal).signIn('my-number-card', 'card-sora');
      await expectRefused(portal, response, 'sign-in-failed');
      delete faults()[endpoint];
    }
  });

  test('that tells of somebody else in userinfo is refused', async () => {
    await using portal = await startPortal();
    faults().userinfo = (reply) => ({ ...reply, sub: 'somebody-else' });
    const { response } = await createVisitor(portal).signIn('my-number-card', 'card-sora');
    await expectRefused(portal, response, 'sign-in-failed');
  });

  test('cannot lend its answer to another one (mix-up), and its code works once', async () => {
    await using portal = await startPortal();
    const visitor = createVisitor(portal);
    const mixed = await visitor.visit('my-number-card', 'card-sora');
    const elsewhere = mixed.callback.replace(
      /iss=[^&]+/,
      `iss=${encodeURIComponent(`${emulator.origin}/realms/staff`)}`,
    );
    await expectRefused(portal, await visitor.get(elsewhere, mixed.attempt), 'sign-in-failed');
    // The same code under a second attempt of the same browser.
    const first = await visitor.visit('my-number-card', 'card-sora');
    const second = await visitor.visit('my-number-card', 'card-sora');
    const code = /code=([^&]+)/.exec(first.callback)?.[1] ?? '';
    await expectRefused(
      portal,
      await visitor.get(second.callback.replace(/code=[^&]+/, `code=${code}`), second.attempt),
      'sign-in-failed',
    );
  });
});

describe('an ordinary issuer', () => {
  test('opens no account by itself, whatever it says of the person', async () => {
    await using portal = await startPortal();
    await forge((claims) => ({ ...claims, acr: 'aal3', name: '中間 花子' }), 'ES256', 'community');
    const { response } = await createVisitor(portal).signIn('other-id', 'community-hanako');
    await expectRefused(portal, response, 'identity-not-linked');
  });

  test('opens the account that it is linked to, at aal1, and nothing that needs more', async () => {
    await using portal = await startPortal();
    const visitor = createVisitor(portal);
    const byCard = await visitor.signIn('my-number-card', 'card-hanako');
    expect((await visitor.get('/api/identity/v1/me', byCard.session)).status).toBe(200);
    const issuer = `${emulator.origin}/realms/community`;
    const [row] = await portal.store.raw('SELECT * FROM identities LIMIT 1');
    const linked = {
      ...row,
      issuer,
      subject: 'community-hanako',
      ...('id' in (row ?? {}) && { id: randomUUID() }),
    };
    const values = Object.values(linked).map((value) => (value === null ? 'NULL' : `'${value}'`));
    await portal.store.raw(`INSERT INTO identities (${Object.keys(linked)}) VALUES (${values})`);
    const { session } = await visitor.signIn('other-id', 'community-hanako');
    const shown = await (await visitor.get('/api/identity/v1/session', session)).json();
    expect(shown).toMatchObject({ assurance: 'aal1', displayName: '中間 花子' });
    for (const path of ['/api/identity/v1/me', '/api/healthcare/v1/me/blood-pressure/summary']) {
      const refused = await visitor.get(path, session);
      expect([refused.status, ((await refused.json()) as { type: string }).type]).toEqual([
        403,
        '/problems/step-up-required',
      ]);
    }
  });
});

describe('a step-up', () => {
  const stepUp = '?purpose=step-up&returnTo=/step-up';

  test('asks the issuer to have the person show it anew, goes on under another cookie, and the old one is worthless', async () => {
    await using portal = await startPortal();
    const visitor = createVisitor(portal);
    const { session } = await visitor.signIn('my-number-card', 'card-hanako');
    const { sent, callback, attempt } = await visitor.visit('my-number-card', 'card-hanako', stepUp, session);
    expect([sent.get('prompt'), sent.get('max_age'), sent.get('acr_values')]).toEqual([
      'login',
      '0',
      'aal3 crl',
    ]);
    const response = await visitor.get(callback, `${attempt}; ${session}`);
    const renewed = cookieOf(response, '__Host-entame-session');
    expect([placeOf(response).pathname, renewed !== '' && renewed !== session]).toEqual(['/step-up', true]);
    const state = async (cookie: string) =>
      ((await (await visitor.get('/api/identity/v1/session', cookie)).json()) as { state: string }).state;
    expect([await state(session), await state(renewed)]).toEqual(['signed-out', 'signed-in']);
    expect(await portal.store.raw('SELECT id FROM sessions')).toHaveLength(1);
  });

  test.each<[string, (claims: Claims) => Claims]>([
    ['was authenticated earlier', (claims) => ({ ...claims, auth_time: Number(claims.auth_time) - 120 })],
    ['was authenticated nobody knows when', ({ auth_time: _, ...claims }) => claims],
  ])('is refused to somebody who %s', async (_, change) => {
    await using portal = await startPortal();
    const visitor = createVisitor(portal);
    const { session } = await visitor.signIn('my-number-card', 'card-hanako');
    await forge(change);
    // The key set that was fetched a moment ago is kept; a portal that knows none asks for it.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    portal.clock.advance({ seconds: 61 });
    const { response } = await visitor.signIn('my-number-card', 'card-hanako', stepUp, session);
    const place = placeOf(response);
    expect(place.pathname).toBe('/step-up');
    expect(place.searchParams.get('problem')).toMatch(/step-up-not-fresh|sign-in-failed/);
    expect(cookieOf(response, '__Host-entame-session')).toBe('');
  });

  test('keeps whom the person acts for', async () => {
    await using portal = await startPortal();
    const visitor = createVisitor(portal);
    const { session } = await visitor.signIn('my-number-card', 'card-hanako');
    const represented = {
      representationId: randomUUID(),
      representedId: randomUUID(),
      representedName: '試験 春',
    };
    await portal.store.write((tx) =>
      tx.update(sessions).set({ ...represented, representedPermissions: ['bookings:manage-own'] }),
    );
    const { session: renewed } = await visitor.signIn('my-number-card', 'card-hanako', stepUp, session);
    const shown = await (await visitor.get('/api/identity/v1/session', renewed)).json();
    expect(shown).toMatchObject({ displayName: '試験 春', actedBy: { displayName: '中間 花子' } });
  });

  test('cannot plant a session: a cookie from before the sign-in is worthless after it', async () => {
    await using portal = await startPortal();
    const visitor = createVisitor(portal);
    const planted = `__Host-entame-session=${'A'.repeat(43)}`;
    const { session } = await visitor.signIn('my-number-card', 'card-hanako', '', planted);
    expect(session).not.toBe(planted);
    const shown = (await (await visitor.get('/api/identity/v1/session', planted)).json()) as {
      state: string;
    };
    expect(shown.state).toBe('signed-out');
    const again = await visitor.signIn('my-number-card', 'card-taro', '', session);
    expect(again.session).not.toBe(session);
    const old = (await (await visitor.get('/api/identity/v1/session', session)).json()) as { state: string };
    expect(old.state).toBe('signed-out');
  });
});
