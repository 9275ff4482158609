/** Everything that a browser gets which is not the API: pages, files of releases, icons, service worker. */

import { randomBytes } from 'node:crypto';
import { type ProblemSlug, problemKinds } from '@entame/sdk/problems';
import type { Session } from '@entame/shell/boot';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { instantText } from '../db/columns.ts';
import type { Platform } from '../platform.ts';
import { presentSession } from '../session/present-session.ts';
import type { SessionFinder } from '../session/sessions.ts';
import { displayOf } from './display.ts';
import type { LiveRelease } from './live-release.ts';
import { decidePlace } from './places.rules.ts';
import { plainPolicy, renderOfflinePage, renderProblemList, renderProblemPage } from './plain-pages.ts';
import { renderPortalPage } from './portal-page.ts';
import { commonHeaders, pageHeaders } from './security-headers.ts';
import { renderServiceWorker } from './service-worker.ts';
import { readIcon, webAppManifest } from './web-app.ts';

/** What the pages need of the registry. */
export interface ReleaseSource {
  findLiveReleases(): Promise<readonly LiveRelease[]>;
  findFile(release: LiveRelease, path: string): Promise<Uint8Array | undefined>;
  assets: Hono;
}

export interface PageDeps {
  platform: Pick<Platform, 'city' | 'config' | 'clock'>;
  registry: ReleaseSource;
  sessions: SessionFinder;
  /** What every resident may do: the page before the sign-in tells of it. */
  residentPermissions?: ReadonlySet<string>;
}

export function portalPages({
  platform,
  registry,
  sessions,
  residentPermissions = new Set(),
}: PageDeps): Hono {
  const { city, config } = platform;
  const isHttps = config.PUBLIC_ORIGIN.startsWith('https:');
  const app = new Hono();

  app.route('/assets', registry.assets);
  app.use(compress());
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(commonHeaders(isHttps))) c.header(name, value);
  });
  app.get('/manifest.webmanifest', (c) =>
    c.body(JSON.stringify(webAppManifest(city)), 200, {
      ...briefly,
      'Content-Type': 'application/manifest+json',
    }),
  );
  app.get('/icons/:name', async (c) => {
    const name = c.req.param('name');
    const icon = await readIcon(city, name);
    const type = name.endsWith('.svg') ? 'image/svg+xml' : 'image/png';
    return icon ? c.body(icon, 200, { ...briefly, 'Content-Type': type }) : nothing(c);
  });
  app.get('/service-worker.js', async (c) => {
    const script = await renderServiceWorker(registry);
    if (!script) return nothing(c);
    return c.body(script, 200, {
      'Cache-Control': 'no-cache',
      'Content-Type': 'text/javascript; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; connect-src 'self'",
    });
  });
  app.get('/offline', async (c) => plain(c, renderOfflinePage(await plainInput(c))));
  app.get('/problems', async (c) => plain(c, renderProblemList(await plainInput(c))));
  app.get('/problems/:slug', async (c) => {
    const slug = c.req.param('slug');
    if (!Object.hasOwn(problemKinds, slug)) return page(c);
    return plain(c, renderProblemPage(await plainInput(c), slug as ProblemSlug));
  });
  app.get('*', page);
  return app;

  async function page(c: Context): Promise<Response> {
    const { pathname: path, search } = new URL(c.req.url);
    // Scanners ask for files; people do not.
    if (/\.[a-z0-9]+$/i.test(path)) return nothing(c);
    const [session, releases] = await Promise.all([findSession(c.req.raw), registry.findLiveReleases()]);
    const decision = decidePlace({ path, search, returnTo: c.req.query('returnTo') }, releases, session);
    if ('redirectTo' in decision) {
      c.header('Cache-Control', 'no-store');
      return c.redirect(decision.redirectTo);
    }
    const nonce = randomBytes(18).toString('base64url');
    const display = displayOf(c.req.raw);
    const now = instantText(platform.clock.now());
    const problem = c.req.query('problem');
    const about = { session, releases, city, display, nonce, now, problem, residentPermissions };
    const body = await renderPortalPage(about);
    return c.body(String(body), decision.status, pageHeaders(nonce, isHttps));
  }

  async function findSession(request: Request): Promise<Session> {
    const signedIn = await sessions.findSignedIn(request, platform.clock.now());
    return signedIn ? presentSession(signedIn.actor, signedIn.session) : { state: 'signed-out' };
  }

  async function plain(c: Context, body: unknown): Promise<Response> {
    const headers = { 'Cache-Control': 'no-cache', 'Content-Security-Policy': plainPolicy(city) };
    return c.html(String(await body), 200, headers);
  }

  async function plainInput(c: Context) {
    return { city, releases: await registry.findLiveReleases(), language: displayOf(c.req.raw).language };
  }
}

const briefly = { 'Cache-Control': 'public, max-age=3600' };

function nothing(c: Context): Response {
  return c.text('Not found', 404, { 'Cache-Control': 'no-store' });
}
