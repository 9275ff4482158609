/** After signing out nothing personal is on the device: web storage, IndexedDB, Cache API, cookies, the HTTP cache on disk. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBrowser } from '../scripts/browser.ts';
import { chromiumArguments, portalOrigin } from './setup/browser.ts';
import { signIn, signOut } from './setup/sign-in.ts';

/** What the resident's card and her own records would leave behind: name, kana, town, a reading. */
const personal = ['垣生', 'ハブ タロウ', 'ハブ', '181/97'];

it('a shared tablet keeps nothing of the person who used it', async () => {
  await inOwnBrowser(personal, async (page, context) => {
    await signIn(page, 'card-taro');
    await page.evaluate(async () => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
      const body = { systolic: 181, diastolic: 97, measuredAt: new Date().toISOString(), setting: 'home' };
      const path = '/api/healthcare/v1/me/blood-pressure/readings';
      await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    });
    for (const path of [
      '/',
      '/me',
      '/points',
      '/points/history',
      '/rides',
      '/health',
      '/health/readings',
      '/me/data',
      '/me/corrections',
    ]) {
      await page.goto(path);
      await page.locator('main h1').first().waitFor();
      await page.waitForLoadState('networkidle').catch(() => {});
    }
    await page.goto('/me');
    await page.getByText('垣生 太郎', { exact: true }).waitFor();
    await signOut(page);

    const stored = await page.evaluate(async () => {
      const databases = await indexedDB.databases();
      const cached: string[] = [];
      for (const name of await caches.keys()) {
        for (const request of await (await caches.open(name)).keys())
          cached.push(new URL(request.url).pathname);
      }
      return { local: { ...localStorage }, session: { ...sessionStorage }, databases, cached };
    });
    expect(stored.local).toEqual({});
    expect(stored.session).toEqual({});
    expect(stored.databases).toEqual([]);
    expect(stored.cached.filter((path) => !/^\/(assets|icons)\/|^\/offline$|^\/manifest/.test(path))).toEqual(
      [],
    );
    const cookies = await context.cookies(portalOrigin);
    expect(cookies.map(({ name }) => name).filter((name) => name !== 'entame-display')).toEqual([]);
    await page.goBack().catch(() => {});
    await page.waitForTimeout(300);
    expect(await page.locator('body').textContent()).not.toContain('垣生');
  });
});

it('the computer at the counter keeps nothing of the resident whom staff looked at', async () => {
  await inOwnBrowser(['井上', 'イノウエ'], async (page) => {
    await signIn(page, 'staff-003');
    await page.goto('/admin/residents');
    await page.getByLabel('氏名').fill('井上 和子');
    await page.getByRole('button', { name: '検索する' }).click();
    await page.getByRole('table').getByRole('link', { name: '井上 和子' }).first().click();
    await page.getByRole('heading', { level: 1, name: '井上 和子' }).waitFor();
    await page.goto('/admin/residents');
    await page.getByRole('heading', { level: 1, name: '利用者の検索' }).waitFor();
    await signOut(page);
  });
});

/** Looks, when the browser has closed, for the words in everything that it kept. */
async function inOwnBrowser(
  words: string[],
  use: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'entame-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser().path ?? '',
    args: chromiumArguments,
    baseURL: portalOrigin,
    locale: 'ja-JP',
  });
  try {
    await use(await context.newPage(), context);
    await context.close();
    expect(findIn(profile, words)).toEqual([]);
  } finally {
    await context.close().catch(() => {});
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Files below a folder that hold one of the words, in UTF-8 or UTF-16. */
function findIn(folder: string, words: string[]): string[] {
  const needles = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile())
    .filter((name) => {
      const bytes = readFileSync(join(folder, name));
      return needles.some((needle) => bytes.includes(needle));
    });
}
