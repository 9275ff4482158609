/** Linking at real issuers (the emulator), and everything that is refused on the way. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sessions } from '#platform/session/session.schema.ts';
import { hashToken } from '#platform/session/sessions.ts';
import { createTestBrowser } from '../../../../../emulators/digital-id/src/testing/test-browser.ts';
import { startTestApp } from '../../../testing/app.ts';
import { testOrigin } from '../../../testing/config.ts';
import { type IssuerStack, startIssuerStack } from '../../../testing/issuers.ts';

/** An issuer beside the card's: it knows whom it signed in and nothing of who they are. */
const community = {
  id: 'community',
  name: { ja: '地域のID', en: 'Community ID' },
  description: { ja: '地域のIDでサインインします。' },
  audience: 'residents',
  issuer: '',
  clientId: 'portal-community',
  scope: 'openid',
  assurance: 'aal1',
};

let stack: IssuerStack;
let emulator: IssuerStack['emulator'];
let portal: IssuerStack['portal'];
beforeAll(async () => {
  stack = await startIssuerStack([community]);
  ({ emulator, portal } = stack);
});
afterAll(() => stack?.[Symbol.asyncDispose]());

const api = '/api/identity/v1';
const cookieOf = (response: Response, name: string) =>
  response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.split(';')[0] ?? '';

function send(path: string, cookie = '', init: RequestInit = {}): Promise<Response> {
  const headers = { cookie, origin: testOrigin, 'user-agent': 'Mozilla/5.0 (iPhone; CPU) Mobile/15E148' };
  return Promise.resolve(portal.app.fetch(new Request(new URL(path, testOrigin), { ...init, headers })));
}

/** Leaves for the issuer and comes back with the callback's address. */
async function goToIssuer(provider: string, card: string, session = '', purpose = 'sign-in') {
  const begun = await send(`${api}/sign-in/${provider}?purpose=${purpose}`, session);
  const browser = createTestBrowser(emulator.origin);
  const choose = await browser.open(new URL(begun.headers.get('location') ?? ''));
  const next = await browser.submit(await browser.submit(choose, 'card', { card }), 'pin', { pin: '1234' });
  const back = next.url.origin === testOrigin ? next : await browser.submit(next, 'consent');
  const cookie = cookieOf(begun, '__Host-entame-sign-in');
  return { callback: back.url.pathname + back.url.search, cookie };
}

async function signIn(provider: string, card: string) {
  const { callback, cookie } = await goToIssuer(provider, card);
  const finished = await send(callback, cookie);
  const session = cookieOf(finished, '__Host-entame-session');
  const hash = hashToken(session.split('=')[1] ?? '');
  const [row] = await portal.store.raw(`SELECT account_id FROM sessions WHERE id = '${hash}'`);
  return { session, id: String(row?.account_id), at: finished.headers.get('location') };
}

/** Where a signed-in person ends up who links this card by this issuer. */
async function link(session: string, card: string, provider = 'community') {
  const { callback, cookie } = await goToIssuer(provider, card, session, 'link');
  return (await send(callback, `${session}; ${cookie}`)).headers.get('location');
}

async function identitiesOf(session: string) {
  const body = await (await send(`${api}/me/identities`, session)).json();
  return (body as { items: { id: string; kind: string; providerName: string; isLastCard: boolean }[] }).items;
}

