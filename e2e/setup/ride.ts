import type { Page } from 'playwright-core';

/** Asks for a ride to the city hall one question at a time, until it is received. */
export async function requestRide(page: Page): Promise<void> {
  await page.goto('/rides/new');
  await page.getByRole('heading', { name: 'どこから乗りますか' }).waitFor();
  await page
    .getByRole('button', { name: /通谷駅/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'どこへ行きますか' }).waitFor();
  await page.getByLabel('名前でさがす').fill('しやくしょ');
  await page
    .getByRole('button', { name: /市役所/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'いつ乗りますか' }).waitFor();
  await page.getByText('できるだけ早く', { exact: true }).click();
  await page.getByRole('button', { name: '次へ進む' }).click();
  await page.getByRole('heading', { name: '何人で乗りますか' }).waitFor();
  await page.getByRole('button', { name: '次へ進む' }).click();
  await page.getByRole('heading', { name: 'この内容で申し込みますか' }).waitFor();
  await page.getByRole('button', { name: 'この内容で申し込む' }).click();
  await page.getByRole('heading', { name: '申し込みを受け付けました' }).waitFor();
}
