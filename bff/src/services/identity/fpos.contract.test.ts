/** Signing in with the card app, through the emulator, and what attackers and accidents do on the way. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CookieJar, type FposStack, startFposStack } from '../../testing/fpos.ts';

let stack: FposStack;
beforeAll(async () => {
  stack = await startFposStack();
});
afterAll(() => stack?.[Symbol.asyncDispose]());

const base = '/api/identity/v1/fpos/challenges';
const sessionCookie = '__Host-entame-session';

interface Begun {
  challengeId: string;
  appLink: string;
  matchingNumber: string | null;
  expiresAt: string;
}

async function begin(jar: CookieJar, device = 'this-phone', more: object = {}): Promise<Begun> {
  const response = await stack.browse(jar, base, { device, returnTo: '/points', ...more });
  expect(response.status).toBe(201);
  return (await response.json()) as Begun;
}

const codeOf = (returnAddress: string | null | undefined) => returnAddress?.split('.').at(-1) ?? '';

function finish(jar: CookieJar, challengeId: string, completionCode?: string) {
  return stack.browse(jar, `${base}/${challengeId}/finish`, completionCode ? { completionCode } : {});
}

async function stateOf(jar: CookieJar, { challengeId }: Begun) {
  return (await (await stack.browse(jar, `${base}/${challengeId}`)).json()) as {
    state: string;
    problem: { type: string; title: string } | null;
  };
}

async function slugOf(response: Response): Promise<string> {
  const { type } = (await response.json()) as { type: string };
  return `${response.status} ${type.replace('/problems/', '')}`;
}

/** The whole way on one phone. */
async function signIn(card: string, fields: Record<string, string> = {}, jar: CookieJar = new Map()) {
  const begun = await begin(jar);
  const presented = await stack.present(begun.appLink, { card, ...fields });
  const finished = await finish(jar, begun.challengeId, codeOf(presented.returnAddress));
  return { jar, begun, presented, finished };
}

const me = async (jar: CookieJar) =>
  (await (await stack.browse(jar, '/api/identity/v1/me')).json()) as {
    id: string;
    address: string;
    name: string;
  };

async function lastAudit(operationId: string) {
  const [row] = await stack.portal.store.raw(
    `SELECT * FROM audit_log WHERE operation_id = '${operationId}' ORDER BY id DESC LIMIT 1`,
  );
  return row as Record<string, unknown>;
}

async function postAsApp(challengeId: string, step: string, body: object, headers = {}) {
  const request = new Request(`${stack.origin}${base}/${challengeId}/${step}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return stack.portal.app.fetch(request);
}

async function describeAsApp(challengeId: string, headers = {}) {
  return stack.portal.app.fetch(
    new Request(`${stack.origin}${base}/${challengeId}/description`, { headers }),
  );
}

const somewhere = '01937f00-0000-7000-8000-000000000000';
const rubbish = {
  message: 'x',
  algorithm: 'ES256',
  signature: 'A'.repeat(86),
  certificates: ['MIIBaaaaaaaaaaaa'],
};

describe('on one phone', () => {
  test('the card opens a session at the highest level, at the place that was wanted', async () => {
    const { jar, begun, presented, finished } = await signIn('card-hanako');
    expect(begun.matchingNumber).toBeNull();
    expect(presented.returnAddress).toMatch(`${stack.origin}/sign-in/card-app/return#${begun.challengeId}.`);
    expect([finished.status, await finished.json()]).toEqual([200, { returnTo: '/points' }]);
    expect(await me(jar)).toMatchObject({ name: '中間 花子' });
    const session = await (await stack.browse(jar, '/api/identity/v1/session')).json();
    expect(session).toMatchObject({ state: 'signed-in', kind: 'resident', assurance: 'aal3' });
    expect(await lastAudit('finishFposSignIn')).toMatchObject({ outcome: 'done', actor_kind: 'resident' });
    expect(jar.has('__Host-entame-sign-in')).toBe(false);
  });

  test('the app says who asks and nothing about a person', async () => {
    const begun = await begin(new Map());
    const described = await (await describeAsApp(begun.challengeId)).json();
    expect(described).toMatchObject({ origin: stack.origin, purpose: 'sign-in', candidates: null });
    expect(begun.appLink).toContain(encodeURIComponent(`${stack.origin}${base}/${begun.challengeId}`));
  });
});

