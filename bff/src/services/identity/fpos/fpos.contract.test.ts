/** Signing in with the card app, through the emulator: both ways, the cards, the course of a challenge. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp } from '../../../testing/app.ts';
import { type CookieJar, type FposStack, startFposStack } from '../../../testing/fpos.ts';
import {
  type Begun,
  challenges,
  codeOf,
  type FposSteps,
  fposSteps,
  rubbish,
  slugOf,
  somewhere,
} from '../../../testing/fpos-steps.ts';

let stack: FposStack;
let steps: FposSteps;
beforeAll(async () => {
  stack = await startFposStack();
  steps = fposSteps(stack);
});
afterAll(() => stack?.[Symbol.asyncDispose]());

describe('on one phone', () => {
  test('the card opens a session at the highest level, at the place that was wanted', async () => {
    const { jar, begun, presented, finished } = await steps.signIn('card-hanako');
    expect(begun.matchingNumber).toBeNull();
    expect(presented.returnAddress).toMatch(`${stack.origin}/sign-in/card-app/return#${begun.challengeId}.`);
    expect([finished.status, await finished.json()]).toEqual([200, { returnTo: '/points' }]);
    expect(await steps.me(jar)).toMatchObject({ name: '中間 花子' });
    const session = await (await stack.browse(jar, '/api/identity/v1/session')).json();
    expect(session).toMatchObject({ state: 'signed-in', kind: 'resident', assurance: 'aal3' });
    expect(await steps.lastAudit('finishFposSignIn')).toMatchObject({
      outcome: 'done',
      actor_kind: 'resident',
    });
    expect(jar.has('__Host-entame-sign-in')).toBe(false);
  });

  test('the app says who asks and nothing about a person', async () => {
    const begun = await steps.begin(new Map());
    const described = await (await steps.describeAsApp(begun.challengeId)).json();
    expect(described).toMatchObject({ origin: stack.origin, purpose: 'sign-in', candidates: null });
    expect(begun.appLink).toContain(encodeURIComponent(`${stack.origin}${challenges}/${begun.challengeId}`));
  });
});

describe('with a computer and a phone', () => {
  test('the number on the screen is one of three in the app, and the browser sees how far it is', async () => {
    const jar: CookieJar = new Map();
    const begun = await steps.begin(jar, 'another-device');
    expect((await steps.stateOf(jar, begun)).state).toBe('waiting');
    const { candidates } = (await (await steps.describeAsApp(begun.challengeId)).json()) as {
      candidates: string[];
    };
    expect(candidates).toHaveLength(3);
    expect(candidates).toContain(begun.matchingNumber);
    expect((await steps.stateOf(jar, begun)).state).toBe('seen');
    const presented = await stack.present(begun.appLink, {
      card: 'card-misaki',
      number: begun.matchingNumber ?? '',
    });
    expect(presented).toEqual({ status: 200, returnAddress: null });
    expect((await steps.stateOf(jar, begun)).state).toBe('signed');
    expect((await steps.finish(jar, begun.challengeId)).status).toBe(200);
    expect((await steps.me(jar)).name).toBe('岩瀬 美咲');
  });

  test.each([
    ['number-not-shown', 'fpos-number-not-shown'],
    ['cancelled', 'fpos-declined'],
  ])('%s in the app ends it and is on record', async (reason, slug) => {
    const jar: CookieJar = new Map();
    const begun = await steps.begin(jar, 'another-device');
    expect((await steps.postAsApp(begun.challengeId, 'decline', { reason })).status).toBe(204);
    expect((await steps.stateOf(jar, begun)).problem?.type).toBe(`/problems/${slug}`);
    expect(await steps.lastAudit('declineFposChallenge')).toMatchObject({
      outcome: slug,
      actor_kind: 'nobody',
    });
    expect(await slugOf(await steps.postAsApp(begun.challengeId, 'decline', { reason }))).toBe(
      '409 fpos-challenge-used',
    );
  });
});

describe('a challenge', () => {
  test('takes one answer: of two at once one wins', async () => {
    const jar: CookieJar = new Map();
    const begun = await steps.begin(jar);
    const answers = await Promise.all(
      ['card-hanako', 'card-misaki', 'card-kenji'].map((card) => stack.present(begun.appLink, { card })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const code = codeOf(answers.find(({ status }) => status === 200)?.returnAddress);
    const finished = await Promise.all(
      [1, 2, 3].map(() => steps.finish(new Map(jar), begun.challengeId, code)),
    );
    expect(finished.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await steps.lastAudit('answerFposChallenge')).toMatchObject({ outcome: 'fpos-challenge-used' });
  });

  test('lives 120 seconds until the app asks, and 120 more until it answers', async () => {
    const { clock } = stack.portal;
    const now = clock.now().toString();
    const jar: CookieJar = new Map();
    const late = await steps.begin(jar);
    const begun = await steps.begin(jar);
    clock.advance({ seconds: 119 });
    expect((await steps.describeAsApp(begun.challengeId)).status).toBe(200);
    clock.advance({ seconds: 2 });
    expect(await slugOf(await steps.describeAsApp(late.challengeId))).toBe('422 fpos-challenge-expired');
    expect((await stack.present(begun.appLink, { card: 'card-hanako' })).status).toBe(200);
    clock.set(now);
    const slow = await steps.begin(jar);
    await steps.describeAsApp(slow.challengeId);
    clock.advance({ seconds: 121 });
    expect((await steps.stateOf(jar, slow)).state).toBe('expired');
    for (const [step, body] of [
      ['decline', { reason: 'cancelled' }],
      ['answer', rubbish],
    ] as const) {
      const response = await steps.postAsApp(slow.challengeId, step, body);
      expect(await slugOf(response)).toBe('422 fpos-challenge-expired');
    }
    clock.set(now);
  });

  test('that was answered must be finished soon, and cannot be before', async () => {
    const { clock } = stack.portal;
    const now = clock.now().toString();
    const jar: CookieJar = new Map();
    const begun = await steps.begin(jar, 'another-device');
    expect(await slugOf(await steps.finish(jar, begun.challengeId))).toBe('409 fpos-not-answered');
    await stack.present(begun.appLink, { card: 'card-hanako', number: begun.matchingNumber ?? '' });
    clock.advance({ seconds: 121 });
    expect(await slugOf(await steps.finish(jar, begun.challengeId))).toBe('422 fpos-challenge-expired');
    clock.set(now);
  });

  test('is dead after rubbish, and says why to the browser that waits', async () => {
    const jar: CookieJar = new Map();
    const begun = await steps.begin(jar);
    await steps.describeAsApp(begun.challengeId);
    expect(await slugOf(await steps.postAsApp(begun.challengeId, 'answer', rubbish))).toBe(
      '422 fpos-certificate-untrusted',
    );
    expect(await steps.stateOf(jar, begun)).toMatchObject({
      state: 'refused',
      problem: { title: expect.any(String) },
    });
    expect(await steps.lastAudit('answerFposChallenge')).toMatchObject({
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
      expect(await slugOf(await steps.postAsApp(somewhere, step, body))).toBe('404 fpos-challenge-not-found');
    expect(await slugOf(await steps.describeAsApp(somewhere))).toBe('404 fpos-challenge-not-found');
  });
});

describe('the card', () => {
  test.each([
    ['card-shigeru', 'fpos-certificate-expired'],
    ['card-aoi', 'fpos-certificate-revoked'],
  ])('%s is refused with %s, which is on record', async (card, slug) => {
    const begun = await steps.begin(new Map());
    expect(await stack.present(begun.appLink, { card })).toEqual({ status: 422, type: `/problems/${slug}` });
    expect((await steps.lastAudit('answerFposChallenge')).outcome).toBe(slug);
  });

  test('must say who the person is at the first time', async () => {
    const begun = await steps.begin(new Map());
    const presented = await stack.present(begun.appLink, { card: 'card-makoto', consent: 'no' });
    expect(presented).toEqual({ status: 403, type: '/problems/card-attributes-missing' });
  });

  test('of somebody under 15 and of somebody from another city works', async () => {
    for (const card of ['card-minato', 'card-makoto'])
      expect((await steps.signIn(card)).finished.status).toBe(200);
  });

  test('issued again is still the same resident', async () => {
    const before = await steps.me((await steps.signIn('card-kenji')).jar);
    expect((await steps.me((await steps.signIn('card-kenji-reissued')).jar)).id).toBe(before.id);
  });

  test('after moving house changes the address only when the person agrees', async () => {
    const before = await steps.me((await steps.signIn('card-taro')).jar);
    const silent = await steps.me((await steps.signIn('card-taro-moved', { consent: 'no' })).jar);
    expect(silent).toMatchObject({ id: before.id, address: before.address });
    const agreed = await steps.me((await steps.signIn('card-taro-moved')).jar);
    expect(agreed).toMatchObject({ id: before.id, address: '福岡県中間市中央一丁目99番9号' });
  });
});

describe('a step-up', () => {
  test('raises the session of the same person, and nobody else can give it', async () => {
    const { jar } = await steps.signIn('card-hanako');
    const own = await steps.begin(jar, 'this-phone', { purpose: 'step-up' });
    const { returnAddress } = await stack.present(own.appLink, { card: 'card-hanako' });
    expect((await steps.finish(jar, own.challengeId, codeOf(returnAddress))).status).toBe(200);
    const others = await steps.begin(jar, 'this-phone', { purpose: 'step-up' });
    const other = await stack.present(others.appLink, { card: 'card-misaki' });
    const refused = await steps.finish(jar, others.challengeId, codeOf(other.returnAddress));
    expect(await slugOf(refused)).toBe('403 step-up-other-person');
    expect((await steps.me(jar)).name).toBe('中間 花子');
  });

  test('needs somebody who is signed in', async () => {
    const response = await stack.browse(new Map(), challenges, { device: 'this-phone', purpose: 'step-up' });
    expect(await slugOf(response)).toBe('401 signed-out');
  });
});

test('no attribute stands readable in the database while the browser is awaited', async () => {
  const begun = await steps.begin(new Map());
  await stack.present(begun.appLink, { card: 'card-hanako' });
  const rows = JSON.stringify(await stack.portal.store.raw('SELECT * FROM fpos_challenges'));
  for (const word of ['花子', 'ナカマ', '通谷', '1946']) expect(rows).not.toContain(word);
});

test('lists of revoked certificates that cannot be had stop signing in, and say so', async () => {
  await using cut = await startFposStack({ crls: ['http://localhost:9/crl'] });
  const response = await cut.browse(new Map(), challenges, { device: 'this-phone' });
  const { appLink } = (await response.json()) as Begun;
  expect(await cut.present(appLink, { card: 'card-hanako' })).toEqual({
    status: 503,
    type: '/problems/fpos-revocation-unknown',
  });
});

test('a city that does not offer the card app has no such way to sign in', async () => {
  await using plain = await startTestApp();
  const visitor = await plain.as('nobody');
  const { data } = await visitor.clients.identity.GET('/providers');
  expect(data?.items.map(({ kind }) => kind)).not.toContain('card-app');
  const { error } = await visitor.clients.identity.POST('/fpos/challenges', {
    body: { device: 'this-phone' },
  });
  expect(error).toMatchObject({ status: 404, type: '/problems/identity-provider-not-found' });
});
