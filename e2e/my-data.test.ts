/** A resident looks at what the city holds on her, takes it away, has it corrected, and thinks better of leaving. */
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { findAccessibilityFaults } from './setup/accessibility.ts';
import { desktop, openPage } from './setup/browser.ts';
import { signIn } from './setup/sign-in.ts';

it('sees, takes away, has corrected, and stays', async () => {
  const { page, faults } = await openPage();
  await signIn(page, 'card-misaki');
  await page.goto('/me');
  await page.getByRole('link', { name: 'わたしのデータ' }).click();
  await page.getByRole('heading', { level: 1, name: 'わたしのデータ' }).waitFor();
  await page.getByRole('heading', { name: '登録内容', exact: true }).waitFor();
  const profile = page.getByRole('region', { name: '登録内容' });
  await profile.getByText('中を見る').click();
  await profile.getByText('岩瀬 美咲').waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Excelで受け取る' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('わたしのデータ.xlsx');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const sheets = Object.entries(unzipSync(Buffer.concat(chunks)));
  expect(sheets.some(([, bytes]) => Buffer.from(bytes).includes('岩瀬 美咲'))).toBe(true);

  await page.getByRole('link', { name: '登録内容の訂正を頼む' }).click();
  await page.getByLabel('どこを直しますか').selectOption('kana');
  await page.getByLabel('正しい内容').fill('イワセ ミサキ（濁りません）');
  await page.getByRole('button', { name: '送る' }).click();
  await page.getByText('確認中').waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);

  const desk = await openPage({ viewport: desktop });
  await signIn(desk.page, 'staff-001');
  await desk.page.goto('/admin/corrections');
  const asked = desk.page.getByRole('article').filter({ hasText: '濁りません' });
  await asked.getByLabel('登録する内容').fill('イワセ ミサキ');
  await asked.getByLabel('ご本人へのお返事').fill('フリガナを直しました。');
  expect(await findAccessibilityFaults(desk.page)).toEqual([]);
  await asked.getByRole('button', { name: '訂正して返事を送る' }).click();
  await desk.page.getByText('お返事を送りました。').waitFor();

  // The open page hears of it by itself.
  await page.getByText('フリガナを直しました。').waitFor();
  await page.goto('/me/closing');
  await page.getByRole('button', { name: '退会の手続きをする' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '退会の手続きをする' }).click();
  await page.getByText(/に退会します/).waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '利用を続ける' }).click();
  await page.getByText('退会を取りやめました').waitFor();
  expect([...faults, ...desk.faults]).toEqual([]);
});
