/** A service asks for its terms at its first use. */
import { expect, it } from 'vitest';
import { findAccessibilityFaults } from './setup/accessibility.ts';
import { openPage } from './setup/browser.ts';
import { presentCard } from './setup/sign-in.ts';

it('terms: asked at first use, declined, and accepted', async () => {
  const { page } = await openPage();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'マイナンバーカードでサインイン' }).click();
  await presentCard(page, 'card-makoto');
  await page.getByRole('navigation', { name: 'メインメニュー' }).waitFor();

  await page.goto('/points');
  const dialog = page.getByRole('dialog', { name: 'はじめにご確認ください' });
  await dialog.getByRole('heading', { name: 'ポイント 利用規約' }).waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: '閉じる' }).click();
  await page.getByText('はじめに利用規約をご確認ください').first().waitFor();

  await page.goto('/points');
  await dialog.getByRole('button', { name: '同意して使う' }).click();
  await page.waitForFunction(
    () => document.querySelectorAll('[aria-busy="true"], .ui-skeleton').length === 0,
  );
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.goto('/me/terms');
  await page.getByText('に同意しました', { exact: false }).first().waitFor();
});
