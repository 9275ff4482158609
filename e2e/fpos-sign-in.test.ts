/** Signing in with the card app: on the phone itself, and at a computer with the phone beside it. */
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { findAccessibilityFaults } from './setup/accessibility.ts';
import { desktop, openPage, phone } from './setup/browser.ts';
import { presentCard } from './setup/sign-in.ts';

const cardAppOrigin = inject('cardAppOrigin');

async function goToCardApp(page: Page, language = 'マイナンバーカードでサインイン'): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: language }).click();
}

/** What the phone's camera reads: the dark squares of the QR code on the screen, as the link in it. */
async function readQrCode(page: Page): Promise<string> {
  const { default: decodeQr } = await import('qr/decode.js');
  const code = page.getByRole('img', { name: /QRコード/ });
  const { size, dark } = await code.evaluate((svg) => ({
    size: Number(svg.getAttribute('viewBox')?.split(' ')[2]),
    dark: [...(svg.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h/g)].map((m) => [
      Number(m[1]),
      Number(m[2]),
    ]),
  }));
  const scale = 4;
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [x = 0, y = 0] of dark) {
    for (let at = 0; at < scale * scale; at += 1) {
      const pixel = (y * scale + Math.floor(at / scale)) * width + x * scale + (at % scale);
      data.fill(0, pixel * 4, pixel * 4 + 3);
    }
  }
  return decodeQr({ width, height: width, data });
}

it('on a phone, the first time: to the app and back by itself', async () => {
  const { page, faults } = await openPage({ viewport: phone });
  await goToCardApp(page);
  await page.waitForURL((url) => url.origin === cardAppOrigin);
  await presentCard(page, 'card-hanako');
  await page.getByRole('heading', { level: 1, name: /中間 花子さん/ }).waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/');
  expect(faults).toEqual([]);
});

it('on a phone, the page that waits is there when the person comes back without having finished', async () => {
  const { page, faults } = await openPage({ viewport: phone });
  await goToCardApp(page);
  await page.waitForURL((url) => url.origin === cardAppOrigin);
  await page.goBack();
  await page.getByRole('link', { name: 'アプリを開く' }).waitFor();
  await page.getByText(/^のこり/).waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '別のスマートフォンで続ける' }).click();
  await page.getByRole('img', { name: /QRコード/ }).waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(faults).toEqual([]);
});

it('at a computer: QR code, number, and the page goes on by itself', async () => {
  const { page: computer, faults } = await openPage({ viewport: desktop });
  await computer.goto('/sign-in?returnTo=%2Fpoints');
  await computer.getByRole('link', { name: 'マイナンバーカードでサインイン' }).click();
  await computer.getByText('スマートフォンでの読み取りを待っています').waitFor();
  expect(await findAccessibilityFaults(computer)).toEqual([]);
  const number = (await computer.locator('.shell-card-app__number').textContent()) ?? '';

  const { page: app } = await openPage({ viewport: phone });
  await app.goto(await readQrCode(computer));
  await computer.getByText(`アプリで番号 ${number} を選んでください`).waitFor();
  expect(await findAccessibilityFaults(computer)).toEqual([]);
  expect(await computer.getByRole('img', { name: /QRコード/ }).count()).toBe(0);
  await app.getByRole('button', { name: number, exact: true }).click();
  await presentCard(app, 'card-misaki');
  await app.getByText('パソコンの画面に戻ってください').waitFor();
  await computer.waitForURL((url) => url.pathname === '/points');
  await computer.getByText('岩瀬 美咲さん').first().waitFor();
  // Her first visit: the service asks for its terms, and the browser reports the refusals that made it ask.
  await computer.getByRole('dialog', { name: 'はじめにご確認ください' }).waitFor();
  expect(faults.filter((fault) => !fault.includes('403'))).toEqual([]);
});

it('at a computer: a wrong number ends it, says so, and one can start again', async () => {
  const { page: computer } = await openPage({ viewport: desktop });
  await goToCardApp(computer);
  const number = await computer.locator('.shell-card-app__number').textContent();
  const { page: app } = await openPage({ viewport: phone });
  await app.goto(await readQrCode(computer));
  const others = app.locator(`button[name="number"]:not([value="${number}"])`);
  await others.first().click();
  await presentCard(app, 'card-misaki');
  await app.getByRole('heading', { name: '選んだ番号がちがいました' }).waitFor();
  await computer.getByText('選んだ番号がちがいました').waitFor();
  expect(await findAccessibilityFaults(computer)).toEqual([]);
  await computer.getByRole('alert').getByRole('button', { name: '最初からやり直す' }).click();
  await computer.getByText('スマートフォンでの読み取りを待っています').waitFor();
  expect(await computer.locator('.shell-card-app__number').textContent()).toMatch(/^\d{2}$/);
});

it('a way back that somebody else began is explained, and signs nobody in', async () => {
  const { page: attacker } = await openPage({ viewport: phone });
  await goToCardApp(attacker);
  await attacker.waitForURL((url) => url.origin === cardAppOrigin);
  const { page: victim } = await openPage({ viewport: phone });
  await victim.goto(attacker.url());
  await presentCard(victim, 'card-kenji');
  await victim.getByText('別のブラウザーではじめた手続きです').waitFor();
  expect(await findAccessibilityFaults(victim)).toEqual([]);
  expect(new URL(victim.url()).hash).toBe('');
  await victim.goto('/');
  await victim.getByRole('link', { name: 'マイナンバーカードでサインイン' }).waitFor();
});

it.each([
  ['en', 'Sign in with My Number Card', 'Open the app'],
  ['ja-x-easy', 'マイナンバーカードで サインイン', 'アプリを ひらく'],
])('in %s', async (language, way, button) => {
  const { page } = await openPage({ viewport: phone });
  await page.goto('/sign-in');
  await page.getByRole('combobox').first().selectOption(language);
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
  await page.getByRole('link', { name: way }).waitFor();
  await page.goto('/sign-in/card-app');
  await page.getByRole('link', { name: button }).waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
});
