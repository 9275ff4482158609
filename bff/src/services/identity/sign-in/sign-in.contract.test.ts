/** Signing in at real issuers (the emulator, speaking OpenID Connect) and what can go wrong on the way. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestBrowser } from '../../../../../emulators/digital-id/src/testing/test-browser.ts';
import { startTestApp } from '../../../testing/app.ts';
import { testOrigin } from '../../../testing/config.ts';
import { type IssuerStack, startIssuerStack } from '../../../testing/issuers.ts';

let stack: IssuerStack;
let emulator: IssuerStack['emulator'];
let portal: IssuerStack['portal'];
beforeAll(async () => {
  stack = await startIssuerStack();
  ({ emulator, portal } = stack);
});
afterAll(() => stack?.[Symbol.asyncDispose]());

const start = '/api/identity/v1/sign-in';
const cookieOf = (response: Response, name: string) =>
  response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.split(';')[0];

function get(path: string, cookie = ''): Promise<Response> {
  return Promise.resolve(portal.app.fetch(new Request(new URL(path, testOrigin), { headers: { cookie } })));
}

/** Leaves for the issuer as a browser would, and comes back with the callback's address. */
async function goToIssuer(provider: string, person: string, returnTo = '/points') {
  const begun = await get(`${start}/${provider}?returnTo=${encodeURIComponent(returnTo)}`);
  expect(begun.status).toBe(302);
  const browser = createTestBrowser(emulator.origin);
  const choose = await browser.open(new URL(begun.headers.get('location') ?? ''));
  const pinPage = await browser.submit(choose, 'card', { card: person });
  const next = await browser.submit(pinPage, 'pin', { pin: '1234' });
  const back = next.url.origin === testOrigin ? next : await browser.submit(next, 'consent');
  return {
    callback: back.url.pathname + back.url.search,
    browserCookie: cookieOf(begun, '__Host-entame-sign-in'),
  };
}

async function signIn(provider: string, person: string) {
  const { callback, browserCookie } = await goToIssuer(provider, person);
  const finished = await get(callback, browserCookie);
  return { finished, session: cookieOf(finished, '__Host-entame-session') ?? '' };
}

const problemOf = (response: Response) =>
  new URL(response.headers.get('location') ?? '', testOrigin).searchParams.get('problem');

describe('a resident', () => {
  test('is registered at the first sign-in, returns to the wanted place and is known by name', async () => {
    const { finished, session } = await signIn('my-number-card', 'card-hanako');
    expect([finished.status, finished.headers.get('location')]).toEqual([302, '/points']);
    const me = await (await get('/api/identity/v1/me', session)).json();
    expect(me).toMatchObject({
      name: '中間 花子',
      gender: 'female',
      birthDate: expect.stringMatching(/^19/),
    });
    const shown = await (await get('/api/identity/v1/session', session)).json();
    expect(shown).toMatchObject({ state: 'signed-in', kind: 'resident', assurance: 'aal3' });
  });

  test('is the same resident at the second sign-in', async () => {
    const ids = [];
    for (let i = 0; i < 2; i++) {
      const { session } = await signIn('my-number-card', 'card-taro');
      const me = (await (await get('/api/identity/v1/me', session)).json()) as { id: string };
      ids.push(me.id);
    }
    expect(ids[0]).toBe(ids[1]);
  });

  test('gets a cookie that scripts and other hosts cannot have', async () => {
    const { finished } = await signIn('my-number-card', 'card-misaki');
    const cookie = finished.headers.getSetCookie().find((c) => c.startsWith('__Host-entame-session='));
    for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
      expect(cookie).toContain(attribute);
    expect(cookie).not.toContain('Domain');
  });

  test('is signed out for good: the cookie opens nothing any more', async () => {
    const { session } = await signIn('my-number-card', 'card-kenji');
    const headers = { cookie: session, origin: testOrigin };
    const request = new Request(`${testOrigin}/api/identity/v1/sign-out`, { method: 'POST', headers });
    const out = await portal.app.fetch(request);
    expect([out.status, out.headers.get('clear-site-data')]).toEqual([
      204,
      expect.stringContaining('"storage"'),
    ]);
    expect((await get('/api/identity/v1/me', session)).status).toBe(401);
  });
});

describe('staff', () => {
  test('sign in at the directory and have their role', async () => {
    const { session } = await signIn('staff', 'staff-002');
    const shown = await (await get('/api/identity/v1/session', session)).json();
    expect(shown).toMatchObject({ kind: 'staff', roles: ['planning'], idleTimeoutSeconds: 1800 });
  });
});

