/** The counter: somebody without a smartphone is registered, gets a card, and has a ride booked by telephone. */
import { expect, it } from 'vitest';
import { findAccessibilityFaults } from './setup/accessibility.ts';
import { desktop, openPage } from './setup/browser.ts';
import { photograph } from './setup/photograph.ts';
import { requestRide } from './setup/ride.ts';
import { signIn } from './setup/sign-in.ts';

it('registers a caller, prints the card, books a ride in her name with the banner on every page, and ends', async () => {
  const { page, faults } = await openPage({ viewport: desktop });
  await signIn(page, 'staff-003');
  await page.goto('/admin/residents/new');
  await page.getByRole('heading', { name: '新しい利用者を登録する' }).waitFor();
  await page.getByRole('button', { name: '次へ進む' }).click();
  await page.getByText('入力してください。').first().waitFor();
  await page.getByLabel('氏名').fill('紙野 ふみ');
  await page.getByLabel('フリガナ').fill('かみの ふみ');
  await page.getByLabel('生年月日').fill('1938-02-11');
  await page.getByLabel('性別').selectOption('female');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await photograph(page, 'register-1');
  await page.getByRole('button', { name: '次へ進む' }).click();
  await page.getByLabel('住所').fill('福岡県中間市長津二丁目99番9号');
  await page.getByLabel('電話番号').fill('093-000-4321');
  await page.getByRole('button', { name: '次へ進む' }).click();
  await page.getByText('介護保険証').click();
  await page.getByText('紙に署名をもらいました').click();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await photograph(page, 'register-3');
  await page.getByRole('button', { name: 'この内容で登録する' }).click();
  await page.getByRole('heading', { level: 1, name: '紙野 ふみ' }).waitFor();
  // The browser's history keeps titles.
  expect(await page.title()).not.toContain('紙野');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await photograph(page, 'resident');

  await page.getByRole('link', { name: 'カードを発行して印刷する' }).click();
  await page.getByRole('button', { name: /カードを発行する/ }).click();
  const number = page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/);
  await number.waitFor();
  const cardNumber = (await number.textContent()) ?? '';
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await photograph(page, 'card');
  await page.emulateMedia({ media: 'print' });
  await photograph(page, 'card-printed');
  expect(await page.getByRole('navigation', { name: 'メインメニュー' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });

  await page.goto('/admin/residents');
  await page.getByLabel('カード番号').fill(cardNumber.toLowerCase());
  await page.getByRole('button', { name: '探す', exact: true }).click();
  await page.getByRole('button', { name: '電話で頼まれた' }).click();
  await page.getByRole('button', { name: '代わりに操作する' }).click();
  const banner = page.getByRole('status').filter({ hasText: '紙野 ふみさんの代わりに操作しています' });
  await banner.waitFor();
  expect(await banner.textContent()).toContain('窓口 春子');
  await requestRide(page);
  expect(await banner.isVisible()).toBe(true);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await photograph(page, 'acting');
  await page.goto('/health');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText('血圧').count()).toBe(0);

  await page.getByRole('button', { name: '終わる' }).click();
  await page.getByRole('heading', { level: 1, name: '紙野 ふみ' }).waitFor();
  expect(await banner.count()).toBe(0);
  // The health page was refused on purpose.
  expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);

  const { page: auditor } = await openPage({ viewport: desktop });
  await signIn(auditor, 'auditor-001');
  await auditor.goto('/admin/audit');
  await auditor.getByText('乗車を予約').first().waitFor();
  await auditor.getByText('代理の操作を開始').first().waitFor();
});

it('at 320 px with the largest letters the banner leaves room for the page', async () => {
  const { page } = await openPage({ viewport: { width: 320, height: 640 } });
  await signIn(page, 'staff-003');
  await page
    .getByRole('radio', { name: '特大' })
    .or(page.getByRole('button', { name: '特大' }))
    .first()
    .click({ force: true });
  await page.goto('/admin/residents');
  await page.getByLabel('氏名').fill('井上');
  await page.getByRole('button', { name: '検索する' }).click();
  await page.locator('a[href^="/admin/residents/0"]').first().click();
  await page.getByRole('button', { name: '窓口で頼まれた' }).click();
  await page.getByRole('button', { name: '代わりに操作する' }).click();
  await page.getByText('さんの代わりに操作しています').waitFor();
  await photograph(page, 'acting-320');
  const banner = await page.locator('.shell-acting').boundingBox();
  expect(banner?.height).toBeLessThan(640 / 3);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  expect((await page.locator('.shell-acting').boundingBox())?.y).toBeGreaterThanOrEqual(0);
});
