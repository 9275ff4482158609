/** Attacks on sessions and on signing in. */
import { type Attack, expectHeld, expectRefused, type Target } from '../attack.ts';
import { beginSignIn, presentCard, signIn } from '../sign-in.ts';
import { Visitor } from '../visitor.ts';

const sessionCookie = '__Host-entame-session';
const sessionPath = '/api/identity/v1/session';
const isSignedIn = async (visitor: Visitor) =>
  (await visitor.json<{ state: string }>(sessionPath)).state === 'signed-in';
const problemOf = (response: Response) => response.headers.get('location') ?? '';

const fixation: Attack = {
  id: 'session-fixation',
  title: { ja: 'セッション固定', en: 'Session fixation' },
  async run(target) {
    const planted = 'attackers-own-session-token-0123456789';
    const victim = new Visitor(target.origin);
    victim.cookies.set(sessionCookie, planted);
    await signIn(target, 'card-hanako', victim);
    expectHeld(victim.cookies.get(sessionCookie) !== planted, 'the planted cookie became the session');
    const attacker = new Visitor(target.origin);
    attacker.cookies.set(sessionCookie, planted);
    expectHeld(!(await isSignedIn(attacker)), 'the planted cookie opens the account');
    const before = victim.cookies.get(sessionCookie) ?? '';
    await signIn(target, 'card-hanako', victim);
    attacker.cookies.set(sessionCookie, before);
    expectHeld(!(await isSignedIn(attacker)), 'the cookie from before the second sign-in still works');
    return 'A planted cookie opens nothing, and signing in again makes the earlier cookie worthless.';
  },
};

const stolenCookie: Attack = {
  id: 'stolen-cookie-after-sign-out',
  title: { ja: 'サインアウト後の盗んだクッキー', en: 'Stolen cookie after sign-out' },
  async run(target) {
    const victim = await signIn(target, 'card-hanako');
    const thief = victim.thief();
    const out = await victim.ask('/api/identity/v1/sign-out', { method: 'POST' });
    expectHeld(
      (out.headers.get('clear-site-data') ?? '').includes('storage'),
      'the device keeps its storage',
    );
    expectRefused(await thief.status('/api/identity/v1/me'), [401], 'reading the profile');
    return 'After sign-out the cookie opens nothing, wherever it was copied to.';
  },
};

const replay: Attack = {
  id: 'replayed-sign-in',
  title: { ja: '認証応答の再利用', en: 'Replayed answer of the issuer' },
  async run(target) {
    const victim = new Visitor(target.origin);
    const callback = await presentCard(target, await beginSignIn(victim, 'card-hanako'), 'card-hanako');
    const attacker = victim.thief();
    await victim.ask(callback);
    const again = await attacker.ask(callback);
    expectHeld(problemOf(again).includes('sign-in-failed'), 'the answer was accepted twice');
    expectHeld(!(await isSignedIn(attacker)), 'the replay opened a session');
    return 'An answer of the issuer works once.';
  },
};

const loginCsrf: Attack = {
  id: 'login-csrf',
  title: { ja: '他人のサインインの押し付け（ログインCSRF）', en: 'Login CSRF and relayed sign-in' },
  async run(target) {
    const attacker = new Visitor(target.origin);
    const callback = await presentCard(target, await beginSignIn(attacker, 'card-taro'), 'card-taro');
    const victim = new Visitor(target.origin);
    await beginSignIn(victim, 'card-hanako');
    for (const browser of [victim, new Visitor(target.origin)]) {
      const response = await browser.ask(callback);
      expectHeld(problemOf(response).includes('sign-in-failed'), 'another browser finished the sign-in');
      expectHeld(!(await isSignedIn(browser)), 'another browser got the session');
    }
    return 'Only the browser that began a sign-in can end it.';
  },
};

