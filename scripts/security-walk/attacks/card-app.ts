/** Attacks on signing in with the card app: somebody sends a victim a link or a QR code, or uses an answer again. */
import { type Attack, expectHeld, expectRefused, type Target } from '../attack.ts';
import { signIn } from '../sign-in.ts';
import { Visitor } from '../visitor.ts';

const challenges = '/api/identity/v1/fpos/challenges';

interface Begun {
  challengeId: string;
  appLink: string;
  matchingNumber: string | null;
}

async function begin(
  visitor: Visitor,
  device: 'this-phone' | 'another-device',
  more: object = {},
): Promise<Begun> {
  const response = await visitor.ask(challenges, { method: 'POST', body: { device, ...more } });
  if (response.status !== 201) throw new Error(`The portal does not offer the card app: ${response.status}.`);
  return (await response.json()) as Begun;
}

/** The victim opens the link in the emulated app, which is told about in the link itself. */
async function present({ appLink }: Begun, fields: Record<string, string> = {}) {
  const app = new URL(appLink);
  if (!/^(localhost|127\.0\.0\.1)$/.test(app.hostname))
    throw new Error(`${app.origin} is not on this machine.`);
  const body = new URLSearchParams({ challenge: appLink, card: 'card-hanako', pin: '1234', ...fields });
  const response = await fetch(`${app.origin}/headless`, { method: 'POST', body });
  return (await response.json()) as { status: number; returnAddress?: string | null };
}

function askToFinish(visitor: Visitor, { challengeId }: Begun, completionCode?: string): Promise<Response> {
  const body = completionCode === undefined ? {} : { completionCode };
  return visitor.ask(`${challenges}/${challengeId}/finish`, { method: 'POST', body });
}

async function finish(visitor: Visitor, begun: Begun, completionCode?: string): Promise<number> {
  const response = await askToFinish(visitor, begun, completionCode);
  await response.body?.cancel();
  return response.status;
}

const codeIn = (returnAddress: string | null | undefined) => returnAddress?.split('.').at(-1) ?? '';

async function candidatesOf(target: Target, { challengeId }: Begun): Promise<string[]> {
  // Without the browser's cookie, as the app asks.
  const app = new Visitor(target.origin);
  const described = await app.json<{ candidates: string[] }>(`${challenges}/${challengeId}/description`);
  return described.candidates;
}

const relayedQr: Attack = {
  id: 'relayed-qr',
  title: { ja: 'QRコードの転送（リレー攻撃）', en: 'QR code relayed to a victim' },
  async run(target) {
    const attacker = new Visitor(target.origin);
    const begun = await begin(attacker, 'another-device');
    const wrong = (await candidatesOf(target, begun)).find((number) => number !== begun.matchingNumber) ?? '';
    expectRefused(
      (await present(begun, { number: wrong })).status,
      [422],
      'a number that is not on the screen',
    );
    const right = await present(begun, { number: begun.matchingNumber ?? '' });
    expectRefused(right.status, [409], 'another try at the same challenge');
    expectRefused(await finish(attacker, begun), [409], 'finishing after a wrong number');
    const without = await begin(attacker, 'another-device');
    expectRefused((await present(without)).status, [422], 'no number at all');
    expectRefused(await finish(attacker, without), [409], 'finishing without a number');
    return 'A victim who does not see the number cannot sign for the attacker, and one wrong number ends it.';
  },
};

const relayedLink: Attack = {
  id: 'relayed-link',
  title: { ja: 'アプリを開くリンクの転送', en: 'App link relayed to a victim' },
  async run(target) {
    const attacker = new Visitor(target.origin);
    const begun = await begin(attacker, 'this-phone');
    const code = codeIn((await present(begun)).returnAddress);
    expectHeld(code !== '', 'the app got no code, so nothing was tried');
    const victim = new Visitor(target.origin);
    await begin(victim, 'this-phone');
    expectRefused(await finish(victim, begun, code), [403], 'the browser of the victim');
    expectRefused(await finish(attacker, begun, code), [409], 'the attacker, with the code, afterwards');
    const second = await begin(attacker, 'this-phone');
    await present(second);
    expectRefused(await finish(attacker, second), [403], 'the attacker without the code');
    return 'Cookie and code must meet in one browser; the attempt with one of them ends the challenge.';
  },
};

const replayedChallenge: Attack = {
  id: 'replayed-challenge',
  title: { ja: '署名の再利用', en: 'Replayed challenge' },
  async run(target) {
    const victim = new Visitor(target.origin);
    const begun = await begin(victim, 'this-phone');
    const code = codeIn((await present(begun)).returnAddress);
    const thief = victim.thief();
    expectRefused((await present(begun)).status, [409], 'a second answer');
    expectHeld((await finish(victim, begun, code)) === 200, 'the person herself could not sign in');
    expectRefused(await finish(thief, begun, code), [409], 'finishing again with stolen cookie and code');
    return 'A challenge takes one answer and opens one session.';
  },
};

const appOpenRedirect: Attack = {
  id: 'open-redirect-card-app',
  title: { ja: '外部サイトへの転送（カードのアプリ）', en: 'Open redirect after the card app' },
  async run(target) {
    const aims = ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'];
    for (const returnTo of aims) {
      const person = new Visitor(target.origin);
      const begun = await begin(person, 'this-phone', { returnTo });
      const finished = await askToFinish(person, begun, codeIn((await present(begun)).returnAddress));
      if (finished.status !== 200) throw new Error(`Signing in did not work: ${finished.status}.`);
      const { returnTo: place } = (await finished.json()) as { returnTo: string };
      const leadsTo = URL.parse(place, target.origin)?.origin;
      expectHeld(leadsTo === target.origin, `${returnTo} leads to ${place}`);
    }
    return `${aims.length} addresses of other sites: after the app nobody is sent there.`;
  },
};

const linkedByAnother: Attack = {
  id: 'card-linked-by-another',
  title: {
    ja: '他人のカードを自分の登録につなぐ',
    en: 'Somebody else’s card linked to the attacker’s account',
  },
  async run(target) {
    const attacker = await signIn(target, 'card-taro');
    const begun = await begin(attacker, 'this-phone', { purpose: 'link' });
    const code = codeIn((await present(begun)).returnAddress);
    expectHeld(code !== '', 'the app got no code, so nothing was tried');
    expectRefused(await finish(attacker, begun), [403], 'the attacker without the code');
    const second = await begin(attacker, 'this-phone', { purpose: 'link' });
    const known = codeIn((await present(second)).returnAddress);
    expectRefused(await finish(attacker, second, known), [409], 'a card of another person, with the code');
    const nobody = new Visitor(target.origin);
    const body = { device: 'this-phone', purpose: 'link' };
    expectRefused(await nobody.status(challenges, { method: 'POST', body }), [401], 'linking signed out');
    return 'A card goes to the account of the person it belongs to, or to none.';
  },
};

export const cardAppAttacks: Attack[] = [
  relayedQr,
  relayedLink,
  replayedChallenge,
  appOpenRedirect,
  linkedByAnother,
];
