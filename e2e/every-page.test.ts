/** Every page that a manifest names, for everybody who may see it: axe, no sideways scrolling, a title, one h1. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findAccessibilityFaults } from './setup/accessibility.ts';
import { desktop, openPage, phone } from './setup/browser.ts';
import { signIn } from './setup/sign-in.ts';

interface Manifest {
  routes: { path: string; permission: string }[];
}
const readRoutes = (folder: string) =>
  (JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Manifest).routes;
const routesOf = (folder: string) => readRoutes(folder).map(({ path }) => path);
const residentPages = readdirSync('.')
  .filter((folder) => folder.startsWith('mfe-') && folder !== 'mfe-admin')
  .flatMap(routesOf);

/** Of a person's own pages, the second factor is for staff; the rest that names a permission is for residents. */
const accountPages = (isShown: (permission: string) => boolean) =>
  readRoutes('shell/account')
    .filter(({ permission }) => isShown(permission))
    .map(({ path }) => path);
const ofStaff = 'second-factor:use';
/** An organiser's, for their group; nobody of the city has it. */
const ofGroup = 'group-points:read';

const visits = [
  {
    who: 'card-sora',
    pages: ['/', ...accountPages((permission) => permission !== ofStaff), ...residentPages],
  },
  {
    who: 'staff-001',
    pages: [
      '/',
      ...accountPages((permission) => ['signed-in', ofStaff].includes(permission)),
      ...readRoutes('mfe-admin')
        .filter(({ permission }) => permission !== ofGroup)
        .map(({ path }) => path),
    ],
  },
  {
    who: 'organiser-001',
    pages: readRoutes('mfe-admin')
      .filter(({ permission }) => permission === ofGroup)
      .map(({ path }) => path),
  },
];

async function check(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(
    () => document.querySelectorAll('[aria-busy="true"], .ui-skeleton').length === 0,
  );
  const where = `${path} at ${page.viewportSize()?.width} px`;
  expect(await findAccessibilityFaults(page), where).toEqual([]);
  expect(await page.locator('h1').count(), where).toBe(1);
  expect(await page.title(), where).not.toBe('');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, `${where} is wider than the screen`).toBeLessThanOrEqual(0);
}

/** Pages that no manifest can name: they belong to one activity. */
async function pagesOfAnActivity(page: Page, who: string): Promise<string[]> {
  // An organiser sees fewer of the pages that staff see.
  if (who.startsWith('organiser-')) return [];
  const list = who.startsWith('card-') ? '/points/activities' : '/admin/activities';
  await page.goto(list);
  const link = page.locator(`main a[href^="${list}/0"]`).first();
  await link.waitFor();
  const path = (await link.getAttribute('href')) ?? '';
  if (who.startsWith('card-')) return [path, `${list}?view=map`];
  const door = path.replace(list, '/admin/check-in');
  return [path, door, ...['edit', 'code', 'sheet', 'sign-ups', 'report'].map((view) => `${path}/${view}`)];
}

/** Nor these: they belong to one rule, one budget and one partner. */
async function pagesOfPoints(page: Page, who: string): Promise<string[]> {
  if (!who.startsWith('staff-')) return [];
  const found: string[] = [];
  for (const list of ['/admin/points/rules', '/admin/points/budgets', '/admin/point-partners']) {
    await page.goto(list);
    const link = page.locator(`main a[href^="${list}/"]:not([href$="/new"])`).first();
    await link.waitFor();
    found.push((await link.getAttribute('href')) ?? '');
  }
  return [...found, `${found[0]}/edit`, `${found[2]}/webhooks`];
}

describe.each(visits)('as $who', ({ who, pages }) => {
  // Both widths at once, each in a browser context of its own: most of a visit is waiting.
  it('at 390 px and at 1280 px', { timeout: 240_000 }, async () => {
    const atWidth = async (viewport: typeof phone) => {
      const { page, faults } = await openPage({ viewport });
      await signIn(page, who);
      for (const path of pages) await check(page, path);
      for (const path of await pagesOfAnActivity(page, who)) await check(page, path);
      for (const path of await pagesOfPoints(page, who)) await check(page, path);
      expect(faults).toEqual([]);
    };
    await Promise.all([phone, desktop].map(atWidth));
  });

  it('at 320 px with the largest letters nothing is wider than the screen', {
    timeout: 120_000,
  }, async () => {
    const { page } = await openPage({ viewport: { width: 320, height: 640 } });
    await signIn(page, who);
    await page
      .getByRole('radio', { name: '特大' })
      .or(page.getByRole('button', { name: '特大' }))
      .first()
      .click({ force: true });
    for (const path of pages) {
      await page.goto(path);
      await page.locator('main h1').first().waitFor();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
  });
});

it('every page speaks English and やさしい日本語 as well', async () => {
  const { page } = await openPage({ viewport: desktop });
  // A name without kana: she is greeted by it in every language.
  await signIn(page, 'card-kenji');
  for (const language of ['en', 'ja-x-easy']) {
    await page.getByRole('combobox').first().selectOption(language);
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
    for (const path of ['/', ...residentPages]) {
      await page.goto(path);
      const heading = await page.locator('main h1').first().textContent();
      if (language === 'en') expect(heading, path).not.toMatch(/[ぁ-ん]/);
    }
  }
});

it('the way to a ride can be gone by keyboard alone', async () => {
  const { page } = await openPage({ viewport: desktop });
  await signIn(page, 'card-sora');
  await page.goto('/');
  await page.getByRole('link', { name: '予約する' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('ui-skip-link');
  await tabTo(page, '予約する');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'どこから乗りますか' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await page.title()).toContain('どこから乗りますか');
});

async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === name) return;
  }
  throw new Error(`never reached ${name} by Tab`);
}
