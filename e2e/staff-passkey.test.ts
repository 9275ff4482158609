/** A device as the second factor of somebody who works here: set up, used to sign in, and to show again who they are. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findAccessibilityFaults } from './setup/accessibility.ts';
import { withAuthenticator } from './setup/authenticator.ts';
import { openPage } from './setup/browser.ts';
import { presentCard, signOut } from './setup/sign-in.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function signInByPassword(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: '職員・主催者でサインイン' }).click();
  await presentCard(page, 'staff-014');
  await page.getByRole('heading', { name: '二つ目の確認', level: 1 }).waitFor();
}

it('sets up the device instead of an app, signs in with it, adds another, and never loses the last', async () => {
  const { page } = await openPage();
  const device = await withAuthenticator(page);
  await signInByPassword(page);
  await page.getByRole('heading', { name: 'この端末の指紋・顔・PIN' }).waitFor();
  await page.getByRole('heading', { name: '認証アプリの6桁の数字' }).waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await button(page, 'この端末を登録する').click();
  await page.getByLabel('端末の呼び名').fill('窓口のパソコン');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await button(page, 'この端末を登録する').click();
  await page.getByRole('heading', { name: '控えのコードを保管してください' }).waitFor();
  await button(page, '保管しました。続ける').click();
  await page.getByRole('navigation', { name: 'メインメニュー' }).waitFor();
  await signOut(page);

  await signInByPassword(page);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await device.recognise(false);
  await button(page, '指紋・顔・PINで確認する').click();
  await page.getByText('確認は終わっていません').waitFor();
  await device.recognise(true);
  await button(page, '指紋・顔・PINで確認する').click();
  await page.waitForURL((url) => url.pathname !== '/me/second-factor');

  await page.goto('/me/second-factor');
  await page.getByText('最後に使った日時').waitFor();
  await page.getByText('登録が一つだけのため').waitFor();
  expect(await page.getByRole('button', { name: '「窓口のパソコン」を削除' }).count()).toBe(0);
  await device.replace();
  await button(page, 'この端末を登録する').click();
  await page.getByLabel('端末の呼び名').fill('自分のスマートフォン');
  await button(page, 'この端末を登録する').click();
  await page.getByRole('listitem').filter({ hasText: '自分のスマートフォン' }).waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '「窓口のパソコン」を削除' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '削除する' }).click();
  await page.getByRole('listitem').filter({ hasText: '窓口のパソコン' }).waitFor({ state: 'detached' });
  await page.getByText('登録が一つだけのため').waitFor();

  // As after ten minutes; the clock of the portal is not the test's to turn.
  const problem = {
    type: '/problems/step-up-required',
    title: 'もう一度',
    status: 403,
    nextStep: '',
    requestId: 'x',
    helpDeskPhone: '',
    assurance: { level: 'aal2', withinSeconds: 600 },
  };
  await page.route(
    '**/recovery-codes',
    (route) =>
      route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
    { times: 1 },
  );
  await button(page, '控えのコードを作り直す').click();
  const dialog = page.getByRole('dialog', { name: 'ご本人の確認をお願いします' });
  const byDevice = dialog.getByRole('button', { name: '端末の指紋・顔・PINで確認する' });
  await byDevice.waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await byDevice.click();
  await page.getByRole('heading', { name: '控えのコードを保管してください' }).waitFor();
});
