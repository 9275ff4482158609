/** Somebody links a second identity to their account, and comes in by it the next time. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findAccessibilityFaults } from './setup/accessibility.ts';
import { desktop, openPage, phone } from './setup/browser.ts';
import { presentCard, signIn, signOut } from './setup/sign-in.ts';

/** The pages of the issuer that is no card's, until the browser is back at the portal. */
async function presentOther(page: Page, id: string): Promise<void> {
  await page.locator(`button[name="card"][value="${id}"]`).click();
  await page.locator('#pin').fill('1234');
  await page.getByRole('button', { name: '次へ進む' }).click();
}

async function link(page: Page, id: string): Promise<void> {
  await page.goto('/me');
  await page.getByRole('link', { name: 'つながっているID' }).click();
  await page.getByRole('link', { name: 'そのほかのIDを追加する' }).click();
  await presentOther(page, id);
  await page.waitForURL(/\/me\/identities\?/);
}

it('a resident links another ID, signs in by it and is the same person; then takes it away', async () => {
  const { page, faults } = await openPage({ viewport: phone });
  await signIn(page, 'card-misaki');
  await link(page, 'community-misaki');
  await page.getByText('そのほかのIDがつながりました').waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);

  await signOut(page);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'そのほかのIDでサインイン' }).click();
  await presentOther(page, 'community-misaki');
  await page.getByRole('heading', { level: 1, name: /岩瀬 美咲さん/ }).waitFor();

  // It is no card: what matters asks for the card first, and who declines is not asked a second time.
  await page.goto('/me/identities');
  await page.getByRole('button', { name: 'そのほかのIDを外す' }).click();
  const unlink = page.getByRole('dialog', { name: 'そのほかのIDを外しますか' });
  await unlink.getByRole('button', { name: '外す' }).click();
  await stepUpDialog(page).getByRole('button', { name: '取りやめる' }).click();
  await unlink.getByText('もう一度ご本人の確認が必要です').waitFor();
  expect(await stepUpDialog(page).count()).toBe(0);
  expect(await findAccessibilityFaults(page)).toEqual([]);

  await unlink.getByRole('button', { name: '外す' }).click();
  await confirmBeside(page, 'card-misaki');
  await page.getByRole('link', { name: 'そのほかのIDを追加する' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  // The step-up that was asked for is an answer 403, which the browser reports.
  expect(faults.filter((fault) => !fault.includes('403'))).toEqual([]);
});

const stepUpDialog = (page: Page) => page.getByRole('dialog', { name: 'ご本人の確認をお願いします' });

/** Shows the card in the window that the step-up opens. */
async function confirmBeside(page: Page, card: string): Promise<void> {
  const beside = page.context().waitForEvent('page');
  await stepUpDialog(page).getByRole('button', { name: 'デジタル認証アプリで確認する' }).click();
  await presentCard(await beside, card);
}

it('a resident who came by another issuer links the card through its app', async () => {
  const { page, faults } = await openPage({ viewport: phone });
  await signIn(page, 'card-minato');
  await link(page, 'community-minato');
  await page.getByText('そのほかのIDがつながりました').waitFor();
  await signOut(page);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'そのほかのIDでサインイン' }).click();
  await presentOther(page, 'community-minato');
  await page.getByRole('heading', { level: 1, name: /さん/ }).waitFor();

  await page.goto('/me/identities');
  const add = page.getByRole('button', { name: 'マイナンバーカードを追加する' });
  await add.click();
  await stepUpDialog(page).getByRole('button', { name: '取りやめる' }).click();
  await add.click();
  await confirmBeside(page, 'card-minato');
  await page.waitForURL(/\/sign-in\/card-app\?purpose=link$/);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'アプリを開く' }).click();
  await page.getByText('利用登録に、このカードをつなぎます').waitFor();
  await presentCard(page, 'card-minato');
  await page.getByText('マイナンバーカードがつながりました').waitFor();
  expect(await page.getByRole('button', { name: /マイナンバーカードを外す/ }).count()).toBe(1);
  expect(faults).toEqual([]);
});

it('an ID that belongs to somebody else is refused without saying whose', async () => {
  const { page } = await openPage({ viewport: desktop });
  await signIn(page, 'card-kenji');
  await link(page, 'community-kenji');
  await page.getByText('そのほかのIDがつながりました').waitFor();
  const { page: other } = await openPage({ viewport: phone });
  await signIn(other, 'card-makoto');
  await link(other, 'community-kenji');
  await other.getByRole('alert').getByText('別の利用登録につながっています').waitFor();
  expect(await findAccessibilityFaults(other)).toEqual([]);
  expect(await other.locator('main').textContent()).not.toContain('東');
});

it('one sees where one is signed in and signs out there', async () => {
  const { page } = await openPage({ viewport: phone });
  await signIn(page, 'card-minato');
  const { page: elsewhere } = await openPage({ viewport: desktop });
  await signIn(elsewhere, 'card-minato');
  const { page: third } = await openPage({ viewport: desktop });
  await signIn(third, 'card-minato');
  await page.goto('/me/sessions');
  await page.getByText('この端末', { exact: true }).waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'この端末のほかは、すべてサインアウトする' }).click();
  await page.getByText('ほかの端末ではサインインしていません。').waitFor();
  await elsewhere.goto('/me');
  await elsewhere.getByRole('link', { name: 'デジタル認証アプリでサインイン' }).waitFor();
});
