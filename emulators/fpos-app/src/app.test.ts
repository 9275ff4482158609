import { createVerify, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Emulator, startEmulator } from './server.ts';
import { startTestPortal } from './testing/test-portal.ts';

let app: Emulator;
const portals: string[] = [];
beforeAll(async () => {
  app = await startEmulator({ port: 0, portals });
});
afterAll(() => app.close());

async function openPortal(...wanted: Parameters<typeof startTestPortal>) {
  const portal = await startTestPortal(...wanted);
  portals.push(portal.origin);
  onTestFinished(portal.close);
  return portal;
}

interface Answer {
  message: string;
  signature: string;
  certificates: string[];
}

interface Shown {
  status: number;
  text: string;
  location: string | null;
}

async function show(response: Response): Promise<Shown> {
  return { status: response.status, text: await response.text(), location: response.headers.get('location') };
}
const open = async (link: string) => show(await fetch(link));

/** Sends the form of the page whose action ends in `step`. */
async function submit({ text }: Shown, step: string, fields: Record<string, string> = {}, headers = {}) {
  const [, action] = new RegExp(`action="([^"]*/${step})"`).exec(text) ?? [];
  if (!action) throw new Error(`no form ${step} on:\n${text}`);
  const body = new URLSearchParams(fields);
  const response = await fetch(app.origin + action, { method: 'POST', body, headers, redirect: 'manual' });
  return show(response);
}

async function presentCard(page: Shown, card = 'card-misaki') {
  return submit(await submit(page, 'card', { card }), 'pin', { pin: '１２３４' });
}