describe('with a computer and a phone', () => {
  test('the number on the screen is one of three in the app, and the browser sees how far it is', async () => {
    const jar: CookieJar = new Map();
    const begun = await begin(jar, 'another-device');
    expect((await stateOf(jar, begun)).state).toBe('waiting');
    const { candidates } = (await (await describeAsApp(begun.challengeId)).json()) as {
      candidates: string[];
    };
    expect(candidates).toHaveLength(3);
    expect(candidates).toContain(begun.matchingNumber);
    expect((await stateOf(jar, begun)).state).toBe('seen');
    const presented = await stack.present(begun.appLink, {
      card: 'card-misaki',
      number: begun.matchingNumber ?? '',
    });
    expect(presented).toEqual({ status: 200, returnAddress: null });
    expect((await stateOf(jar, begun)).state).toBe('signed');
    expect((await finish(jar, begun.challengeId)).status).toBe(200);
    expect((await me(jar)).name).toBe('岩瀬 美咲');
  });

  test('a QR code passed on to somebody else fails: they do not see the number, and a wrong one ends it', async () => {
    const attacker: CookieJar = new Map();
    const begun = await begin(attacker, 'another-device');
    const { candidates } = (await (await describeAsApp(begun.challengeId)).json()) as {
      candidates: string[];
    };
    const guess = candidates.find((number) => number !== begun.matchingNumber) ?? '';
    const victim = await stack.present(begun.appLink, { card: 'card-hanako', number: guess });
    expect(victim).toEqual({ status: 422, type: '/problems/fpos-wrong-number' });
    const state = await stateOf(attacker, begun);
    expect(state).toMatchObject({ state: 'refused', problem: { type: '/problems/fpos-wrong-number' } });
    const again = await stack.present(begun.appLink, {
      card: 'card-hanako',
      number: begun.matchingNumber ?? '',
    });
    expect(again.type).toBe('/problems/fpos-challenge-used');
    expect(await slugOf(await finish(attacker, begun.challengeId))).toBe('409 fpos-challenge-used');
  });

  test('leaving the number out, as on one phone, is refused as well (downgrade)', async () => {
    const begun = await begin(new Map(), 'another-device');
    expect((await stack.present(begun.appLink, { card: 'card-hanako' })).type).toBe(
      '/problems/fpos-wrong-number',
    );
  });

  test.each([
    ['number-not-shown', 'fpos-number-not-shown'],
    ['cancelled', 'fpos-declined'],
  ])('%s in the app ends it and is on record', async (reason, slug) => {
    const jar: CookieJar = new Map();
    const begun = await begin(jar, 'another-device');
    expect((await postAsApp(begun.challengeId, 'decline', { reason })).status).toBe(204);
    expect((await stateOf(jar, begun)).problem?.type).toBe(`/problems/${slug}`);
    expect(await lastAudit('declineFposChallenge')).toMatchObject({ outcome: slug, actor_kind: 'nobody' });
    expect(await slugOf(await postAsApp(begun.challengeId, 'decline', { reason }))).toBe(
      '409 fpos-challenge-used',
    );
  });
});

describe('the browser that began is the browser that ends', () => {
  test("the victim's signature is of no use to the browser of an attacker who sent the link", async () => {
    const attacker: CookieJar = new Map();
    const begun = await begin(attacker);
    const victim = await stack.present(begun.appLink, { card: 'card-hanako' });
    expect(await slugOf(await finish(attacker, begun.challengeId))).toBe('403 fpos-completion-code-wrong');
    expect(await slugOf(await finish(attacker, begun.challengeId, codeOf(victim.returnAddress)))).toBe(
      '409 fpos-challenge-used',
    );
    expect(attacker.has(sessionCookie)).toBe(false);
  });

  test("the victim's own browser, which did not begin, gets nothing and ends it (login CSRF)", async () => {
    const attacker: CookieJar = new Map();
    const victim: CookieJar = new Map();
    const begun = await begin(attacker);
    await begin(victim);
    const code = codeOf((await stack.present(begun.appLink, { card: 'card-kenji' })).returnAddress);
    expect(await slugOf(await finish(victim, begun.challengeId, code))).toBe('403 fpos-other-browser');
    expect(await slugOf(await finish(attacker, begun.challengeId, code))).toBe('409 fpos-challenge-used');
    expect(await lastAudit('finishFposSignIn')).toMatchObject({ outcome: 'fpos-challenge-used' });
  });

  test('somebody with neither cookie nor code cannot tell a challenge from none', async () => {
    const begun = await begin(new Map());
    await stack.present(begun.appLink, { card: 'card-hanako' });
    const answers = await Promise.all(
      [begun.challengeId, somewhere].flatMap((id) => [
        finish(new Map(), id, 'A'.repeat(43)).then(slugOf),
        stack.browse(new Map(), `${base}/${id}`).then(slugOf),
      ]),
    );
    expect(new Set(answers)).toEqual(new Set(['404 fpos-challenge-not-found']));
  });

  test('a session that the browser had before is not the session after (fixation)', async () => {
    const first = await signIn('card-hanako');
    const planted = first.jar.get(sessionCookie) ?? '';
    const planting: CookieJar = new Map([[sessionCookie, planted]]);
    const { jar } = await signIn('card-misaki', {}, planting);
    expect(jar.get(sessionCookie)).not.toBe(planted);
    const old = await stack.browse(new Map([[sessionCookie, planted]]), '/api/identity/v1/session');
    expect(await old.json()).toEqual({ state: 'signed-out' });
  });

  test('another site cannot begin or finish in this browser', async () => {
    const headers = { origin: 'https://evil.example', 'content-type': 'application/json' };
    for (const path of [base, `${base}/${somewhere}/finish`]) {
      const body = JSON.stringify({ device: 'this-phone' });
      const response = await stack.portal.app.fetch(
        new Request(stack.origin + path, { method: 'POST', headers, body }),
      );
      expect(await slugOf(response)).toBe('403 cross-site-request');
    }
  });

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example'])(
    'goes nowhere else: %s',
    async (returnTo) => {
      const jar: CookieJar = new Map();
      const begun = await begin(jar, 'this-phone', { returnTo });
      const { returnAddress } = await stack.present(begun.appLink, { card: 'card-hanako' });
      expect(await (await finish(jar, begun.challengeId, codeOf(returnAddress))).json()).toEqual({
        returnTo: '/',
      });
    },
  );
});

