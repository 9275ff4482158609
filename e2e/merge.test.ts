/** One member of staff proposes to make one account of two, another approves; and it is taken back. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findAccessibilityFaults } from './setup/accessibility.ts';
import { desktop, openPage, phone } from './setup/browser.ts';
import { signIn } from './setup/sign-in.ts';

async function residentIdOf(page: Page): Promise<string> {
  await page.goto('/me');
  return (await page.locator('dt', { hasText: '利用者ID' }).locator('+ dd').textContent()) ?? '';
}

it('two members of staff merge a duplicate; the person is signed in to the kept account; it is undone', async () => {
  const { page: aoi } = await openPage({ viewport: phone });
  await signIn(aoi, 'card-aoi');
  const ownId = await residentIdOf(aoi);

  const { page: desk, faults } = await openPage({ viewport: desktop });
  await signIn(desk, 'staff-003');
  await desk.goto('/admin/merges');
  await desk.getByRole('button', { name: '候補を表示する' }).click();
  const pair = desk.locator('article', { hasText: ownId });
  await pair.getByRole('button', { name: '統合を提案する' }).click();
  await pair.getByText('理由を入力してください。').waitFor();
  await pair.getByRole('textbox').fill('窓口でご本人と確認');
  expect(await findAccessibilityFaults(desk)).toEqual([]);
  await pair.getByRole('button', { name: '統合を提案する' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: '統合を提案する' }).click();
  await pair.getByText('この方の統合は提案されています。').waitFor();
  await desk.getByRole('radio', { name: '確認待ち' }).check({ force: true });
  await desk.getByText('あなたの提案です。').waitFor();
  expect(await desk.getByRole('button', { name: '承認して統合する' }).count()).toBe(0);

  const { page: second } = await openPage({ viewport: phone });
  await signIn(second, 'staff-001');
  await second.goto('/admin/merges');
  await second.getByRole('radio', { name: '確認待ち' }).check({ force: true });
  await second.getByRole('button', { name: '承認して統合する' }).click();
  expect(await findAccessibilityFaults(second)).toEqual([]);
  await second.getByRole('dialog').getByRole('button', { name: '承認して統合する' }).click();
  await second.getByText('確認待ちの提案はありません').waitFor();

  await aoi.goto('/me');
  await aoi.getByRole('link', { name: 'マイナンバーカードでサインイン' }).waitFor();
  await signIn(aoi, 'card-aoi');
  const keptId = await residentIdOf(aoi);
  expect(keptId).not.toBe(ownId);

  await desk.getByRole('radio', { name: '履歴' }).check({ force: true });
  await desk.getByText('統合済み').first().waitFor();
  expect(await findAccessibilityFaults(desk)).toEqual([]);
  await desk.getByRole('button', { name: '統合を取り消す' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('textbox').fill('別の方でした');
  await dialog.getByRole('button', { name: '統合を取り消す' }).click();
  await desk.getByText('取り消し済み').first().waitFor();
  await signIn(aoi, 'card-aoi');
  expect(await residentIdOf(aoi)).toBe(ownId);
  expect(faults).toEqual([]);
});
