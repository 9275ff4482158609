/** Passkeys from the card sign-in to the session, and everything that a dishonest device, page or person might try. */
import { newIdempotencyKey } from '@entame/sdk/client';
import type { components } from '@entame/sdk/contracts/identity.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../../testing/app.ts';
import { createTestAuthenticator, type Deviation } from '../../../testing/authenticator.ts';
import { testOrigin } from '../../../testing/config.ts';

type Schemas = components['schemas'];
const base = '/api/identity/v1';
const cardWithin = 600;

let portal: TestApp;
beforeAll(async () => {
  portal = await startTestApp();
});
afterAll(() => portal[Symbol.asyncDispose]());

const post = (body: unknown, cookie?: string): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...(cookie && { cookie }) },
  body: JSON.stringify(body),
});

/** A browser without anybody in it: keeps cookies, as `TestPerson` does not. */
function createBrowser(sessionCookie = '') {
  const cookies = new Map<string, string>(
    sessionCookie ? [sessionCookie.split('=') as [string, string]] : [],
  );
  return {
    cookies,
    async send(path: string, init: RequestInit = {}): Promise<Response> {
      const request = new Request(new URL(base + path, testOrigin), init);
      request.headers.set('origin', testOrigin);
      request.headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
      const response = await portal.app.fetch(request);
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
        if (value) cookies.set(name, value);
        else cookies.delete(name);
      }
      return response;
    },
  };
}
type Browser = ReturnType<typeof createBrowser>;

const slugOf = async (response: Response) =>
  ((await response.json()) as { type: string }).type.replace('/problems/', '');

async function startRegistration(person: TestPerson, label = 'わたしのスマートフォン') {
  const response = await person.fetch(`${base}/me/passkeys/registration`, post({ label }));
  expect(response.status).toBe(201);
  return (await response.json()) as Schemas['PasskeyCreationOptions'];
}

const finishRegistration = (person: TestPerson, answer: Schemas['PasskeyAttestation']) =>
  person.fetch(`${base}/me/passkeys/registration/finish`, post(answer));

/** A resident with one passkey, and the device that holds it. */
async function withPasskey() {
  const person = await portal.as('resident');
  const device = createTestAuthenticator(testOrigin);
  const response = await finishRegistration(person, device.create(await startRegistration(person)));
  expect(response.status).toBe(201);
  const passkey = (await response.json()) as Schemas['Passkey'];
  return { person, device, passkey };
}

async function startSignIn(browser: Browser, purpose?: 'step-up') {
  const response = await browser.send('/passkeys/sign-in', post({ ...(purpose && { purpose }) }));
  expect(response.status).toBe(201);
  return (await response.json()) as Schemas['PasskeyRequestOptions'];
}

const finishSignIn = (browser: Browser, answer: unknown) =>
  browser.send('/passkeys/sign-in/finish', post(answer));

const sessionOf = async (browser: Browser) =>
  (await (await browser.send('/session')).json()) as Schemas['Session'];

async function lastAudit() {
  const [row] = await portal.store.raw('SELECT * FROM audit_log ORDER BY rowid DESC LIMIT 1');
  return row as { outcome: string; operation_id: string; actor_kind: string; subjects: string };
}