describe('on the same phone', () => {
  it('asks for card, PIN and consent, signs, and goes back to the portal', async () => {
    const portal = await openPortal('this-phone');
    const consent = await presentCard(await open(portal.link(app.origin)));
    expect(consent.text).toContain('福岡県中間市岩瀬二丁目99番3号');
    expect(consent.text).toContain('昭和63年7月21日（1988年）');
    const back = await submit(consent, 'answer', { consent: 'yes' });
    expect([back.status, back.location]).toEqual([303, `${portal.origin}/sign-in/card-app/return#x`]);
    const [answer] = portal.received;
    if (!answer) throw new Error('nothing came');
    const { message, signature, certificates } = answer.body as unknown as Answer;
    expect(message).toContain(`\norigin: ${portal.origin}\n`);
    expect(message).toContain('\nnumber: -\n');
    expect(message).toContain('\naddress: 福岡県中間市岩瀬二丁目99番3号\n');
    const [card, issuing] = certificates.map((one) => new X509Certificate(Buffer.from(one, 'base64')));
    const root = new X509Certificate(app.trustAnchor);
    expect(issuing?.verify(root.publicKey) && card?.verify(issuing.publicKey)).toBe(true);
    const verifier = createVerify('sha256').update(message);
    if (!card) throw new Error('no certificate came');
    const key = { key: card.publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verifier.verify(key, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('sends no attributes without consent, and nothing when the person cancels', async () => {
    const portal = await openPortal('this-phone');
    await submit(await presentCard(await open(portal.link(app.origin))), 'answer', { consent: 'no' });
    expect(portal.received[0]?.body.message).toMatch(/\nconsent: no\n$/);
    const cancelled = await submit(await open(portal.link(app.origin)), 'cancel');
    expect(cancelled.location).toBe(`${portal.origin}/sign-in?problem=sign-in-cancelled`);
    expect(portal.received.at(-1)?.body).toEqual({ reason: 'cancelled' });
  });

  it('says what the portal refused', async () => {
    const portal = await openPortal('this-phone', { title: '失効 <しています>', nextStep: '窓口へ' });
    const refused = await submit(await presentCard(await open(portal.link(app.origin))), 'answer');
    expect([refused.status, refused.text.includes('失効 &lt;しています&gt;')]).toEqual([422, true]);
    expect(refused.text).toContain(`href="${portal.origin}/sign-in"`);
  });
});

describe('beside a computer', () => {
  it('asks for the number first and signs it', async () => {
    const portal = await openPortal('another-device');
    const numbers = await open(portal.link(app.origin));
    for (const number of ['12', '47', '93']) expect(numbers.text).toContain(`value="${number}"`);
    const done = await submit(await presentCard(await submit(numbers, 'number', { number: '47' })), 'answer');
    expect(done.text).toContain('パソコンの画面に戻ってください');
    expect(portal.received[0]?.body.message).toContain('\nnumber: 47\n');
  });

  it('tells the portal when the number is on no screen', async () => {
    const portal = await openPortal('another-device');
    const page = await submit(await open(portal.link(app.origin)), 'not-shown');
    expect(page.text).toContain('何も送っていません');
    expect(portal.received).toMatchObject([{ body: { reason: 'number-not-shown' } }]);
  });
});

describe('the PIN', () => {
  it('locks the card after three wrong ones in a row, until it is unlocked', async () => {
    const portal = await openPortal('this-phone');
    let page = await submit(await open(portal.link(app.origin)), 'card', { card: 'card-minato' });
    for (const left of ['残り2回', '残り1回', 'ロックされています']) {
      page = await submit(page, 'pin', { pin: '0000' });
      expect(page.text).toContain(left);
    }
    const index = await open(app.origin);
    expect(index.text).toContain('弥生 湊のロックを解除する');
    expect((await submit(page, 'unlock')).text).toContain('暗証番号を入力してください');
    expect((await open(app.origin)).text).not.toContain('ロックを解除する');
  });

  it('cannot be gone round', async () => {
    const portal = await openPortal('this-phone');
    const page = await submit(await open(portal.link(app.origin)), 'card', { card: 'card-misaki' });
    const action = page.text.match(/\/visits\/[^/"]+/)?.[0];
    const answered = await fetch(`${app.origin}${action}/answer`, { method: 'POST' });
    expect(await answered.text()).toContain('暗証番号を入力してください');
    expect(portal.received).toEqual([]);
  });
});

describe('is refused', () => {
  it.each(['', 'x', 'https://evil.example/challenge', 'javascript:alert(1)'])(
    'the link %j',
    async (challenge) => {
      const page = await open(`${app.origin}/app?challenge=${encodeURIComponent(challenge)}`);
      expect([page.status, page.text.includes('リンクが正しくない')]).toEqual([400, true]);
    },
  );

  it('a form of another site, a visit that there is not, a form beyond measure', async () => {
    const portal = await openPortal('this-phone');
    const page = await open(portal.link(app.origin));
    expect((await submit(page, 'cancel', {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await fetch(`${app.origin}/visits/x/answer`, { method: 'POST' })).status).toBe(400);
    expect((await submit(page, 'card', { card: 'x'.repeat(5000) })).status).toBe(413);
  });
});

it('publishes its root and fresh lists of revoked certificates', async () => {
  expect(await (await fetch(`${app.origin}/trust-anchor.pem`)).text()).toContain('BEGIN CERTIFICATE');
  expect(new X509Certificate(app.trustAnchor).subject).toContain('EMULATOR');
  for (const name of ['root', 'issuing']) {
    const response = await fetch(`${app.origin}/${name}.crl`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pkix-crl']);
  }
});

it.each([
  [
    { card: 'card-misaki', pin: '0000' },
    { status: 0, type: 'pin-wrong' },
  ],
  [
    { card: 'card-nobody', pin: '1234' },
    { status: 0, type: 'unknown' },
  ],
])('without screens: %o', async (fields, expected) => {
  const portal = await openPortal('this-phone');
  const body = new URLSearchParams({ challenge: portal.link(app.origin), ...fields });
  expect(await (await fetch(`${app.origin}/headless`, { method: 'POST', body })).json()).toEqual(expected);
});