describe('is refused', () => {
  test('a callback used twice', async () => {
    const { callback, browserCookie } = await goToIssuer('my-number-card', 'card-sora');
    expect((await get(callback, browserCookie)).headers.get('location')).toBe('/points');
    expect(problemOf(await get(callback, browserCookie))).toBe('sign-in-failed');
  });

  test('a callback brought by another browser (login CSRF)', async () => {
    const { callback } = await goToIssuer('my-number-card', 'card-sora');
    const other = await goToIssuer('my-number-card', 'card-aoi');
    expect(problemOf(await get(callback, other.browserCookie))).toBe('sign-in-failed');
  });

  test('a callback without a cookie, with an invented state, with a changed code', async () => {
    const { callback, browserCookie } = await goToIssuer('my-number-card', 'card-sora');
    const url = new URL(callback, testOrigin);
    const changed = (name: string) => {
      const other = new URL(url);
      other.searchParams.set(name, 'invented');
      return other.pathname + other.search;
    };
    expect(problemOf(await get(callback))).toBe('sign-in-failed');
    expect(problemOf(await get(changed('state'), browserCookie))).toBe('sign-in-failed');
    const again = await goToIssuer('my-number-card', 'card-sora');
    const wrongCode = again.callback.replace(/code=[^&]+/, 'code=invented');
    expect(problemOf(await get(wrongCode, again.browserCookie))).toBe('sign-in-failed');
  });

  test('an answer of another issuer (mix-up)', async () => {
    const { callback, browserCookie } = await goToIssuer('my-number-card', 'card-sora');
    const mixed = new URL(callback, testOrigin);
    mixed.searchParams.set('iss', 'https://evil.example');
    expect(problemOf(await get(mixed.pathname + mixed.search, browserCookie))).toBe('sign-in-failed');
  });

  test('an answer to the other provider', async () => {
    const { callback, browserCookie } = await goToIssuer('my-number-card', 'card-sora');
    expect(problemOf(await get(callback.replace('my-number-card', 'staff'), browserCookie))).toBe(
      'sign-in-failed',
    );
  });

  test('a sign-in that took more than ten minutes', async () => {
    const { callback, browserCookie } = await goToIssuer('my-number-card', 'card-sora');
    const now = portal.clock.now().toString();
    portal.clock.advance({ minutes: 11 });
    expect(problemOf(await get(callback, browserCookie))).toBe('sign-in-expired');
    portal.clock.set(now);
  });

  test('a person who cancels, and is told so', async () => {
    const begun = await get(`${start}/my-number-card`);
    const browser = createTestBrowser(emulator.origin);
    const choose = await browser.open(new URL(begun.headers.get('location') ?? ''));
    const { url } = await browser.submit(choose, 'cancel');
    const back = await get(url.pathname + url.search, cookieOf(begun, '__Host-entame-sign-in'));
    expect(problemOf(back)).toBe('sign-in-cancelled');
  });

  test('staff without an account here', async () => {
    const account = `DELETE FROM staff_accounts WHERE subject = 'auditor-001'`;
    await portal.store.raw(account);
    const { finished } = await signIn('staff', 'auditor-001');
    expect(problemOf(finished)).toBe('staff-account-unknown');
  });

  test('and each refusal is on record without naming a person', async () => {
    const [last] = await portal.store.raw(
      `SELECT * FROM audit_log WHERE operation_id = 'finishSignIn' AND outcome <> 'done' ORDER BY at DESC LIMIT 1`,
    );
    expect(last).toMatchObject({ actor_kind: 'nobody', actor_id: null, subjects: '[]' });
  });
});

test('an issuer that does not answer is explained, not an error page', async () => {
  await using lonely = await startTestApp();
  const visitor = await lonely.as('nobody');
  const response = await visitor.fetch(`${start}/my-number-card`);
  expect([response.status, problemOf(response)]).toEqual([302, 'identity-provider-unavailable']);
});

test('no attribute of a person stands readable in the database', async () => {
  await signIn('my-number-card', 'card-hanako');
  for (const table of ['residents', 'resident_names', 'identities', 'sessions', 'audit_log', 'outbox']) {
    const rows = JSON.stringify(await portal.store.raw(`SELECT * FROM ${table}`));
    for (const word of ['花子', '中間 ', 'ナカマ', '通谷', '1946']) expect(rows).not.toContain(word);
  }
});
