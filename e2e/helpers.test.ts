/** A mother lets her daughter book rides for her, and takes it back while the daughter is at it. */
import { expect, it } from 'vitest';
import { findAccessibilityFaults } from './setup/accessibility.ts';
import { desktop, openPage } from './setup/browser.ts';
import { photograph } from './setup/photograph.ts';
import { requestRide } from './setup/ride.ts';
import { signIn } from './setup/sign-in.ts';

it('hanako grants her daughter rides, the daughter books, hanako withdraws', async () => {
  const { page: mother, faults } = await openPage();
  await signIn(mother, 'card-hanako');
  await mother.goto('/me');
  await mother.getByRole('link', { name: '家族・お手伝いの人' }).click();
  await mother.getByLabel('頼む人の呼び名').fill('娘');
  expect(await findAccessibilityFaults(mother)).toEqual([]);
  await photograph(mother, 'helpers-invite');
  await mother.getByRole('button', { name: '番号をつくる' }).click();
  const code = (await mother.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? '';
  expect(await findAccessibilityFaults(mother)).toEqual([]);
  await photograph(mother, 'helpers-code');

  const { page: daughter } = await openPage({ viewport: desktop });
  await signIn(daughter, 'card-misaki');
  await daughter.goto('/me/helpers');
  await daughter.getByLabel('番号', { exact: true }).fill(code.toLowerCase());
  await daughter.getByRole('button', { name: '引き受ける' }).click();
  await daughter.getByText('相手の方の確認待ち').first().waitFor();
  expect(await daughter.getByText('中間 花子').count()).toBe(0);

  await mother.getByRole('button', { name: 'この人に頼む' }).click();
  await mother.getByText('お願い中').waitFor();
  expect(await findAccessibilityFaults(mother)).toEqual([]);
  await photograph(mother, 'helpers-confirmed');

  await daughter.getByRole('button', { name: '代わりに使う' }).click();
  await daughter.getByText('中間 花子さんの代わりに操作しています').waitFor();
  await requestRide(daughter);
  expect(await findAccessibilityFaults(daughter)).toEqual([]);
  await photograph(daughter, 'helper-acting');

  await mother.getByRole('button', { name: '取りやめる' }).click();
  await mother.getByRole('dialog').getByRole('button', { name: '取りやめる' }).click();
  await mother.getByText('頼んでいる人はいません。').waitFor();
  await daughter.goto('/rides');
  await daughter.getByRole('link', { name: 'マイナンバーカードでサインイン' }).waitFor();
  await mother.goto('/rides');
  await mother.getByText('受付済み', { exact: true }).first().waitFor();
  expect(faults).toEqual([]);
});
