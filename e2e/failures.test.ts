/** When a micro-frontend is missing, late, corrupt or broken, its place says so and the portal goes on. */
import { type AddressInfo, createServer } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type Browser, type BrowserContext, chromium, type Page, type Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startSession } from '../bff/src/platform/session/sessions.ts';
import { startTestApp, type TestApp } from '../bff/src/testing/app.ts';
import { findBrowser } from '../scripts/browser.ts';
import { behaviours, type FailingRelease, failingRelease, frameworks } from './fixtures/failing-release.ts';

const unavailable = '開けませんでした';
let app: TestApp;
let server: ReturnType<typeof createAdaptorServer>;
let browser: Browser;
let context: BrowserContext;
let origin: string;

beforeAll(async () => {
  const port = await findFreePort();
  origin = `http://localhost:${port}`;
  app = await startTestApp({ env: { PUBLIC_ORIGIN: origin } });
  await app.app.registry.publishBuiltIn();
  for (const framework of frameworks) {
    for (const behaviour of behaviours) {
      await app.app.registry.publishRelease(failingRelease(framework, behaviour).submission);
    }
  }
  server = createAdaptorServer({ fetch: app.app.fetch });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', () => resolve()));
  const { path, fault } = findBrowser();
  if (!path) throw new Error(fault);
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', ...quiet] });
  context = await browser.newContext({ serviceWorkers: 'block', locale: 'ja-JP' });
  await signIn();
});
// Each open page holds a connection for news, and a browser allows a site only six.
afterEach(() => Promise.all(context.pages().map((page) => page.close())));
afterAll(async () => {
  await browser?.close();
  server?.close();
  await app?.[Symbol.asyncDispose]();
});

async function signIn(): Promise<void> {
  const about = { accountId: crypto.randomUUID(), displayName: '試験 花子', groupName: null };
  const session = { ...about, kind: 'resident', roles: ['resident'], assurance: 'aal3' } as const;
  const now = app.clock.now();
  const token = await app.store.write((tx) =>
    startSession(tx, { ...session, roles: [...session.roles], authenticatedAt: now }, now),
  );
  const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' } as const;
  await context.addCookies([
    { ...attributes, name: '__Host-entame-session', value: token, domain: 'localhost' },
  ]);
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, () => resolve()));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function openPortal(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(origin);
  await page.waitForSelector('.ui-menu');
  return page;
}

async function open(release: FailingRelease): Promise<Page> {
  const page = await openPortal();
  await go(page, release.path);
  return page;
}

/** As a link in the page would: without loading the portal anew. */
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href });
    document.body.append(link);
    link.click();
    link.remove();
  }, path);
}

const heading = (page: Page) => page.locator('main h1');

async function expectUnavailable(page: Page, release: FailingRelease, timeoutMs = 8_000): Promise<void> {
  await page.locator('main h1', { hasText: unavailable }).waitFor({ timeout: timeoutMs });
  expect(await heading(page).textContent()).toContain(release.title);
  expect(await page.locator('main a[href^="tel:"]').count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.outerHTML)).toContain('<h1');
}

/** The rest of the portal works: the first page opens and shows its tiles. */
async function expectPortalAlive(page: Page): Promise<void> {
  await page.click('.ui-menu a[href="/"]');
  await page.locator('.ui-hero h1').waitFor({ timeout: 2_000 });
  await page.locator('.ui-tile:not([aria-busy])').first().waitFor({ timeout: 5_000 });
}

const onTheWay: [string, (route: Route) => Promise<void>][] = [
  ['is not found', (route) => route.fulfill({ status: 404 })],
  ['hangs while it loads', () => new Promise(() => {})],
  [
    'is corrupt',
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\n// changed on the way` });
    },
  ],
];

describe.each(frameworks)('a page of %s', (framework) => {
  test.each(onTheWay)(
    'that %s: its place says so, the portal goes on, and retrying helps',
    async (_, answer) => {
      const release = failingRelease(framework, 'works');
      const page = await openPortal();
      await page.route(release.entryPattern, answer);
      await go(page, release.path);
      await expectUnavailable(page, release);
      await expectPortalAlive(page);
      await go(page, release.path);
      await expectUnavailable(page, release);
      await page.unroute(release.entryPattern);
      await page.getByRole('button', { name: 'もう一度試す' }).click();
      await page.locator('main h1', { hasText: '試験ページ' }).waitFor({ timeout: 5_000 });
    },
  );

  test.each(['throws-on-load', 'throws-on-mount', 'hangs-on-mount'] as const)(
    'that %s: its place says so and the portal goes on',
    async (behaviour) => {
      const release = failingRelease(framework, behaviour);
      const page = await open(release);
      await expectUnavailable(page, release);
      await expectPortalAlive(page);
    },
  );

  test('that throws later is taken down, and can be opened again', async () => {
    const release = failingRelease(framework, 'throws-later');
    const page = await open(release);
    await page.getByRole('button', { name: 'こわす' }).click();
    await expectUnavailable(page, release, 2_000);
    await page.getByRole('button', { name: 'もう一度試す' }).click();
    await page.getByRole('button', { name: 'こわす' }).waitFor({ timeout: 3_000 });
    await expectPortalAlive(page);
  });

  test('that hangs holds up nobody who goes elsewhere', async () => {
    const release = failingRelease(framework, 'hangs-on-mount');
    const page = await open(release);
    await expectPortalAlive(page);
  });

  test('that has failed three times is not tried again for a while, unless somebody asks', async () => {
    const release = failingRelease(framework, 'throws-on-mount');
    const page = await open(release);
    for (let failure = 1; failure <= 3; failure++) {
      await expectUnavailable(page, release);
      await page.click('.ui-menu a[href="/"]');
      await page.locator('.ui-hero h1').waitFor();
      await go(page, release.path);
    }
    // At once: no sign of loading comes before it.
    expect(await heading(page).textContent()).toContain(unavailable);
    const errors: string[] = [];
    page.on('console', (message) => errors.push(message.text()));
    await page.getByRole('button', { name: 'もう一度試す' }).click();
    await expectUnavailable(page, release);
    expect(errors.join()).toContain('fixture: throws while mounting');
  });
});