describe('linking', () => {
  test('adds an identity that opens the same account, at no more than its own level', async () => {
    const hanako = await signIn('my-number-card', 'card-hanako');
    expect(await link(hanako.session, 'card-aoi')).toBe('/me/identities?linked=community');
    const again = await signIn('community', 'card-aoi');
    expect(again.id).toBe(hanako.id);
    const shown = await (await send(`${api}/session`, again.session)).json();
    expect(shown).toMatchObject({ assurance: 'aal1', displayName: '中間 花子' });
    const listed = await identitiesOf(hanako.session);
    expect(listed.map(({ kind, providerName, isLastCard }) => [kind, providerName, isLastCard])).toEqual([
      ['card', 'マイナンバーカード', true],
      ['other', '地域のID', false],
    ]);
  });

  test('an identity linked as less than a card is no card when its issuer says more of it', async () => {
    const sora = await signIn('my-number-card', 'card-sora');
    await portal.store.raw(`UPDATE identities SET assurance = 'aal1' WHERE resident_id = '${sora.id}'`);
    const again = await signIn('my-number-card', 'card-sora');
    expect(again.id).toBe(sora.id);
    const session = await (await send(`${api}/session`, again.session)).json();
    expect(session).toMatchObject({ assurance: 'aal1' });
  });

  test('what is linked already is said so, and what is somebody else’s without saying whose', async () => {
    const hanako = await signIn('my-number-card', 'card-hanako');
    const taro = await signIn('my-number-card', 'card-taro');
    expect(await link(hanako.session, 'card-aoi')).toBe('/me/identities?problem=identity-already-linked');
    const at = await link(taro.session, 'card-aoi');
    expect(at).toBe('/me/identities?problem=identity-belongs-to-another');
    expect(await identitiesOf(taro.session)).toHaveLength(1);
    expect((await signIn('community', 'card-aoi')).id).toBe(hanako.id);
    const [record] = await portal.store.raw(
      `SELECT * FROM audit_log WHERE outcome = 'identity-belongs-to-another'`,
    );
    expect(record).toMatchObject({ actor_id: taro.id, subjects: JSON.stringify([taro.id]) });
  });

  test('a card with another birth date is another person’s', async () => {
    const taro = await signIn('my-number-card', 'card-taro');
    const at = await link(taro.session, 'card-aoi', 'my-number-card');
    expect(at).toBe('/me/identities?problem=identity-of-another-person');
  });

  test('needs the card, shown in the last ten minutes', async () => {
    const weak = await signIn('community', 'card-aoi');
    const start = `${api}/sign-in/community?purpose=link`;
    const refusal = '/me/identities?problem=step-up-required';
    expect((await send(start, weak.session)).headers.get('location')).toBe(refusal);
    const before = portal.clock.now().toString();
    const strong = await signIn('my-number-card', 'card-taro');
    portal.clock.advance({ minutes: 11 });
    expect((await send(start, strong.session)).headers.get('location')).toBe(refusal);
    portal.clock.set(before);
  });

  test('is for residents, for their own account, at issuers for residents', async () => {
    const taro = await signIn('my-number-card', 'card-taro');
    const desk = await portal.as('desk');
    const refusedAt = async (response: Promise<Response>) => (await response).headers.get('location');
    const notLinkable = '/me/identities?problem=identity-not-linkable';
    expect(await refusedAt(desk.fetch(`${api}/sign-in/community?purpose=link`))).toBe(notLinkable);
    expect(await refusedAt(send(`${api}/sign-in/staff?purpose=link`, taro.session))).toBe(notLinkable);
    expect((await send(`${api}/sign-in/community?purpose=link`)).status).toBe(401);
  });

  test('ends where it began when the person cancels, another browser answers or too much time has gone', async () => {
    const taro = await signIn('my-number-card', 'card-taro');
    const begun = await send(`${api}/sign-in/community?purpose=link`, taro.session);
    const browser = createTestBrowser(emulator.origin);
    const choose = await browser.open(new URL(begun.headers.get('location') ?? ''));
    const { url } = await browser.submit(choose, 'cancel');
    const own = `${taro.session}; ${cookieOf(begun, '__Host-entame-sign-in')}`;
    const cancelled = await send(url.pathname + url.search, own);
    expect(cancelled.headers.get('location')).toBe('/me/identities?problem=sign-in-cancelled');

    const left = await goToIssuer('community', 'card-makoto', taro.session, 'link');
    expect((await send(left.callback, taro.session)).headers.get('location')).toContain('sign-in-failed');

    const out = await goToIssuer('community', 'card-makoto', taro.session, 'link');
    const ended = await send(out.callback, out.cookie);
    expect(ended.headers.get('location')).toBe('/me/identities?problem=link-session-ended');

    const slow = await goToIssuer('community', 'card-makoto', taro.session, 'link');
    const before = portal.clock.now().toString();
    portal.clock.advance({ minutes: 11 });
    const late = await send(slow.callback, `${taro.session}; ${slow.cookie}`);
    expect(late.headers.get('location')).toContain('sign-in-expired');
    portal.clock.set(before);
    expect(await identitiesOf(taro.session)).toHaveLength(1);
  });
});

