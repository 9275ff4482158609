/** Signing in with the card app: what attackers do on the way. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CookieJar, type FposStack, startFposStack } from '../../../testing/fpos.ts';
import {
  challenges,
  codeOf,
  type FposSteps,
  fposSteps,
  rubbish,
  sessionCookie,
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

describe('at a computer', () => {
  test('a QR code passed on to somebody else fails: they do not see the number, and a wrong one ends it', async () => {
    const attacker: CookieJar = new Map();
    const begun = await steps.begin(attacker, 'another-device');
    const { candidates } = (await (await steps.describeAsApp(begun.challengeId)).json()) as {
      candidates: string[];
    };
    const guess = candidates.find((number) => number !== begun.matchingNumber) ?? '';
    const victim = await stack.present(begun.appLink, { card: 'card-hanako', number: guess });
    expect(victim).toEqual({ status: 422, type: '/problems/fpos-wrong-number' });
    const state = await steps.stateOf(attacker, begun);
    expect(state).toMatchObject({ state: 'refused', problem: { type: '/problems/fpos-wrong-number' } });
    const again = await stack.present(begun.appLink, {
      card: 'card-hanako',
      number: begun.matchingNumber ?? '',
    });
    expect(again.type).toBe('/problems/fpos-challenge-used');
    expect(await slugOf(await steps.finish(attacker, begun.challengeId))).toBe('409 fpos-challenge-used');
  });

  test('leaving the number out, as on one phone, is refused as well (downgrade)', async () => {
    const begun = await steps.begin(new Map(), 'another-device');
    expect((await stack.present(begun.appLink, { card: 'card-hanako' })).type).toBe(
      '/problems/fpos-wrong-number',
    );
  });
});

describe('the browser that began is the browser that ends', () => {
  test("the victim's signature is of no use to the browser of an attacker who sent the link", async () => {
    const attacker: CookieJar = new Map();
    const begun = await steps.begin(attacker);
    const victim = await stack.present(begun.appLink, { card: 'card-hanako' });
    expect(await slugOf(await steps.finish(attacker, begun.challengeId))).toBe(
      '403 fpos-completion-code-wrong',
    );
    expect(await slugOf(await steps.finish(attacker, begun.challengeId, codeOf(victim.returnAddress)))).toBe(
      '409 fpos-challenge-used',
    );
    expect(attacker.has(sessionCookie)).toBe(false);
  });

  test("the victim's own browser, which did not begin, gets nothing and ends it (login CSRF)", async () => {
    const attacker: CookieJar = new Map();
    const victim: CookieJar = new Map();
    const begun = await steps.begin(attacker);
    await steps.begin(victim);
    const code = codeOf((await stack.present(begun.appLink, { card: 'card-kenji' })).returnAddress);
    expect(await slugOf(await steps.finish(victim, begun.challengeId, code))).toBe('403 fpos-other-browser');
    expect(await slugOf(await steps.finish(attacker, begun.challengeId, code))).toBe(
      '409 fpos-challenge-used',
    );
    expect(await steps.lastAudit('finishFposSignIn')).toMatchObject({ outcome: 'fpos-challenge-used' });
  });

  test('somebody with neither cookie nor code cannot tell a challenge from none', async () => {
    const begun = await steps.begin(new Map());
    await stack.present(begun.appLink, { card: 'card-hanako' });
    const answers = await Promise.all(
      [begun.challengeId, somewhere].flatMap((id) => [
        steps.finish(new Map(), id, 'A'.repeat(43)).then(slugOf),
        stack.browse(new Map(), `${challenges}/${id}`).then(slugOf),
      ]),
    );
    expect(new Set(answers)).toEqual(new Set(['404 fpos-challenge-not-found']));
  });

  test('a session that the browser had before is not the session after (fixation)', async () => {
    const first = await steps.signIn('card-hanako');
    const planted = first.jar.get(sessionCookie) ?? '';
    const planting: CookieJar = new Map([[sessionCookie, planted]]);
    const { jar } = await steps.signIn('card-misaki', {}, planting);
    expect(jar.get(sessionCookie)).not.toBe(planted);
    const old = await stack.browse(new Map([[sessionCookie, planted]]), '/api/identity/v1/session');
    expect(await old.json()).toEqual({ state: 'signed-out' });
  });

  test('another site cannot begin or finish in this browser', async () => {
    const headers = { origin: 'https://evil.example', 'content-type': 'application/json' };
    for (const path of [challenges, `${challenges}/${somewhere}/finish`]) {
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
      const begun = await steps.begin(jar, 'this-phone', { returnTo });
      const { returnAddress } = await stack.present(begun.appLink, { card: 'card-hanako' });
      expect(await (await steps.finish(jar, begun.challengeId, codeOf(returnAddress))).json()).toEqual({
        returnTo: '/',
      });
    },
  );
});

describe('what the app calls', () => {
  test.each([
    ['the session cookie', { cookie: `${sessionCookie}=${'A'.repeat(43)}` }],
    ['the sign-in cookie', { cookie: `__Host-entame-sign-in=${'A'.repeat(43)}` }],
    ['a browser of any site', { 'sec-fetch-site': 'same-origin' }],
  ])('is refused with %s', async (_, headers) => {
    const { challengeId } = await steps.begin(new Map());
    expect(await slugOf(await steps.describeAsApp(challengeId, headers))).toBe('403 cross-site-request');
    for (const [step, body] of [
      ['answer', rubbish],
      ['decline', { reason: 'cancelled' }],
    ] as const)
      expect(await slugOf(await steps.postAsApp(challengeId, step, body, headers))).toBe(
        '403 cross-site-request',
      );
  });

  test.each([
    [{ ...rubbish, message: 'x'.repeat(4001) }],
    [{ ...rubbish, certificates: [] }],
    [{ ...rubbish, certificates: Array(6).fill(rubbish.certificates[0]) }],
    [{ ...rubbish, signature: 'not base64url!!!!!' }],
    [{ ...rubbish, attributes: { name: 'x' } }],
    [{}],
  ])('is refused with a body out of shape', async (body) => {
    const { challengeId } = await steps.begin(new Map());
    expect(await slugOf(await steps.postAsApp(challengeId, 'answer', body))).toBe('400 invalid-request');
  });
});
