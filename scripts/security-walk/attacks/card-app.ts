/** Attacks on signing in with the card app: somebody sends a victim a link or a QR code, or uses an answer again. */
import { type Attack, expectHeld, expectRefused, type Target } from '../attack.ts';
import { Visitor } from '../visitor.ts';

const challenges = '/api/identity/v1/fpos/challenges';

interface Begun {
  challengeId: string;
  appLink: string;
  matchingNumber: string | null;
}

async function begin(visitor: Visitor, device: 'this-phone' | 'another-device'): Promise<Begun> {
  const response = await visitor.ask(challenges, { method: 'POST', body: { device } });
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

async function finish(visitor: Visitor, { challengeId }: Begun, completionCode?: string): Promise<number> {
  const body = completionCode === undefined ? {} : { completionCode };
  return visitor.status(`${challenges}/${challengeId}/finish`, { method: 'POST', body });
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

export const cardAppAttacks: Attack[] = [relayedQr, relayedLink, replayedChallenge];