describe('a passkey', () => {
  test('is bound after the card, opens a session at aal2 without a name being typed, and is listed', async () => {
    const { person, device, passkey } = await withPasskey();
    const browser = createBrowser();
    const options = await startSignIn(browser);
    expect(options).toMatchObject({
      allowCredentials: [],
      userVerification: 'required',
      rpId: 'portal.test',
    });
    expect((await finishSignIn(browser, device.get(options))).status).toBe(204);
    expect(await sessionOf(browser)).toMatchObject({
      state: 'signed-in',
      kind: 'resident',
      assurance: 'aal2',
    });
    expect(browser.cookies.has('__Host-entame-passkey')).toBe(false);
    const me = (await (await browser.send('/me')).json()) as { id: string };
    expect(me.id).toBe(person.id);
    const { data } = await person.clients.identity.GET('/me/passkeys');
    expect(data?.items).toEqual([{ ...passkey, lastUsedAt: expect.any(String) }]);
    expect(await lastAudit()).toMatchObject({ operation_id: 'finishPasskeySignIn', outcome: 'done' });
  });

  test('tells the device neither the name nor the id of the account', async () => {
    const person = await portal.as('resident', { name: '試験 花子' });
    const options = await startRegistration(person, ' 居間のタブレット ');
    expect(options.user).toMatchObject({ name: '居間のタブレット', displayName: '居間のタブレット' });
    const told = JSON.stringify(options) + Buffer.from(options.user.id, 'base64url').toString();
    expect(told).not.toContain(person.id);
    expect(told).not.toContain('花子');
    const again = await startRegistration(person);
    expect(again.user.id).toBe(options.user.id);
  });

  test('is sealed where it could name a person or a home', async () => {
    const { passkey } = await withPasskey();
    const rows = JSON.stringify(await portal.store.raw(`SELECT * FROM passkeys WHERE id = '${passkey.id}'`));
    expect(rows).not.toContain('スマートフォン');
    expect(JSON.stringify(await portal.store.raw('SELECT * FROM passkey_challenges'))).not.toContain(
      'スマート',
    );
  });

  test('goes with the account that is closed', async () => {
    const { person, device } = await withPasskey();
    await portal.store.write((tx) =>
      portal.platform.publish(tx, 'resident.closed', { residentId: person.id, pseudonym: 'x' }),
    );
    await portal.settle();
    const browser = createBrowser();
    const response = await finishSignIn(browser, device.get(await startSignIn(browser)));
    expect(await slugOf(response)).toBe('passkey-unknown');
  });
});

