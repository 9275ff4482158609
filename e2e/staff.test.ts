/** Who works here: invited, with a second factor, with other roles, in an emergency. */
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findAccessibilityFaults } from './setup/accessibility.ts';
import { desktop, openPage } from './setup/browser.ts';
import { presentCard, signIn } from './setup/sign-in.ts';

const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret), digits: 6 }).generate();
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();

/** Reads the secret from the page as a person would type it into the app, and goes on to the portal. */
async function enrol(page: Page): Promise<void> {
  await heading(page, '二つ目の確認');
  await page.getByRole('button', { name: '認証アプリを登録する' }).click();
  await page.getByRole('button', { name: 'QRコードを表示する' }).click();
  const secret = ((await page.locator('.ui-qr code').textContent()) ?? '').replaceAll(' ', '');
  await page.getByRole('img', { name: 'アプリに登録するためのQRコード' }).waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.getByLabel('アプリの6桁の数字').fill('000000');
  await page.getByRole('button', { name: '確認する' }).click();
  await page.getByText('コードが違います').waitFor();
  await page.getByLabel('アプリの6桁の数字').fill(codeOf(secret));
  await page.getByRole('button', { name: '確認する' }).click();
  await page.getByRole('heading', { name: '控えのコードを保管してください' }).waitFor();
  expect(await page.locator('main li code').count()).toBe(10);
  await page.getByRole('button', { name: '保管しました。続ける' }).click();
}

it('an invited person signs in with a password, adds the app, works, and is signed out when the roles change', async () => {
  const { page: admin } = await openPage({ viewport: desktop });
  await signIn(admin, 'staff-001');
  await admin.goto('/admin/staff/invitations');
  await admin.getByLabel('氏名').fill('新任 五月');
  await admin.getByRole('checkbox', { name: /窓口/ }).check();
  await admin.getByRole('button', { name: '招待のリンクを作る' }).click();
  await admin.getByText('招待のリンクができました').waitFor();
  const link = (await admin.locator('details code').textContent()) ?? '';

  const { page: invited } = await openPage();
  await invited.goto(link);
  await presentCard(invited, 'staff-012');
  await enrol(invited);
  await invited.goto('/admin/residents');
  await heading(invited, '利用者の検索');

  await admin.goto('/admin/staff');
  await admin.getByRole('link', { name: '新任 五月' }).click();
  await heading(admin, '新任 五月');
  await admin.getByRole('checkbox', { name: /交通/ }).check();
  await admin.getByRole('checkbox', { name: /窓口/ }).uncheck();
  await admin.getByRole('button', { name: '役割を保存する' }).click();
  await admin.getByText('役割を変えました。').waitFor();
  await invited.goto('/admin/residents');
  await invited.waitForURL(/\/sign-in/);

  const { page: second } = await openPage();
  await second.goto(link);
  await second.getByText('この招待は使えません').waitFor();
});

it('a password alone opens nothing but the second check, and the code of the app everything', async () => {
  const { page } = await openPage();
  await page.goto('/sign-in?returnTo=/admin/emergency');
  await page.getByRole('link', { name: '職員・主催者でサインイン' }).click();
  await presentCard(page, 'staff-011');
  await heading(page, '二つ目の確認');
  await page.goto('/admin/residents');
  await enrol(page);
  await heading(page, '利用者の検索');
});

it('an emergency access shows its band, ends at once, and is reviewed by somebody else', async () => {
  const { page } = await openPage({ viewport: desktop });
  await signIn(page, 'staff-013');
  await page.goto('/admin/emergency');
  await page.getByRole('radio', { name: /行方が分からない人/ }).check();
  await page.getByLabel('理由').fill('通谷で行方が分からない方を探すため');
  await page.getByRole('button', { name: '緊急時アクセスを始める' }).click();
  await page.getByText('緊急時アクセス中です。すべて記録されています。残り 30分').waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '終える' }).click();
  await page.getByText('緊急時アクセス中です').waitFor({ state: 'detached' });

  const { page: auditor } = await openPage({ viewport: desktop });
  await signIn(auditor, 'auditor-001');
  await auditor.goto('/admin/emergency/uses');
  await auditor.getByText('通谷で行方が分からない方を探すため').waitFor();
  await auditor.getByText('その間にしたこと').click();
  await auditor.getByText('緊急時アクセスを使う').first().waitFor();
  await auditor.getByLabel('確認して分かったこと').fill('通報の記録と合う');
  await auditor.getByRole('button', { name: '適切と確認する', exact: true }).click();
  await auditor.getByText('適切', { exact: true }).waitFor();
});

it('the pages of the second check and of the accounts are free of faults on a phone', async () => {
  const { page } = await openPage();
  await signIn(page, 'staff-001');
  for (const path of ['/me/second-factor', '/admin/staff', '/admin/staff/roles', '/admin/access-review']) {
    await page.goto(path);
    await page.locator('main h1').first().waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.ui-skeleton').length === 0);
    expect(await findAccessibilityFaults(page), path).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});
