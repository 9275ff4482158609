/** A father lets his daughter book rides for him, and takes it back while the daughter is at it. */
import { expect, it } from 'vitest';
import { findAccessibilityFaults } from './setup/accessibility.ts';
import { desktop, openPage } from './setup/browser.ts';
import { photograph } from './setup/photograph.ts';
import { requestRide } from './setup/ride.ts';
import { signIn } from './setup/sign-in.ts';

it('taro grants his daughter rides, she books, he withdraws', async () => {
  const { page: father, faults } = await openPage();
  await signIn(father, 'card-taro');
  await father.goto('/me');
  await father.getByRole('link', { name: '家族・お手伝いの人' }).click();
  await father.getByLabel('頼む人の呼び名').fill('娘');
  expect(await findAccessibilityFaults(father)).toEqual([]);
  await photograph(father, 'helpers-invite');
  await father.getByRole('button', { name: '番号をつくる' }).click();
  const code = (await father.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? '';
  expect(await findAccessibilityFaults(father)).toEqual([]);
  await photograph(father, 'helpers-code');

  const { page: daughter } = await openPage({ viewport: desktop });
  await signIn(daughter, 'card-misaki');
  await daughter.goto('/me/helpers');
  await daughter.getByLabel('番号', { exact: true }).fill(code.toLowerCase());
  await daughter.getByRole('button', { name: '引き受ける' }).click();
  await daughter.getByText('相手の方の確認待ち').first().waitFor();
  expect(await daughter.getByText('垣生 太郎').count()).toBe(0);

  await father.getByRole('button', { name: 'この人に頼む' }).click();
  await father.getByText('お願い中').waitFor();
  expect(await findAccessibilityFaults(father)).toEqual([]);
  await photograph(father, 'helpers-confirmed');

  await daughter.getByRole('button', { name: '代わりに使う' }).click();
  await daughter.getByText('垣生 太郎さんの代わりに操作しています').waitFor();
  await requestRide(daughter);
  expect(await findAccessibilityFaults(daughter)).toEqual([]);
  await photograph(daughter, 'helper-acting');

  await father.getByRole('button', { name: '取りやめる' }).click();
  await father.getByRole('dialog').getByRole('button', { name: '取りやめる' }).click();
  await father.getByText('頼んでいる人はいません。').waitFor();
  await daughter.goto('/rides');
  await daughter.getByRole('link', { name: 'マイナンバーカードでサインイン' }).waitFor();
  await father.goto('/rides');
  await father.getByText('受付済み', { exact: true }).first().waitFor();
  expect(faults).toEqual([]);
});
