import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Emulator } from './server.ts';
import { callback, presentCard, startSignIn, startTestEmulator } from './testing/test-client.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startTestEmulator();
});
afterAll(() => emulator.close());

async function signInResident(card: string, clientId?: string) {
  const trial = await startSignIn(emulator.origin, 'residents', clientId);
  const consent = await presentCard(trial, card);
  const back = await trial.browser.submit(consent, 'consent');
  const tokens = await trial.redeem(back.url);
  return { trial, consent, back, tokens, claims: tokens.claims() };
}

describe('a resident', () => {
  it('gives the four attributes to the portal after card, PIN and consent', async () => {
    const { trial, consent, back, tokens, claims } = await signInResident('card-hanako');
    expect(consent.text).toContain('福岡県中間市通谷四丁目99番1号');
    expect(consent.text).toContain('昭和21年5月12日（1946年）');
    expect(back.url.href).toMatch(`${callback}?`);
    const attributes = {
      name: '中間 花子',
      'name#ja-Kana-JP': 'ナカマ ハナコ',
      address: { formatted: '福岡県中間市通谷四丁目99番1号' },
      birthdate: '1946-05-12',
      gender: 'female',
    };
    expect(claims).toMatchObject({
      ...attributes,
      iss: `${emulator.origin}/realms/residents`,
      aud: 'portal',
      acr: 'aal3',
    });
    expect(Date.now() / 1000 - Number(claims?.auth_time)).toBeLessThan(60);
    expect(await trial.readUserInfo(tokens.access_token, claims?.sub ?? '')).toMatchObject(attributes);
  });

  it('has one subject at a client, another at the next, and never the card id', async () => {
    const first = (await signInResident('card-taro')).claims?.sub;
    expect((await signInResident('card-taro')).claims?.sub).toBe(first);
    expect((await signInResident('card-taro', 'other')).claims?.sub).not.toBe(first);
    expect((await signInResident('card-aoi')).claims?.sub).not.toBe(first);
    expect(first).not.toContain('taro');
  });

  it('sends only what the client asked for', async () => {
    const trial = await startSignIn(emulator.origin, 'residents');
    const choose = await trial.browser.open(trial.address({ scope: 'openid name' }));
    const pin = await trial.browser.submit(choose, 'card', { card: 'card-kenji' });
    const consent = await trial.browser.submit(pin, 'pin', { pin: '１２３４' });
    expect(consent.text).not.toContain('住所');
    const { url } = await trial.browser.submit(consent, 'consent');
    const claims = (await trial.redeem(url)).claims();
    expect(claims).toMatchObject({ name: '東 健二' });
    expect(claims).not.toHaveProperty('address');
  });

  it('reads the card anew when somebody else signs in with the same browser', async () => {
    const first = await signInResident('card-hanako');
    const second = await startSignIn(emulator.origin, 'residents');
    const trial = { ...second, browser: first.trial.browser };
    const consent = await presentCard(trial, 'card-misaki');
    const back = await trial.browser.submit(consent, 'consent');
    expect((await trial.redeem(back.url)).claims()).toMatchObject({ name: '岩瀬 美咲' });
  });

  it('may turn back on every screen', async () => {
    const trial = await startSignIn(emulator.origin, 'residents');
    const choose = await trial.browser.open(trial.address());
    const cancelled = await trial.browser.submit(choose, 'cancel');
    expect(cancelled.url.searchParams.get('error')).toBe('access_denied');

    const again = await startSignIn(emulator.origin, 'residents');
    const refused = await again.browser.submit(await presentCard(again, 'card-sora'), 'cancel');
    expect(refused.url.searchParams.get('error')).toBe('access_denied');
    expect(refused.url.searchParams.get('state')).toBe(again.address().searchParams.get('state'));
  });
});

describe('a member of staff', () => {
  it('is known by the employee number, without a consent screen', async () => {
    const trial = await startSignIn(emulator.origin, 'staff');
    const back = await presentCard(trial, 'staff-002');
    const tokens = await trial.redeem(back.url);
    const expected = { sub: 'staff-002', name: '企画 さくら', email: 'kikaku.sakura@city.nakama.example' };
    expect(tokens.claims()).toMatchObject({ ...expected, iss: `${emulator.origin}/realms/staff` });
    expect(await trial.readUserInfo(tokens.access_token, 'staff-002')).toMatchObject(expected);
  });
});

describe('the PIN', () => {
  it('locks the card after three wrong ones in a row, until it is unlocked', async () => {
    const trial = await startSignIn(emulator.origin, 'residents');
    const once = await presentCard(trial, 'card-minato', '0000');
    expect(once.text).toContain('暗証番号が違います');
    expect(once.text).toContain('残り2回');
    const twice = await trial.browser.submit(once, 'pin', { pin: '' });
    expect(twice.text).toContain('残り1回');
    const locked = await trial.browser.submit(twice, 'pin', { pin: '9999' });
    expect(locked.text).toContain('ロックされています');

    const other = await startSignIn(emulator.origin, 'residents');
    const choose = await other.browser.open(other.address());
    const stillLocked = await other.browser.submit(choose, 'card', { card: 'card-minato' });
    const again = await other.browser.submit(stillLocked, 'unlock');
    const consent = await other.browser.submit(again, 'pin', { pin: '1234' });
    expect(consent.text).toContain('弥生 湊');
  });

  it('is counted anew after a right one', async () => {
    const trial = await startSignIn(emulator.origin, 'staff');
    await presentCard(trial, 'auditor-001', '0000');
    await presentCard(trial, 'auditor-001');
    expect((await presentCard(trial, 'auditor-001', '0000')).text).toContain('残り2回');
  });

  it('can be unlocked from the page of the emulator, and from no other site', async () => {
    const trial = await startSignIn(emulator.origin, 'residents');
    for (let tries = 0; tries < 3; tries += 1) {
      const choose = await trial.browser.open(trial.address());
      const pin = await trial.browser.submit(choose, 'card', { card: 'card-makoto' });
      await trial.browser.submit(pin, 'pin', { pin: '0000' });
    }
    const body = new URLSearchParams({ card: 'card-makoto' });
    const headers = { 'sec-fetch-site': 'same-site' };
    const foreign = await fetch(`${emulator.origin}/unlock`, { method: 'POST', body, headers });
    expect(foreign.status).toBe(403);
    const index = await trial.browser.open(new URL(emulator.origin));
    expect(index.text).toContain('黒崎 誠のロックを解除する');
    const unlocked = await trial.browser.submit(index, 'unlock', { card: 'card-makoto' });
    expect(unlocked.text).not.toContain('ロックを解除する');
  });
});