describe('a challenge', () => {
  test('takes one answer: of two at once one wins', async () => {
    const jar: CookieJar = new Map();
    const begun = await begin(jar);
    const answers = await Promise.all(
      ['card-hanako', 'card-misaki', 'card-kenji'].map((card) => stack.present(begun.appLink, { card })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const code = codeOf(answers.find(({ status }) => status === 200)?.returnAddress);
    const finished = await Promise.all([1, 2, 3].map(() => finish(new Map(jar), begun.challengeId, code)));
    expect(finished.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test('lives 120 seconds until the app asks, and 120 more until it answers', async () => {
    const { clock } = stack.portal;
    const now = clock.now().toString();
    const jar: CookieJar = new Map();
    const late = await begin(jar);
    const begun = await begin(jar);
    clock.advance({ seconds: 119 });
    expect((await describeAsApp(begun.challengeId)).status).toBe(200);
    clock.advance({ seconds: 2 });
    expect(await slugOf(await describeAsApp(late.challengeId))).toBe('422 fpos-challenge-expired');
    expect((await stack.present(begun.appLink, { card: 'card-hanako' })).status).toBe(200);
    clock.set(now);
    const slow = await begin(jar);
    await describeAsApp(slow.challengeId);
    clock.advance({ seconds: 121 });
    expect(await slugOf(await postAsApp(slow.challengeId, 'answer', rubbish))).toBe(
      '422 fpos-challenge-expired',
    );
    expect(await slugOf(await postAsApp(slow.challengeId, 'decline', { reason: 'cancelled' }))).toBe(
      '422 fpos-challenge-expired',
    );
    expect((await stateOf(jar, slow)).state).toBe('expired');
    clock.set(now);
  });

  test('that was answered must be finished soon, and cannot be before', async () => {
    const { clock } = stack.portal;
    const now = clock.now().toString();
    const jar: CookieJar = new Map();
    const begun = await begin(jar, 'another-device');
    expect(await slugOf(await finish(jar, begun.challengeId))).toBe('409 fpos-not-answered');
    await stack.present(begun.appLink, { card: 'card-hanako', number: begun.matchingNumber ?? '' });
    clock.advance({ seconds: 121 });
    expect(await slugOf(await finish(jar, begun.challengeId))).toBe('422 fpos-challenge-expired');
    clock.set(now);
  });

  test('is dead after rubbish, and says why to the browser that waits', async () => {
    const jar: CookieJar = new Map();
    const begun = await begin(jar);
    await describeAsApp(begun.challengeId);
    expect(await slugOf(await postAsApp(begun.challengeId, 'answer', rubbish))).toBe(
      '422 fpos-certificate-untrusted',
    );
    expect(await stateOf(jar, begun)).toMatchObject({
      state: 'refused',
      problem: { title: expect.any(String) },
    });
    expect(await lastAudit('answerFposChallenge')).toMatchObject({
      outcome: 'fpos-certificate-untrusted',
      actor_kind: 'nobody',
      subjects: '[]',
    });
  });

  test('that there is not is 404 to the app', async () => {
    for (const [step, body] of [
      ['answer', rubbish],
      ['decline', { reason: 'cancelled' }],
    ] as const)
      expect(await slugOf(await postAsApp(somewhere, step, body))).toBe('404 fpos-challenge-not-found');
    expect(await slugOf(await describeAsApp(somewhere))).toBe('404 fpos-challenge-not-found');
  });
});

describe('what the app calls', () => {
  test.each([
    ['the session cookie', { cookie: `${sessionCookie}=${'A'.repeat(43)}` }],
    ['the sign-in cookie', { cookie: `__Host-entame-sign-in=${'A'.repeat(43)}` }],
    ['a browser of any site', { 'sec-fetch-site': 'same-origin' }],
  ])('is refused with %s', async (_, headers) => {
    const { challengeId } = await begin(new Map());
    expect(await slugOf(await describeAsApp(challengeId, headers))).toBe('403 cross-site-request');
    for (const [step, body] of [
      ['answer', rubbish],
      ['decline', { reason: 'cancelled' }],
    ] as const)
      expect(await slugOf(await postAsApp(challengeId, step, body, headers))).toBe('403 cross-site-request');
  });

  test.each([
    [{ ...rubbish, message: 'x'.repeat(4001) }],
    [{ ...rubbish, certificates: [] }],
    [{ ...rubbish, certificates: Array(6).fill(rubbish.certificates[0]) }],
    [{ ...rubbish, signature: 'not base64url!!!!!' }],
    [{ ...rubbish, attributes: { name: 'x' } }],
    [{}],
  ])('is refused with a body out of shape', async (body) => {
    const { challengeId } = await begin(new Map());
    expect(await slugOf(await postAsApp(challengeId, 'answer', body))).toBe('400 invalid-request');
  });
});

describe('the card', () => {
  test.each([
    ['card-shigeru', 'fpos-certificate-expired'],
    ['card-aoi', 'fpos-certificate-revoked'],
  ])('%s is refused with %s, which is on record', async (card, slug) => {
    const begun = await begin(new Map());
    expect(await stack.present(begun.appLink, { card })).toEqual({ status: 422, type: `/problems/${slug}` });
    expect((await lastAudit('answerFposChallenge')).outcome).toBe(slug);
  });

  test('must say who the person is at the first time', async () => {
    const begun = await begin(new Map());
    const presented = await stack.present(begun.appLink, { card: 'card-makoto', consent: 'no' });
    expect(presented).toEqual({ status: 403, type: '/problems/card-attributes-missing' });
  });

  test('of somebody under 15 and of somebody from another city works', async () => {
    for (const card of ['card-minato', 'card-makoto']) expect((await signIn(card)).finished.status).toBe(200);
  });

  test('issued again is still the same resident', async () => {
    const before = await me((await signIn('card-kenji')).jar);
    expect((await me((await signIn('card-kenji-reissued')).jar)).id).toBe(before.id);
  });

  test('after moving house changes the address only when the person agrees', async () => {
    const before = await me((await signIn('card-taro')).jar);
    const silent = await me((await signIn('card-taro-moved', { consent: 'no' })).jar);
    expect(silent).toMatchObject({ id: before.id, address: before.address });
    const agreed = await me((await signIn('card-taro-moved')).jar);
    expect(agreed).toMatchObject({ id: before.id, address: '福岡県中間市中央一丁目99番9号' });
  });
});

describe('a step-up', () => {
  test('raises the session of the same person, and nobody else can give it', async () => {
    const { jar } = await signIn('card-hanako');
    const own = await begin(jar, 'this-phone', { purpose: 'step-up' });
    const { returnAddress } = await stack.present(own.appLink, { card: 'card-hanako' });
    expect((await finish(jar, own.challengeId, codeOf(returnAddress))).status).toBe(200);
    const others = await begin(jar, 'this-phone', { purpose: 'step-up' });
    const other = await stack.present(others.appLink, { card: 'card-misaki' });
    const refused = await finish(jar, others.challengeId, codeOf(other.returnAddress));
    expect(await slugOf(refused)).toBe('403 step-up-other-person');
    expect((await me(jar)).name).toBe('中間 花子');
  });

  test('needs somebody who is signed in', async () => {
    const response = await stack.browse(new Map(), base, { device: 'this-phone', purpose: 'step-up' });
    expect(await slugOf(response)).toBe('401 signed-out');
  });
});

test('no attribute stands readable in the database while the browser is awaited', async () => {
  const begun = await begin(new Map());
  await stack.present(begun.appLink, { card: 'card-hanako' });
  const rows = JSON.stringify(await stack.portal.store.raw('SELECT * FROM fpos_challenges'));
  for (const word of ['花子', 'ナカマ', '通谷', '1946']) expect(rows).not.toContain(word);
});

test('lists of revoked certificates that cannot be had stop signing in, and say so', async () => {
  await using cut = await startFposStack({ crls: ['http://localhost:9/crl'] });
  const response = await cut.browse(new Map(), base, { device: 'this-phone' });
  const { appLink } = (await response.json()) as Begun;
  expect(await cut.present(appLink, { card: 'card-hanako' })).toEqual({
    status: 503,
    type: '/problems/fpos-revocation-unknown',
  });
});