describe('adding a device', () => {
  test('needs a card shown within ten minutes', async () => {
    const person = await portal.as('resident');
    const options = await startRegistration(person);
    const begun = portal.clock.now().toString();
    portal.clock.advance({ seconds: cardWithin + 1 });
    const start = await person.fetch(`${base}/me/passkeys/registration`, post({ label: 'x' }));
    expect([start.status, await slugOf(start)]).toEqual([403, 'step-up-required']);
    const device = createTestAuthenticator(testOrigin);
    expect(await slugOf(await finishRegistration(person, device.create(options)))).toBe('step-up-required');
    portal.clock.set(begun);
  });

  test('cannot be done by somebody who came by passkey: a passkey does not beget another', async () => {
    const { device } = await withPasskey();
    const browser = createBrowser();
    await finishSignIn(browser, device.get(await startSignIn(browser)));
    const start = await browser.send('/me/passkeys/registration', post({ label: 'x' }));
    expect([start.status, await slugOf(start)]).toEqual([403, 'step-up-required']);
  });

  test.each<[string, Deviation]>([
    ['for another site', { origin: 'https://evil.example' }],
    ['for another relying party', { rpId: 'evil.example' }],
    ['without user verification', { isUserVerified: false }],
    ['without anybody there', { isUserPresent: false }],
    ['that is an answer to a sign-in', { type: 'webauthn.get' }],
  ])('refuses an answer %s', async (_, deviation) => {
    const person = await portal.as('resident');
    const device = createTestAuthenticator(testOrigin);
    const answer = device.create(await startRegistration(person), deviation);
    const response = await finishRegistration(person, answer);
    expect([response.status, await slugOf(response)]).toEqual([400, 'passkey-refused']);
    expect((await person.clients.identity.GET('/me/passkeys')).data?.items).toEqual([]);
    expect(await lastAudit()).toMatchObject({
      operation_id: 'finishPasskeyRegistration',
      outcome: 'passkey-refused',
    });
  });

  test('refuses an invented challenge, one used before, one of somebody else, one that is too old', async () => {
    const person = await portal.as('resident');
    const other = await portal.as('resident');
    const device = createTestAuthenticator(testOrigin);
    const slug = async (by: TestPerson, answer: Schemas['PasskeyAttestation']) =>
      slugOf(await finishRegistration(by, answer));
    const invented = device.create(await startRegistration(person), { challenge: 'A'.repeat(43) });
    expect(await slug(person, invented)).toBe('passkey-expired');
    const used = device.create(await startRegistration(person));
    expect((await finishRegistration(person, used)).status).toBe(201);
    expect(await slug(person, used)).toBe('passkey-expired');
    expect(await slug(other, device.create(await startRegistration(person)))).toBe('passkey-expired');
    const late = device.create(await startRegistration(person));
    const now = portal.clock.now().toString();
    portal.clock.advance({ seconds: 121 });
    expect(await slug(person, late)).toBe('passkey-expired');
    portal.clock.set(now);
  });

  test('refuses client data that is not JSON', async () => {
    const person = await portal.as('resident');
    const answer = createTestAuthenticator(testOrigin).create(await startRegistration(person));
    answer.response.clientDataJSON = 'AAAA';
    expect(await slugOf(await finishRegistration(person, answer))).toBe('passkey-refused');
  });

  test('binds a credential for ever: not to another account, not even after its removal', async () => {
    const { person, passkey } = await withPasskey();
    const device = createTestAuthenticator(testOrigin);
    const first = device.create(await startRegistration(person));
    await finishRegistration(person, first);
    const { data } = await person.clients.identity.GET('/me/passkeys');
    const id = data?.items.find((item) => item.id !== passkey.id)?.id ?? '';
    await person.clients.identity.DELETE('/me/passkeys/{passkeyId}', { params: { path: { passkeyId: id } } });
    // An attacker's device may call its key what it likes: here like the one that was removed.
    const thief = await portal.as('resident');
    const options = await startRegistration(thief);
    const copied = structuredClone(first);
    copied.response.clientDataJSON = device.create(options).response.clientDataJSON;
    const response = await finishRegistration(thief, copied);
    expect([response.status, await slugOf(response)]).toEqual([409, 'passkey-known']);
  });

  test('stops at ten devices, also when the last ones are added at once', async () => {
    const person = await portal.as('resident');
    const device = createTestAuthenticator(testOrigin);
    for (let n = 0; n < 9; n++)
      await finishRegistration(person, device.create(await startRegistration(person)));
    const answers = [];
    for (let n = 0; n < 3; n++) answers.push(device.create(await startRegistration(person)));
    const responses = await Promise.all(answers.map((answer) => finishRegistration(person, answer)));
    expect(responses.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const start = await person.fetch(`${base}/me/passkeys/registration`, post({ label: 'x' }));
    expect([start.status, await slugOf(start)]).toEqual([409, 'passkeys-too-many']);
  });
});

describe('a sign-in by passkey is refused', () => {
  let holder: Awaited<ReturnType<typeof withPasskey>>;
  beforeAll(async () => {
    holder = await withPasskey();
  });
  let browser: Browser;
  beforeEach(() => {
    browser = createBrowser();
  });

  async function expectRefusal(response: Response, status: number, slug: string) {
    expect([response.status, await slugOf(response)]).toEqual([status, slug]);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await sessionOf(browser)).toEqual({ state: 'signed-out' });
    expect(await lastAudit()).toMatchObject({ operation_id: 'finishPasskeySignIn', outcome: slug });
  }

  test.each<[string, Deviation]>([
    ['of another site (phishing)', { origin: 'https://portal.test.evil.example' }],
    ['of the same host on another port', { origin: `${testOrigin}:8443` }],
    ['for another relying party', { rpId: 'evil.example' }],
    ['without user verification', { isUserVerified: false }],
    ['without anybody there', { isUserPresent: false }],
    ['that was made for a registration', { type: 'webauthn.create' }],
    ['signed with another key', { isForged: true }],
    ['for the user handle of somebody else', { userHandle: 'c29tZWJvZHk' }],
  ])('when the answer is one %s', async (_, deviation) => {
    const answer = holder.device.get(await startSignIn(browser), deviation);
    await expectRefusal(await finishSignIn(browser, answer), 400, 'passkey-refused');
  });

  test('when the challenge is invented, used, of another browser or too old', async () => {
    const { device } = holder;
    const invented = device.get(await startSignIn(browser), { challenge: 'B'.repeat(43) });
    await expectRefusal(await finishSignIn(browser, invented), 400, 'passkey-expired');
    const other = createBrowser();
    const relayed = device.get(await startSignIn(other));
    await startSignIn(browser);
    await expectRefusal(await finishSignIn(browser, relayed), 400, 'passkey-expired');
    const cookieless = device.get(await startSignIn(browser));
    browser.cookies.clear();
    await expectRefusal(await finishSignIn(browser, cookieless), 400, 'passkey-expired');
    const late = device.get(await startSignIn(browser));
    const now = portal.clock.now().toString();
    portal.clock.advance({ seconds: 121 });
    await expectRefusal(await finishSignIn(browser, late), 400, 'passkey-expired');
    portal.clock.set(now);
    const used = device.get(await startSignIn(other));
    expect((await finishSignIn(other, used)).status).toBe(204);
    expect(await slugOf(await finishSignIn(other, used))).toBe('passkey-expired');
  });

  test('when a challenge for a registration is signed', async () => {
    const { challenge } = await startRegistration(holder.person);
    const answer = holder.device.get(await startSignIn(browser), { challenge });
    await expectRefusal(await finishSignIn(browser, answer), 400, 'passkey-expired');
  });

  test('when the device is not registered, or no longer', async () => {
    const stranger = createTestAuthenticator(testOrigin);
    const answer = stranger.get(await startSignIn(browser));
    await expectRefusal(await finishSignIn(browser, answer), 403, 'passkey-unknown');
    const { person, device, passkey } = await withPasskey();
    const params = { path: { passkeyId: passkey.id } };
    expect(
      (await person.clients.identity.DELETE('/me/passkeys/{passkeyId}', { params })).response.status,
    ).toBe(204);
    const removed = device.get(await startSignIn(browser));
    await expectRefusal(await finishSignIn(browser, removed), 403, 'passkey-unknown');
  });

  test('when the counter goes back, and the record says whose device was copied', async () => {
    const { person, device } = await withPasskey();
    const first = createBrowser();
    expect((await finishSignIn(first, device.get(await startSignIn(first), { counter: 7 }))).status).toBe(
      204,
    );
    for (const counter of [7, 6, 0]) {
      const answer = device.get(await startSignIn(browser), { counter });
      await expectRefusal(await finishSignIn(browser, answer), 403, 'passkey-copied');
      expect((await lastAudit()).subjects).toContain(person.id);
    }
    // Nobody can blame the account without its key.
    const forged = device.get(await startSignIn(browser), { counter: 1, isForged: true });
    await expectRefusal(await finishSignIn(browser, forged), 400, 'passkey-refused');
    expect((await lastAudit()).subjects).toBe('[]');
  });

  test('when two copies of a device answer at once: one of them only comes in', async () => {
    const { device } = await withPasskey();
    const browsers = [createBrowser(), createBrowser()];
    const answers: Schemas['PasskeyAssertion'][] = [];
    for (const one of browsers) answers.push(device.get(await startSignIn(one), { counter: 9 }));
    const responses = await Promise.all(browsers.map((one, n) => finishSignIn(one, answers[n])));
    expect(responses.map(({ status }) => status).sort()).toEqual([204, 403]);
  });

  test('when the answer is nonsense, huge or carries more than it should', async () => {
    const answer = holder.device.get(await startSignIn(browser));
    const signature = 'A'.repeat(20_000);
    for (const bad of [
      { ...answer, response: { ...answer.response, signature } },
      { ...answer, assurance: 'aal3' },
      { ...answer, id: '../../etc' },
      {},
    ])
      expect((await finishSignIn(browser, bad)).status).toBe(400);
  });
});

