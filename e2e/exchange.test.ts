/**
 * A resident links their wallet, exchanges 500 points and pays with them at a shop, which gives the money back; another
 * exchange is taken back. While the partner does not answer, nothing is lost and the page says so.
 */
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { findAccessibilityFaults } from './setup/accessibility.ts';
import { desktop, openPage, phone } from './setup/browser.ts';
import { signIn } from './setup/sign-in.ts';

const walletOrigin = inject('nakamoPayOrigin');
const control = inject('nakamoPayControl');

/** The city has points for somebody, as the desk grants them; e2e/points-grants.test.ts is about the granting. */
async function grant(name: string, points: number): Promise<void> {
  const { page } = await openPage({ viewport: desktop });
  await signIn(page, 'staff-003');
  const status = await page.evaluate(
    async ([name, points]) => {
      const post = (path: string, body: object) =>
        fetch(path, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
          body: JSON.stringify(body),
        });
      const found = await (await post('/api/identity/v1/residents/search', { name })).json();
      const budgets = await (await fetch('/api/points/v1/budgets')).json();
      const granted = await post('/api/points/v1/grants', {
        recipient: { kind: 'resident', id: found.items[0].id },
        points,
        budgetId: budgets.items[0].id,
        description: '地域活動のお礼',
        note: '試験',
      });
      return granted.status;
    },
    [name, points] as const,
  );
  expect(status).toBe(201);
}

async function linkWallet(page: Page, wallet: string): Promise<void> {
  await page.goto('/points');
  await page.getByRole('link', { name: 'ポイントを交換する' }).click();
  await page.getByText('はじめに、あなたのウォレットをつなぎます').waitFor();
  await page.getByRole('button', { name: 'ウォレットをつなぐ' }).click();
  await page.waitForURL(`${walletOrigin}/link?*`);
  await page.locator(`button[value="${wallet}"]`).click();
  await page.getByText('のウォレットがつながりました').waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
}

async function requestExchange(page: Page, choose: string): Promise<void> {
  await page.goto('/points/exchange');
  await page.getByRole('link', { name: 'ポイントを交換する' }).click();
  await page.getByRole('heading', { name: '何ポイント交換しますか' }).waitFor();
  await page.getByRole('button', { name: choose, exact: true }).click();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '次へ進む' }).click();
  await page.getByRole('heading', { name: 'この内容で交換しますか' }).waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '交換する', exact: true }).click();
}

it('exchange 500 points, pay at a shop', { timeout: 90_000 }, async () => {
  const { page, faults } = await openPage({ viewport: phone });
  await signIn(page, 'card-kenji');
  await grant('東 健二', 800);

  // The way from the points to the wallet and back.
  await linkWallet(page, 'wallet-kenji');

  await requestExchange(page, '500 ポイント');
  await page.getByRole('heading', { name: '交換できました' }).waitFor();
  await page.getByText('500 円が入りました').waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);

  // In the wallet, and spent at a shop.
  const { page: wallet } = await openPage({ viewport: phone, baseURL: walletOrigin });
  await wallet.goto('/wallets/wallet-kenji');
  expect(await wallet.locator('[data-balance]').getAttribute('data-balance')).toBe('500');
  await wallet.getByLabel('お店', { exact: true }).selectOption('通谷ベーカリー');
  await wallet.getByLabel('金額（円）').fill('320');
  await wallet.getByRole('button', { name: '支払う' }).click();
  await wallet.getByText('支払いました。').waitFor();
  expect(await wallet.locator('[data-balance]').getAttribute('data-balance')).toBe('180');

  // What was spent cannot be taken back, and the page says where the money is.
  await page.getByRole('button', { name: '交換を取り消す' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '取り消す', exact: true }).click();
  await page.getByText('取り消せませんでした。お金はウォレットにあります').waitFor();

  // The receipt fits one sheet.
  await page.getByRole('link', { name: '控えを見る・印刷する' }).click();
  await page.getByText('控えの番号').waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);

  // The shop gives the money back, and it becomes points again: news that only なかもPay's own message brings.
  await wallet.getByRole('button', { name: '返金する' }).click();
  await wallet.getByText('お店から返金されました。').waitFor();
  await wallet.getByRole('button', { name: 'ポイントに戻す' }).click();
  await wallet.getByText('ポイントに戻しました。').waitFor();
  await page.getByText('戻ったポイント').waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'ポイントに戻りました' }).waitFor();
  await page.getByText('500 ポイントが、もとの期限のまま戻りました。').waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);

  // What was not spent can be taken back by the resident.
  await requestExchange(page, '全部（800 ポイント）');
  await page.getByRole('heading', { name: '交換できました' }).waitFor();
  await page.getByRole('button', { name: '交換を取り消す' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '取り消す', exact: true }).click();
  await page.getByRole('heading', { name: '取り消しました' }).waitFor();
  await page.goto('/points/exchange/history');
  await page.getByText('取り消しました').waitFor();
  expect(faults).toEqual([]);
});

it('waits for a partner that does not answer, with the points safe', { timeout: 90_000 }, async () => {
  const { page, faults } = await openPage({ viewport: phone });
  await signIn(page, 'card-kenji');
  try {
    await fetch(`${control}/faults`, { method: 'PUT', body: JSON.stringify({ kind: 'down', size: 600 }) });
    await requestExchange(page, '500 ポイント');
    await page.getByText('ポイントを取り置', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: '交換を取り消す' }).waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
  } finally {
    await fetch(`${control}/faults`, { method: 'DELETE' });
  }
  await page.getByRole('heading', { name: '交換できました' }).waitFor({ timeout: 60_000 });
  await page.getByText('500 円が入りました').waitFor();
  expect(faults).toEqual([]);
});
