/** The journey the portal exists for: a code shown at the venue, a check-in by camera, points, and staff who see it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findAccessibilityFaults } from './setup/accessibility.ts';
import { desktop, openPage } from './setup/browser.ts';
import { withCameraLookingAt } from './setup/camera.ts';
import { signIn } from './setup/sign-in.ts';

const activity = '健康体操のつどい';

it('staff show the code, a resident scans it, the points arrive, and staff download the check-in', async () => {
  const { page: staff, faults } = await openPage({ viewport: desktop });
  await signIn(staff, 'staff-001');
  await staff.goto('/admin/activities');
  await staff.getByRole('link', { name: activity }).first().click();
  await staff.getByRole('link', { name: 'コードを表示する' }).click();
  const qr = staff.getByRole('img', { name: 'チェックイン用のQRコード' });
  await qr.waitFor();

  await withCameraLookingAt(staff, async (resident) => {
    await signIn(resident, 'card-taro');
    await resident.getByRole('heading', { name: /垣生 太郎さん/ }).waitFor();
    await resident.goto('/points/check-in');
    // Where the camera was allowed before it opens by itself.
    const open = resident.getByRole('button', { name: 'カメラを開く' });
    const done = resident.getByRole('heading', { name: 'チェックインしました' });
    await open.or(done).first().waitFor();
    if (await open.isVisible()) await open.click();
    await done.waitFor();
    await resident.getByText('30', { exact: false }).first().waitFor();
    await resident.goto('/points');
    await resident.getByText(activity).first().waitFor();
    expect(await resident.getByText('+30').count()).toBeGreaterThan(0);
    await resident.goto('/');
    await resident.getByText(/^30\s*ポイント/).waitFor();
    await readWhyItIsSo(resident);
  });

  // The venue's screen counts without being touched.
  await staff.getByText(/^1\s*人がチェックインしました/).waitFor();
  await staff.goto('/admin/activities');
  await staff.getByRole('link', { name: activity }).first().click();
  await staff.getByRole('button', { name: '氏名を表示する' }).click();
  await staff.getByText('垣生 太郎').waitFor();
  const download = staff.waitForEvent('download');
  await staff
    .getByRole('link', { name: /CSVで保存/ })
    .first()
    .click();
  const file = await (await download).path();
  expect(readFileSync(file, 'utf8')).toMatch(/^\uFEFF.*氏名[\s\S]*垣生 太郎/);
  await tellItOnTheTelephone(staff);
  expect(faults).toEqual([]);
});

/** From the balance to the sum that explains it, and on to the one entry that it is made of. */
async function readWhyItIsSo(resident: Page): Promise<void> {
  await resident.goto('/points');
  await resident.getByRole('link', { name: 'どうしてこのポイント？' }).click();
  await resident.getByRole('heading', { name: 'どうしてこのポイント？' }).waitFor();
  const earned = resident.getByRole('region', { name: 'たまった' });
  expect(await earned.textContent()).toMatch(/\+30.*地域活動への参加.*1回.*\+30/s);
  const sum = resident.getByText('いま使えるポイント').locator('..');
  expect(await sum.textContent()).toContain('30');
  expect(await findAccessibilityFaults(resident)).toEqual([]);
  await resident.getByRole('link', { name: '履歴をすべて見る' }).click();
  await resident.getByRole('radio', { name: '減った' }).click({ force: true });
  await resident.getByText('この条件の履歴はありません').waitFor();
  await resident.getByRole('radio', { name: '増えた' }).click({ force: true });
  await resident.getByRole('link', { name: activity }).click();
  await resident.getByRole('heading', { name: activity }).waitFor();
  await resident.getByRole('heading', { name: 'どのポイントか' }).waitFor();
  expect(await findAccessibilityFaults(resident)).toEqual([]);
}

/** The desk finds him, reads out the same figures and sees what the entry was; the books are at zero. */
async function tellItOnTheTelephone(staff: Page): Promise<void> {
  await staff.goto('/admin/residents');
  await staff.getByLabel('氏名').first().fill('垣生 太郎');
  await staff.getByRole('button', { name: '検索する' }).click();
  await staff.locator('a[href^="/admin/residents/0"]').first().click();
  await staff.getByRole('link', { name: 'ポイントを見る' }).click();
  await staff.getByText('いま使えるのは 30 ポイントです。').waitFor();
  await staff.getByRole('button', { name: new RegExp(`${activity}.*を詳しく見る`) }).click();
  await staff.getByText('どのポイントか').waitFor();
  expect(await findAccessibilityFaults(staff)).toEqual([]);
  await staff.goto('/admin/books');
  await staff.getByText('合計が 0 なので').waitFor();
}

it('the number under the code works too, once', async () => {
  const { page: staff } = await openPage({ viewport: desktop });
  await signIn(staff, 'organiser-001');
  await staff.goto('/admin/activities');
  await staff.getByRole('link', { name: activity }).first().click();
  await staff.getByRole('link', { name: 'コードを表示する' }).click();
  const number = (await staff.getByText(/^\d{5}-\d{6}$/).textContent()) ?? '';

  const { page: resident, faults } = await openPage();
  await signIn(resident, 'card-misaki');
  const type = async (code: string) => {
    await resident.goto('/points/check-in');
    await resident.getByLabel('会場に出ている番号').fill(code);
    await resident.getByRole('button', { name: 'この番号でチェックインする' }).click();
  };
  await type(number.replace(/\d$/, (last) => String((Number(last) + 1) % 10)));
  await resident.getByText('このコードは使えません').waitFor();
  // As an elderly person's phone may write it: full-width digits and a space.
  await type(
    [...number.replace('-', '　')]
      .map((char) => (/\d/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char))
      .join(''),
  );
  await resident.getByRole('heading', { name: 'チェックインしました' }).waitFor();
  await type(number);
  await resident.getByText('すでにチェックイン済みです').waitFor();
  await resident.goto('/points/history');
  await resident.getByText(activity).waitFor();
  expect(await resident.getByText(activity).count()).toBe(1);
  // The three refusals are the point of the test; the browser reports each as a failed request.
  expect(faults.filter((fault) => !/status of (409|422)/.test(fault))).toEqual([]);
});

it('a code opened with the phone’s own camera survives signing in', async () => {
  const { page: staff } = await openPage({ viewport: desktop });
  await signIn(staff, 'organiser-001');
  await staff.goto('/admin/activities');
  await staff.getByRole('link', { name: activity }).first().click();
  await staff.getByRole('link', { name: 'コードを表示する' }).click();
  const number = (await staff.getByText(/^\d{5}-\d{6}$/).textContent()) ?? '';

  // He has used the portal before, so its terms are not asked on the way.
  const { page: before } = await openPage();
  await signIn(before, 'card-kenji');
  const { page: resident } = await openPage();
  await resident.goto(`/points/check-in#c=${number}`);
  await resident.getByRole('link', { name: 'デジタル認証アプリでサインイン' }).click();
  await resident.locator('button[name="card"][value="card-kenji"]').click();
  await resident.locator('#pin').fill('1234');
  await resident.getByRole('button', { name: '次へ進む' }).click();
  await resident.getByRole('button', { name: '同意して送る' }).click();
  await resident.getByRole('button', { name: 'チェックインする', exact: true }).click();
  await resident.getByRole('heading', { name: 'チェックインしました' }).waitFor();
});
