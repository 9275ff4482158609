/** A service asks for its terms at its first use, and again, with what changed, when they are new. */
import { expect, it, vi } from 'vitest';
import { findAccessibilityFaults } from './setup/accessibility.ts';
import { openPage } from './setup/browser.ts';
import { acceptTerms, presentCard, signIn } from './setup/sign-in.ts';

it('terms: asked at first use, declined, accepted, and asked again with the change', async () => {
  const { page } = await openPage();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'マイナンバーカードでサインイン' }).click();
  await presentCard(page, 'card-makoto');
  await page.getByRole('navigation', { name: 'メインメニュー' }).waitFor();

  await page.goto('/points');
  const dialog = page.getByRole('dialog', { name: 'はじめにご確認ください' });
  await dialog.getByRole('heading', { name: 'ポイント 利用規約' }).waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: '閉じる' }).click();
  await page.getByText('はじめに利用規約をご確認ください').first().waitFor();

  await page.goto('/points');
  const accept = dialog.getByRole('button', { name: '同意して使う' });
  await accept.click();
  await vi.waitFor(async () => {
    // A service that answers late asks in a question of its own.
    if (await accept.isVisible()) await accept.click();
    expect(await page.locator('[aria-busy="true"], .ui-skeleton').count()).toBe(0);
  }, 30_000);
  expect(await page.getByRole('alert').count()).toBe(0);
  await acceptTerms(page);

  const staff = await openPage();
  await signIn(staff.page, 'staff-001');
  const published = await staff.page.evaluate(async () => {
    const api = '/api/terms/v1';
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
    const mine = (await (await fetch(`${api}/documents`)).json()) as {
      items: { service: string; kind: string; versions: { id: string }[] }[];
    };
    const health = mine.items.find(({ service, kind }) => service === 'healthcare' && kind === 'terms');
    const { body } = await (await fetch(`${api}/versions/${health?.versions.at(-1)?.id}`)).json();
    const text = { ja: '短い説明です。', en: 'In short.', 'ja-x-easy': 'みじかい せつめい です。' };
    const draft = JSON.stringify({ body: `${body}\n記録は五年で消します。\n`, summary: text });
    const path = `${api}/documents/healthcare/terms`;
    await fetch(`${path}/draft`, { method: 'PUT', headers, body: draft });
    const when = JSON.stringify({ inForceFrom: null });
    return (await fetch(`${path}/publication`, { method: 'POST', headers, body: when })).status;
  });
  expect(published).toBe(201);

  await page.goto('/health');
  const changed = page.getByRole('dialog', { name: '利用規約が変わりました' });
  await changed.getByText('加わった文：').waitFor();
  await changed.getByText('記録は五年で消します。').waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await changed.getByRole('button', { name: '同意して使う' }).click();
  await changed.waitFor({ state: 'detached' });
  await page.goto('/me/terms');
  await page.getByText('に同意しました', { exact: false }).first().waitFor();
});
