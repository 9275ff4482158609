/** What staff do with points: try a rule on last month, grant with a second person, grant a file that was checked. */
import { expect, it } from 'vitest';
import { desktop, openPage } from './setup/browser.ts';
import { signIn } from './setup/sign-in.ts';

it('a rule is tried on last month before it is saved', async () => {
  const { page, faults } = await openPage({ viewport: desktop });
  await signIn(page, 'staff-001');
  await page.goto('/admin/points/rules/new');
  await page.getByLabel('ルールの名前').fill('敬老の月の参加ボーナス');
  await page.getByRole('button', { name: '先月で試算する' }).click();
  await page.getByText('入力してください。').waitFor();
  await page.locator('input[inputmode="numeric"]').first().fill('10');
  await page.getByLabel('どの予算から出すか').selectOption({ label: '地域活動への参加' });
  await page.getByText('1人の上限').click();
  await page.getByLabel('1か月のポイント').fill('20');
  await page.getByRole('button', { name: '先月で試算する' }).click();
  await page.getByRole('heading', { name: /試算/ }).waitFor();
  expect(await page.getByText('1か月の上限').count()).toBeGreaterThan(0);
  // From a later year, so that nobody earns by it in the other journeys.
  await page.getByText('日時を決める').click();
  await page.getByLabel('変わる日時').fill('2035-09-01T00:00');
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByRole('heading', { name: '敬老の月の参加ボーナス' }).waitFor();
  await page.getByText('まだ始まっていません').waitFor();
  await page.getByText('第1版').waitFor();
  expect(faults).toEqual([]);
});

it('a large grant waits until a colleague approves it; nobody approves their own', async () => {
  const [{ page: first, faults }, { page: second }] = [
    await openPage({ viewport: desktop }),
    await openPage({ viewport: desktop }),
  ];
  await signIn(first, 'staff-001');
  const residentIds = await first.evaluate(async () => {
    const headers = { 'Content-Type': 'application/json' };
    const reply = await fetch('/api/identity/v1/residents/search', {
      method: 'POST',
      headers,
      body: JSON.stringify({ limit: 10 }),
    });
    const { items } = (await reply.json()) as { items: { id: string; name: string }[] };
    // e2e/earn-a-point.test.ts counts what these two have.
    const others = items.filter(({ name }) => !['垣生 太郎', '岩瀬 美咲'].includes(name));
    return others.slice(0, 3).map(({ id }) => id);
  });
  await first.goto('/admin/points/grants/bulk');
  const file = (rows: string[]) => ({
    name: '敬老.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\ufeff利用者ID,ポイント\r\n${rows.join('\r\n')}`),
  });
  const choose = (rows: string[]) => first.locator('input[type="file"]').setInputFiles(file(rows));
  await choose([`${residentIds[0]},2500`, 'だれか,5']);
  await first.getByRole('button', { name: 'ファイルを確かめる' }).click();
  await first.getByText('この番号の利用者はいません').waitFor();
  await choose(residentIds.map((id) => `${id},2500`));
  await first.getByRole('button', { name: 'ファイルを確かめる' }).click();
  await first.getByText('このファイルは付与できます').waitFor();
  await first.getByLabel('予算').selectOption({ index: 1 });
  await first.getByLabel('相手に見える内容').fill('敬老のお祝い');
  await first.getByLabel('理由').fill('要綱第3条による');
  await first.getByRole('button', { name: '付与する', exact: true }).click();
  await first.getByText('ご自分の申請は、ほかの職員が承認します。').waitFor();
  expect(await first.getByRole('button', { name: '承認して付与する' }).count()).toBe(0);

  await signIn(second, 'staff-002');
  await second.goto(new URL(first.url()).pathname);
  await second.getByRole('button', { name: '承認して付与する' }).click();
  await second.getByRole('dialog').getByRole('button', { name: '承認して付与する' }).click();
  await second.getByText('付与済み').waitFor();
  expect(faults).toEqual([]);
});
