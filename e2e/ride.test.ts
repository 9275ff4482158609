/** Somebody who has no other ride asks for one to the city hall, sees it, and calls it off. */
import { expect, it } from 'vitest';
import { openPage } from './setup/browser.ts';
import { requestRide } from './setup/ride.ts';
import { signIn } from './setup/sign-in.ts';

it('asks for a ride one question at a time, finds it in the list, and cancels it', async () => {
  const { page, faults } = await openPage();
  await signIn(page, 'card-sora');
  await requestRide(page);

  await page.goto('/');
  await page
    .getByText(/通谷駅.*市役所|市役所/)
    .first()
    .waitFor();
  await page.goto('/rides');
  await page.getByText('受付済み', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'この予約を取り消す' }).click();
  await page.getByRole('button', { name: 'はい、取り消します' }).click();
  await page.getByText('取り消し済み').waitFor();
  expect(await page.getByText('受付済み', { exact: true }).count()).toBe(0);
  expect(faults).toEqual([]);
});