describe('a step-up by passkey', () => {
  async function signedIn(device: ReturnType<typeof createTestAuthenticator>) {
    const browser = createBrowser();
    await finishSignIn(browser, device.get(await startSignIn(browser)));
    return browser;
  }
  const cookieOf = (browser: Browser) => browser.cookies.get('__Host-entame-session');

  test('asks for the own devices, rotates the cookie and freshens the session; the old cookie is worthless', async () => {
    const { device, passkey } = await withPasskey();
    const browser = await signedIn(device);
    const before = cookieOf(browser) ?? '';
    portal.clock.advance({ minutes: 30 });
    const options = await startSignIn(browser, 'step-up');
    expect(options.allowCredentials).toHaveLength(1);
    expect((await finishSignIn(browser, device.get(options))).status).toBe(204);
    expect(cookieOf(browser)).not.toBe(before);
    expect(await sessionOf(browser)).toMatchObject({
      assurance: 'aal2',
      authenticatedAt: portal.clock.now().toString({ smallestUnit: 'millisecond' }),
    });
    expect(await sessionOf(createBrowser(`__Host-entame-session=${before}`))).toEqual({
      state: 'signed-out',
    });
    expect(passkey.id).toBeTruthy();
  });

  test('leaves what needs the card refused, and lowers a session that had shown the card', async () => {
    const { person, device } = await withPasskey();
    const cookie = await sessionCookieOf(person);
    const browser = createBrowser(cookie);
    expect(await sessionOf(browser)).toMatchObject({ assurance: 'aal3' });
    await finishSignIn(browser, device.get(await startSignIn(browser, 'step-up')));
    expect(await sessionOf(browser)).toMatchObject({ assurance: 'aal2' });
    const start = await browser.send('/me/passkeys/registration', post({ label: 'x' }));
    expect(await slugOf(start)).toBe('step-up-required');
  });

  test('is refused to somebody else, and when nobody is signed in or no device is registered', async () => {
    const one = await withPasskey();
    const two = await withPasskey();
    const browser = await signedIn(one.device);
    const before = cookieOf(browser);
    const options = await startSignIn(browser, 'step-up');
    const response = await finishSignIn(browser, two.device.get(options));
    expect([response.status, await slugOf(response)]).toEqual([403, 'step-up-other-person']);
    expect(cookieOf(browser)).toBe(before);
    const nobody = await createBrowser().send('/passkeys/sign-in', post({ purpose: 'step-up' }));
    expect([nobody.status, await slugOf(nobody)]).toEqual([401, 'signed-out']);
    const without = await portal.as('resident');
    const none = await without.fetch(`${base}/passkeys/sign-in`, post({ purpose: 'step-up' }));
    expect([none.status, await slugOf(none)]).toEqual([404, 'passkey-not-found']);
  });

  test('does not bring back a session that has ended meanwhile', async () => {
    const { device } = await withPasskey();
    const browser = await signedIn(device);
    const answer = device.get(await startSignIn(browser, 'step-up'));
    const cookie = cookieOf(browser) ?? '';
    await browser.send('/sign-out', { method: 'POST' });
    browser.cookies.set('__Host-entame-session', cookie);
    browser.cookies.set('__Host-entame-passkey', 'x');
    expect((await finishSignIn(browser, answer)).status).toBe(400);
    expect(await sessionOf(browser)).toEqual({ state: 'signed-out' });
  });

  async function sessionCookieOf(person: TestPerson): Promise<string> {
    let cookie = '';
    const { fetch } = portal.app;
    portal.app.fetch = (request, ...rest) => {
      cookie = (request as Request).headers.get('cookie') ?? '';
      return fetch(request, ...rest);
    };
    await person.fetch(`${base}/session`);
    portal.app.fetch = fetch;
    return cookie;
  }
});