describe('unlinkIdentity', () => {
  const unlink = (session: string, id: string) =>
    send(`${api}/me/identities/${id}`, session, { method: 'DELETE' });

  test('ends what was started with the identity elsewhere; it opens nothing any more', async () => {
    const misaki = await signIn('my-number-card', 'card-misaki');
    await link(misaki.session, 'card-minato');
    const elsewhere = await signIn('community', 'card-minato');
    const other = (await identitiesOf(misaki.session)).find(({ kind }) => kind === 'other');
    expect((await unlink(elsewhere.session, other?.id ?? '')).status).toBe(403);
    expect((await unlink(misaki.session, other?.id ?? '')).status).toBe(204);
    expect((await send(`${api}/me`, elsewhere.session)).status).toBe(401);
    expect((await send(`${api}/me`, misaki.session)).status).toBe(200);
    expect((await signIn('community', 'card-minato')).at).toBe('/sign-in?problem=identity-not-linked');
  });

  test('keeps the last card, and knows nothing of what is somebody else’s', async () => {
    const misaki = await signIn('my-number-card', 'card-misaki');
    const kenji = await signIn('my-number-card', 'card-kenji');
    const [card] = await identitiesOf(misaki.session);
    const last = await unlink(misaki.session, card?.id ?? '');
    expect([last.status, await last.json()]).toMatchObject([409, { type: '/problems/last-card-identity' }]);
    const foreign = await unlink(kenji.session, card?.id ?? '');
    const unknown = await unlink(kenji.session, '00000000-0000-7000-8000-000000000000');
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect((await unlink(kenji.session, 'not-an-id')).status).toBe(400);
  });
});

describe('my sessions', () => {
  test('are listed with device and way, this one first, and can be ended one by one or all', async () => {
    const here = await signIn('my-number-card', 'card-kenji');
    const there = await signIn('my-number-card', 'card-kenji');
    const stranger = await signIn('my-number-card', 'card-misaki');
    const list = async () => {
      const body = await (await send(`${api}/me/sessions`, here.session)).json();
      return (body as { items: { id: string; isThis: boolean }[] }).items;
    };
    const [own, next] = await list();
    expect(own).toMatchObject({ isThis: true, device: 'phone', providerName: 'マイナンバーカード' });
    const end = (session: string, id = '') => send(`${api}/me/sessions/${id}`, session, { method: 'DELETE' });
    expect((await end(stranger.session, next?.id)).status).toBe(404);
    expect((await end(here.session, next?.id)).status).toBe(204);
    expect((await end(here.session, next?.id)).status).toBe(404);
    const third = await signIn('my-number-card', 'card-kenji');
    const all = await send(`${api}/me/sessions/end-others`, here.session, { method: 'POST' });
    expect(all.status).toBe(204);
    expect((await list()).map(({ isThis }) => isThis)).toEqual([true]);
    for (const gone of [there, third]) expect((await send(`${api}/me`, gone.session)).status).toBe(401);
    expect((await send(`${api}/me`, stranger.session)).status).toBe(200);
  });

  test('of staff have no identity, and the browser’s own words are not kept', async () => {
    const desk = await portal.as('desk');
    const { data } = await desk.clients.identity.GET('/me/sessions');
    expect(data?.items).toMatchObject([{ isThis: true, device: 'unknown', providerName: null }]);
    expect(JSON.stringify(await portal.store.raw('SELECT * FROM sessions'))).not.toMatch(/iPhone|phone/);
  });
});

// The last one: a second portal has a key ring of its own, and a process has one.
test('whoever acts for a resident neither links nor unlinks', async () => {
  await using lonely = await startTestApp();
  const person = await lonely.as('resident');
  await lonely.store.write((tx) =>
    tx.update(sessions).set({
      representationId: 'r1',
      representedId: person.id,
      representedName: '試験 花子',
      representedPermissions: ['identities:manage-own'],
    }),
  );
  const id = '00000000-0000-7000-8000-000000000000';
  const { error } = await person.clients.identity.DELETE('/me/identities/{identityId}', {
    params: { path: { identityId: id } },
  });
  expect(error).toMatchObject({ status: 403, type: '/problems/not-for-another' });
  const start = await person.fetch(`${api}/sign-in/my-number-card?purpose=link`);
  expect(start.headers.get('location')).toBe('/me/identities?problem=not-for-another');
});