const stepUpByAnother: Attack = {
  id: 'assurance-downgrade',
  title: { ja: '本人確認のすり替え・引き下げ', en: 'Assurance: downgrade and somebody else’s step-up' },
  async run(target) {
    const victim = await signIn(target, 'card-hanako');
    const leaving = await beginSignIn(victim, 'card-hanako', '?purpose=step-up');
    const callback = await presentCard(target, leaving, 'card-taro');
    const response = await victim.ask(callback);
    expectHeld(problemOf(response).includes('step-up-other-person'), 'somebody else’s card confirmed her');
    const visitor = new Visitor(target.origin);
    const status = await visitor.status('/api/identity/v1/sign-in/my-number-card?purpose=step-up');
    expectRefused(status, [401], 'a step-up without a session');
    return 'Nobody but the person signed in can confirm who they are; nothing rises without a session.';
  },
};

const weakIdentity: Attack = {
  id: 'weak-identity',
  title: { ja: '弱い本人確認での重要な操作', en: 'Weak identity where the card is needed' },
  async run(target) {
    const victim = await signIn(target, 'card-hanako');
    await goThrough(target, victim, 'link');
    const thief = new Visitor(target.origin);
    await goThrough(target, thief, 'sign-in');
    const { assurance } = await thief.json<{ assurance?: string }>(sessionPath);
    if (assurance === undefined) throw new Error('The weak identity opens nothing, so nothing was tried.');
    expectHeld(assurance === 'aal1', `an issuer that vouches for nothing opened ${assurance}`);
    const refused = async (when: string) => {
      const body = { label: 'x' };
      const registration = { method: 'POST', body };
      expectRefused(
        await thief.status('/api/healthcare/v1/me/blood-pressure/readings'),
        [403],
        `health ${when}`,
      );
      expectRefused(
        await thief.status('/api/identity/v1/me/passkeys/registration', registration),
        [403],
        `a passkey ${when}`,
      );
    };
    await refused('at aal1');
    await goThrough(target, thief, 'step-up');
    await refused('after a step-up with the same weak identity');
    return 'An identity that was linked opens no more than its own level, also after showing it again.';
  },
};

/** To the issuer that vouches for nobody, and back. */
async function goThrough(target: Target, visitor: Visitor, purpose: string): Promise<void> {
  const begun = await visitor.ask(`/api/identity/v1/sign-in/community?purpose=${purpose}`);
  const callback = await presentCard(
    target,
    new URL(begun.headers.get('location') ?? ''),
    'community-hanako',
  );
  await (await visitor.ask(callback)).body?.cancel();
}

const crossSite: Attack = {
  id: 'csrf',
  title: { ja: '他サイトからの操作（CSRF）', en: 'Cross-site request forgery' },
  async run(target) {
    const victim = await signIn(target, 'card-hanako');
    const body = { systolic: 181, diastolic: 97, measuredAt: new Date().toISOString(), setting: 'home' };
    const path = '/api/healthcare/v1/me/blood-pressure/readings';
    const sites: Record<string, string>[] = [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { Origin: `${target.origin}.evil.example` },
      { 'Sec-Fetch-Site': 'cross-site', Origin: target.origin },
      { 'Sec-Fetch-Site': 'same-site', Origin: target.origin },
    ];
    for (const headers of sites) {
      const what = `from ${JSON.stringify(headers)}`;
      expectRefused(await victim.status(path, { method: 'POST', body, headers }), [403], what);
      const form = { ...headers, 'Content-Type': 'text/plain' };
      expectRefused(
        await victim.status(path, { method: 'POST', body: JSON.stringify(body), headers: form }),
        [403, 415],
        `a form ${what}`,
      );
    }
    const cors = await victim.ask(path, { headers: { Origin: 'https://evil.example' } });
    expectHeld(cors.headers.get('access-control-allow-origin') === null, 'another origin may read replies');
    return `${sites.length} kinds of foreign origin were refused, and no reply may be read by another origin.`;
  },
};

export const sessionAttacks: Attack[] = [
  fixation,
  stolenCookie,
  replay,
  loginCsrf,
  stepUpByAnother,
  weakIdentity,
  crossSite,
];
