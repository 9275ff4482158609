/** A real Chromium, looking at the portal the way a person in Nakama does. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, inject } from 'vitest';
import { findBrowser } from '../../scripts/browser.ts';

export const portalOrigin = inject('portalOrigin');

/** The two widths at which every page is checked. */
export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };

export const chromiumArguments = [
  // A container has no namespaces to build the sandbox from, and these pages are ours.
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let browser: Promise<Browser> | undefined;

/** A browser of its own, for what needs more than a context: a camera, a profile on disk. */
export async function launch(more: string[] = []): Promise<Browser> {
  const { path, fault } = findBrowser();
  if (path === undefined) throw new Error(fault);
  return chromium.launch({ executablePath: path, args: [...chromiumArguments, ...more] });
}

export interface OpenPage {
  page: Page;
  /** What went wrong in the page without the test asking: uncaught errors, refused scripts, failed requests. */
  faults: string[];
}

/** Opens a page of a person with nothing stored: no cookies, no cache. It closes itself after the test. */
export async function openPage(options: BrowserContextOptions = {}): Promise<OpenPage> {
  browser ??= launch();
  const context = await (await browser).newContext({
    baseURL: portalOrigin,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: phone,
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  // Policy violations and failed loads are reported there and nowhere else.
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  afterEach(() => context.close());
  return { page, faults };
}

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});