describe('removing a device', () => {
  test('of somebody else is not finding it', async () => {
    const { passkey } = await withPasskey();
    const other = await portal.as('resident');
    const params = { path: { passkeyId: passkey.id } };
    const { error } = await other.clients.identity.DELETE('/me/passkeys/{passkeyId}', { params });
    expect(error).toMatchObject({ status: 404, type: '/problems/passkey-not-found' });
  });
});

test('of an account that was merged leads into the kept one, which lists it and can remove it', async () => {
  const { person: merged, device, passkey } = await withPasskey();
  const [kept, first, second] = [
    await portal.as('resident'),
    await portal.as('desk'),
    await portal.as('administrator'),
  ];
  const { data } = await first.clients.identity.POST('/merges', {
    params: { header: { 'Idempotency-Key': newIdempotencyKey() } },
    body: { keptId: kept.id, mergedId: merged.id, reason: '同じ方の二重登録' },
  });
  const path = { mergeId: data?.id ?? '' };
  await second.clients.identity.POST('/merges/{mergeId}/approve', { params: { path } });
  const browser = createBrowser();
  expect((await finishSignIn(browser, device.get(await startSignIn(browser)))).status).toBe(204);
  expect(await (await browser.send('/me')).json()).toMatchObject({ id: kept.id });
  const own = await kept.clients.identity.GET('/me/passkeys');
  expect(own.data?.items.map(({ id }) => id)).toEqual([passkey.id]);
  const params = { path: { passkeyId: passkey.id } };
  const removed = await kept.clients.identity.DELETE('/me/passkeys/{passkeyId}', { params });
  expect(removed.response.status).toBe(204);
  expect((await kept.clients.identity.GET('/me/passkeys')).data?.items).toEqual([]);
});
