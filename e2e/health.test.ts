/** Recording blood pressure: the published range with its source, never a diagnosis, and the trend after some days. */
import { expect, it } from 'vitest';
import { openPage } from './setup/browser.ts';
import { signIn } from './setup/sign-in.ts';

it('records a reading and is shown the range that it falls in, with its source', async () => {
  const { page, faults } = await openPage();
  await signIn(page, 'card-aoi');
  await page.goto('/health/record');
  await page.getByLabel('最高血圧（上）').fill('１２８');
  await page.getByLabel('最低血圧（下）').fill('76');
  await page.getByRole('button', { name: '記録する', exact: true }).click();
  await page.getByRole('heading', { name: '記録しました' }).waitFor();
  await page.getByText('「高値血圧」の範囲の数字です').waitFor();
  await page.getByText('これは診断ではありません', { exact: false }).first().waitFor();
  await page.getByText('高血圧治療ガイドライン2019', { exact: false }).first().waitFor();
  await page.goto('/');
  await page.getByText('128/76').waitFor();
  expect(faults).toEqual([]);
});

it('after five days knows the mean, shows its chart and can delete a reading', async () => {
  const { page, faults } = await openPage();
  await signIn(page, 'card-makoto');
  for (let daysAgo = 1; daysAgo <= 5; daysAgo++) {
    const measuredAt = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
    const body = { systolic: 130 + daysAgo, diastolic: 80, measuredAt, setting: 'home' };
    const status = await page.evaluate(async (reading) => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
      const path = '/api/healthcare/v1/me/blood-pressure/readings';
      return (await fetch(path, { method: 'POST', headers, body: JSON.stringify(reading) })).status;
    }, body);
    expect(status).toBe(201);
  }
  await page.goto('/health');
  await page.getByRole('heading', { name: '最近の血圧の平均' }).waitFor();
  await page.getByText('133/80').or(page.getByText('133')).first().waitFor();
  await page
    .getByRole('img', { name: /のグラフ/ })
    .first()
    .waitFor();
  await page.goto('/health/readings');
  await page
    .getByRole('button', { name: /消す|削除/ })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /消す|削除/ })
    .click();
  await expect.poll(() => page.getByText('135/80').count()).toBeLessThanOrEqual(1);
  expect(faults).toEqual([]);
});
