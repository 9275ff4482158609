/** Coming back without the card, and showing it again beside the page when something needs it. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findAccessibilityFaults } from './setup/accessibility.ts';
import { inOtherWindow, withAuthenticator } from './setup/authenticator.ts';
import { desktop, openPage, phone } from './setup/browser.ts';
import { presentCard, signIn, signOut } from './setup/sign-in.ts';

const addButton = (page: Page) => page.getByRole('button', { name: 'この端末を登録する' });

async function signInByPasskey(page: Page) {
  await page.goto('/sign-in?returnTo=%2Fme%2Fpasskeys');
  await page.getByRole('button', { name: '顔・指紋でサインイン' }).click();
  await page.waitForURL('**/me/passkeys');
}

it.each([
  ['a phone', phone],
  ['a desktop', desktop],
])(
  'on %s: card, passkey, sign-in without the card, and the card again where it is needed',
  async (name, viewport) => {
    const { page, faults } = await openPage({ viewport });
    // What the other window tells may be lost; the page finds out by itself, only later.
    if (name === 'a desktop')
      await page.context().addInitScript(() => {
        BroadcastChannel.prototype.postMessage = () => {};
      });
    const authenticator = await withAuthenticator(page);
    const person = name === 'a phone' ? 'card-misaki' : 'card-kenji';
    await signIn(page, person);
    await page.goto('/me');
    await page.getByRole('link', { name: '顔・指紋・画面ロックでサインイン' }).click();
    await page.getByText('登録した端末はまだありません').waitFor();
    await page.getByLabel('端末の呼び名').fill('台所のスマホ');
    await addButton(page).click();
    await page.getByRole('listitem').filter({ hasText: '台所のスマホ' }).waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await signOut(page);
    expect(await findAccessibilityFaults(page)).toEqual([]);

    await signInByPasskey(page);
    await page.getByText('最後に使った日時').waitFor();

    await authenticator.replace();
    await page.getByLabel('端末の呼び名').fill('居間のタブレット');
    await addButton(page).click();
    const dialog = page.getByRole('dialog', { name: 'ご本人の確認をお願いします' });
    await dialog.getByRole('button', { name: '取りやめる' }).waitFor();
    const byCard = dialog.getByRole('button', { name: 'デジタル認証アプリで確認する' });
    await byCard.waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    // A passkey is not enough here, so it is not offered.
    expect(await dialog.getByRole('button', { name: /顔・指紋/ }).count()).toBe(0);

    await inOtherWindow(
      page,
      () => byCard.click(),
      (issuer) => presentCard(issuer, person),
    );
    await page.getByRole('listitem').filter({ hasText: '居間のタブレット' }).waitFor();
    expect(await dialog.count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/me/passkeys');

    await page.getByRole('button', { name: '「台所のスマホ」を削除' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '削除する' }).click();
    await page.getByRole('listitem').filter({ hasText: '台所のスマホ' }).waitFor({ state: 'detached' });
    // The browser reports each refusal that made the portal ask.
    expect(faults.filter((fault) => !fault.includes('403'))).toEqual([]);
  },
);

it('who would rather not confirm gets the refusal, and keeps what was typed; somebody else cannot confirm', async () => {
  const { page } = await openPage();
  const authenticator = await withAuthenticator(page);
  await signIn(page, 'card-aoi');
  await page.goto('/me/passkeys');
  await addButton(page).click();
  await page.getByRole('listitem').filter({ hasText: 'わたしのスマートフォン' }).waitFor();
  await signOut(page);
  await signInByPasskey(page);
  await authenticator.replace();
  await page.getByLabel('端末の呼び名').fill('居間のタブレット');
  await addButton(page).click();
  const dialog = page.getByRole('dialog', { name: 'ご本人の確認をお願いします' });
  const beside = page.context().waitForEvent('page');
  await dialog.getByRole('button', { name: 'デジタル認証アプリで確認する' }).click();
  const issuer = await beside;
  await presentCard(issuer, 'card-taro');
  await issuer.getByText('別の方のカードで確認されました').waitFor();
  expect(await findAccessibilityFaults(issuer)).toEqual([]);
  await issuer.close();
  await dialog.getByRole('button', { name: '取りやめる' }).click();
  await page.getByText('もう一度ご本人の確認が必要です').waitFor();
  expect(await page.getByLabel('端末の呼び名').inputValue()).toBe('居間のタブレット');
});
