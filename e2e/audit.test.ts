/** An auditor at work: the audit searched and saved, a warning that was really raised, a report about it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findAccessibilityFaults } from './setup/accessibility.ts';
import { desktop, openPage, phone } from './setup/browser.ts';
import { signIn, signOut } from './setup/sign-in.ts';

/** One more than the city thinks usual within an hour (city/nakama/security.json). */
const searches = 61;
/** The rules run every 15 seconds, on a tick of 15 seconds; a busy machine takes longer. */
const detectedWithinMs = 90_000;
const alertTitle = '短い時間に利用者の情報が何度も開かれました';

/** As a script of a curious official would, with the session of the page. */
async function searchTooOften(page: Page): Promise<void> {
  await page.evaluate(async (times) => {
    for (let i = 0; i < times; i++) {
      await fetch('/api/identity/v1/residents/search', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ name: '井上 和子' }),
      });
    }
  }, searches);
}

async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(
    () => document.querySelectorAll('[aria-busy="true"], .ui-skeleton').length === 0,
  );
}

async function expectSound(page: Page): Promise<void> {
  await settled(page);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
}

describe.each([
  ['a desktop', desktop],
  ['a phone', phone],
])('on %s', (_, viewport) => {
  it('an auditor finds who opened whose data, narrows it down and saves it', {
    timeout: 60_000,
  }, async () => {
    const { page, faults } = await openPage({ viewport });
    await signIn(page, 'staff-001');
    await page.goto('/admin/residents');
    await page.getByLabel('氏名').first().fill('井上 和子');
    await page.getByRole('button', { name: '検索する' }).click();
    await page.getByRole('table').getByText('井上 和子').first().waitFor();
    await signOut(page);

    await signIn(page, 'auditor-001');
    await page.goto('/admin/audit');
    await settled(page);
    await page.getByRole('button', { name: '操作「利用者を検索」だけを表示する' }).first().click();
    await page.getByRole('button', { name: '「管理 一郎」の操作だけを表示する' }).first().click();
    await settled(page);
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
    for (const row of await page.locator('tbody tr').all())
      expect(await row.textContent()).toContain('管理 一郎');
    await page.getByRole('button', { name: '「井上 和子」の情報への操作だけを表示する' }).first().click();
    await expectSound(page);
    // The search named a resident; the address must not.
    expect(new URL(page.url()).search).toBe('');

    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSVで保存' }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe('監査記録.csv');
    const csv = readFileSync(await file.path(), 'utf8');
    expect(csv.startsWith('\uFEFF日時,')).toBe(true);
    expect(csv).toContain('井上 和子');
    expect(csv).not.toContain('finishSignIn');
    expect(faults).toEqual([]);
  });
});

it('too many searches raise a warning, which becomes a report', { timeout: 180_000 }, async () => {
  const { page, faults } = await openPage({ viewport: desktop });
  await signIn(page, 'staff-001');
  await searchTooOften(page);
  await signOut(page);

  await signIn(page, 'auditor-001');
  await expect
    .poll(
      async () => {
        await page.goto('/admin/alerts');
        await settled(page);
        return page.getByRole('link', { name: alertTitle }).count();
      },
      { timeout: detectedWithinMs, interval: 2_000 },
    )
    .toBeGreaterThan(0);
  await expectSound(page);
  await page.goto('/');
  await page.getByRole('heading', { name: '警告' }).waitFor();

  await page.goto('/admin/alerts');
  await page.getByRole('link', { name: alertTitle }).first().click();
  await page.getByRole('button', { name: '自分が確認する' }).waitFor();
  await expectSound(page);
  await page.getByLabel('メモ').fill('本人に確かめます。');
  await page.getByRole('button', { name: '自分が確認する' }).click();
  await page.getByText('監査 三郎が確認を始めました').waitFor();

  await page.getByRole('button', { name: '報告書の案を作る' }).click();
  await page.getByRole('heading', { name: '障害・インシデント報告書（案）' }).waitFor();
  expect(await page.locator('article').textContent()).toContain('管理 一郎');
  await expectSound(page);
  await page.getByRole('button', { name: '書き直す' }).click();
  await page.getByLabel('原因').fill('名簿を作るために検索を繰り返した。');
  await expectSound(page);
  await page.getByRole('button', { name: '保存する' }).click();
  // In the report: the form holds the same text until it is saved.
  await page.locator('article').getByText('名簿を作るために検索を繰り返した。').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: '印刷する' }).isVisible()).toBe(false);
  expect(await page.locator('article').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: '提出する' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提出する' }).click();
  await page.getByText('報告書を提出しました').waitFor();

  await page.goto('/admin/alerts');
  await page.getByText('確認中').first().click();
  await page.getByRole('link', { name: alertTitle }).first().click();
  await page.getByRole('button', { name: '対応を終える' }).click();
  await page.getByText('どれかを選んでください。').waitFor();
  await page.getByLabel('正当な業務だった').check();
  await page.getByLabel('理由と対応').fill('敬老会の名簿のためでした。');
  await page.getByRole('button', { name: '対応を終える' }).click();
  await page.getByText('監査 三郎が対応を終えました').waitFor();
  expect(faults).toEqual([]);
});
