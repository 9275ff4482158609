/** What a page costs somebody on a slow line: requests, and bytes of script and style as gzip packs them. */
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page, Response } from 'playwright-core';
import { signIn } from './sign-in.ts';

export interface PageWeight {
  requests: number;
  jsBytes: number;
  cssBytes: number;
}

export interface PortalWeights {
  dashboard: PageWeight;
  /** What opening each page from the dashboard costs beyond it. */
  pages: Record<string, PageWeight>;
}

/** Budgets of the platform in bytes, each page beyond the dashboard. */
export const budgets = {
  dashboard: { jsBytes: 45_000, cssBytes: 15_000 },
  reactPage: { jsBytes: 110_000 },
  vuePage: { jsBytes: 70_000 },
};

export const reactPages = ['/points', '/health'];
export const vuePages = ['/rides'];

const quietMs = 500;
/** Signs in once, then opens every page in a context with a cold cache. Service workers must be blocked in it. */
export async function weighPortal(openContext: () => Promise<BrowserContext>): Promise<PortalWeights> {
  const first = await openContext();
  const signedIn = await first.newPage();
  await signIn(signedIn, 'card-hanako');
  const cookies = await first.cookies();
  await first.close();

  const weights: Partial<PortalWeights> & Pick<PortalWeights, 'pages'> = { pages: {} };
  for (const path of [...reactPages, ...vuePages]) {
    const context = await openContext();
    await context.addCookies(cookies);
    const page = await context.newPage();
    const dashboard = await weigh(page, async () => void (await page.goto('/')));
    weights.dashboard ??= dashboard;
    weights.pages[path] = await weigh(page, () => page.locator(`nav a[href="${path}"]`).first().click());
    await context.close();
  }
  return weights as PortalWeights;
}

/** Counts until the page is drawn and has asked for nothing more for half a second. */
async function weigh(page: Page, visit: () => Promise<void>): Promise<PageWeight> {
  const responses: Response[] = [];
  let lastAt = performance.now();
  const hear = (response: Response) => {
    responses.push(response);
    lastAt = performance.now();
  };
  page.on('response', hear);
  const before = page.url();
  await visit();
  await page.waitForURL((url) => url.href !== before);
  await page.locator('main h1').first().waitFor();
  await page.locator('[aria-busy="true"], .ui-skeleton').first().waitFor({ state: 'detached' });
  while (performance.now() - lastAt < quietMs) await page.waitForTimeout(quietMs / 5);
  page.off('response', hear);
  return { requests: responses.length, ...(await packedBytes(responses)) };
}

async function packedBytes(responses: readonly Response[]) {
  const bytes = { jsBytes: 0, cssBytes: 0 };
  for (const response of responses) {
    const type = response.headers()['content-type'] ?? '';
    const kind = type.startsWith('text/javascript')
      ? 'jsBytes'
      : type.startsWith('text/css')
        ? 'cssBytes'
        : null;
    if (kind) bytes[kind] += gzipSync(await response.body(), { level: 9 }).length;
  }
  return bytes;
}
