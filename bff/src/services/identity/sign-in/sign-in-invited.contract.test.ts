/** Accepting an invitation at the real directory of staff (the emulator). */
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtInPersons } from '../../../../../emulators/digital-id/src/persons.ts';
import { startEmulator } from '../../../../../emulators/digital-id/src/server.ts';
import { createTestBrowser } from '../../../../../emulators/digital-id/src/testing/test-browser.ts';
import { startTestApp, type TestApp, type TestPerson } from '../../../testing/app.ts';
import { testOrigin, testProviders } from '../../../testing/config.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let portal: TestApp;
let administrator: TestPerson;

beforeAll(async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwks = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'ES256' }] };
  const [directory] = testProviders.filter(({ audience }) => audience === 'staff');
  if (!directory) throw new Error('no directory of staff');
  const redirect = `${testOrigin}/api/identity/v1/sign-in/${directory.id}/callback`;
  const client = { realm: 'staff' as const, client_id: directory.clientId, redirect_uris: [redirect] };
  emulator = await startEmulator({
    port: 0,
    clients: [{ ...client, jwks: jwks as never }],
    persons: builtInPersons,
  });
  portal = await startTestApp({
    now: Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }),
    env: {
      IDENTITY_PROVIDERS: JSON.stringify([{ ...directory, issuer: `${emulator.origin}/realms/staff` }]),
      IDENTITY_CLIENT_KEY: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'test' }),
    },
  });
  administrator = await portal.as('administrator');
});
afterAll(async () => {
  await portal?.[Symbol.asyncDispose]();
  await emulator?.close();
});

const cookieOf = (response: Response, name: string) =>
  response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`__Host-entame-${name}=`))
    ?.split(';')[0] ?? '';
const get = (path: string, ...cookies: string[]) =>
  Promise.resolve(
    portal.app.fetch(new Request(new URL(path, testOrigin), { headers: { cookie: cookies.join('; ') } })),
  );

/** Opens the link of a fresh invitation and goes the whole way, with the cookies that the browser has already. */
async function accept(card: string, ...cookies: string[]) {
  const { data } = await administrator.clients.staff.POST('/invitations', {
    body: { name: '新任 五月', email: null, roles: ['desk'], groupName: null, providerId: 'staff' },
  });
  const opened = await get(new URL(data?.link ?? '').pathname, ...cookies);
  const own = [...cookies, cookieOf(opened, 'invitation')];
  const begun = await get(opened.headers.get('location') ?? '', ...own);
  const browser = createTestBrowser(emulator.origin);
  const choose = await browser.open(new URL(begun.headers.get('location') ?? ''));
  const pinPage = await browser.submit(choose, 'card', { card });
  const next = await browser.submit(pinPage, 'pin', { pin: '1234' });
  const { url } = next.url.origin === testOrigin ? next : await browser.submit(next, 'consent');
  return get(url.pathname + url.search, ...own, cookieOf(begun, 'sign-in'));
}

test('whoever is invited has an account and a session, also where somebody else was signed in', async () => {
  const before = await portal.as('resident');
  const finished = await accept('staff-012', `__Host-entame-session=${before.token}`);
  expect(finished.headers.get('location')).toBe('/me');
  const session = await get('/api/identity/v1/session', cookieOf(finished, 'session'));
  expect(await session.json()).toMatchObject({ kind: 'staff', displayName: '新任 五月', roles: ['desk'] });
  expect((await before.clients.identity.GET('/session')).data?.state).toBe('signed-out');
});

test('whoever has an account already is told so, and the invitation stays for somebody else', async () => {
  const finished = await accept('staff-012');
  expect(finished.headers.get('location')).toBe('/sign-in?problem=invitation-account-exists');
  const { data } = await administrator.clients.staff.GET('/invitations');
  expect(data?.items.filter(({ state }) => state === 'open')).toHaveLength(1);
});
