import type { Session } from '@entame/shell/boot';
import { expect, test } from 'vitest';
import { loadCity } from '../city.ts';
import { displayOf } from './display.ts';
import type { LiveRelease, Manifest } from './live-release.ts';
import { type PortalPageInput, renderPortalPage } from './portal-page.ts';

const manifest: Manifest = {
  name: 'shell',
  title: { ja: 'ポータル' },
  modules: { '@entame/shell': 'shell.js' },
  styles: ['ui.css'],
  languages: ['ja'],
  routes: [],
  menu: [],
  tiles: [],
  budgets: { javascriptBytes: 0, styleBytes: 0 },
};
const file = (path: string, imports: string[] = []) => ({ path, imports, integrity: `sha384-${path}` });
const shell: LiveRelease = {
  name: 'shell',
  version: '1',
  manifest,
  files: [file('shell.js', ['./core.js']), file('core.js'), file('ui.css')],
};
const admin: LiveRelease = {
  name: 'mfe-secret',
  version: '1',
  manifest: {
    ...manifest,
    name: 'mfe-secret',
    entry: 'entry.js',
    modules: {},
    routes: [{ path: '/secret', title: { ja: '秘密' }, permission: 'audit:read' }],
  },
  files: [file('entry.js')],
};
const input: PortalPageInput = {
  session: { state: 'signed-out' },
  releases: [shell, admin],
  city: loadCity('nakama'),
  display: { language: 'ja', textSize: 'large' },
  now: '2026-11-23T01:00:00.000Z',
  problem: undefined,
  residentPermissions: new Set(),
  nonce: 'NONCE',
};
const render = async (change: Partial<PortalPageInput> = {}) =>
  String(await renderPortalPage({ ...input, ...change }));

test('every script and style carries the nonce, every file its hash', async () => {
  const page = await render();
  for (const tag of page.match(/<(script|style)\b[^>]*>/g) ?? []) expect(tag).toContain('nonce="NONCE"');
  expect(page.match(/type="importmap"/g)).toHaveLength(1);
  expect(page).toMatch(/id="kernel" src="\/assets\/shell\/1\/shell.js" integrity="sha384-shell.js"/);
  expect(page).toMatch(/rel="modulepreload" href="\/assets\/shell\/1\/core.js" integrity="sha384-core.js"/);
  expect(page).toMatch(/<html lang="ja" data-text-size="large">/);
  expect(page).toContain('093-000-0100');
  expect(page).not.toMatch(/\sstyle=|\son[a-z]+=/);
});

test('a name cannot break out of the page', async () => {
  const displayName = '</script><script>alert(1)</script>';
  const session = { state: 'signed-in', displayName, permissions: [] } as unknown as Session;
  const page = await render({ session });
  expect(page).not.toContain('<script>alert');
  const boot = /id="boot"[^>]*>(.*?)<\/script>/s.exec(page)?.[1] ?? '';
  expect(JSON.parse(boot)).toMatchObject({ session: { displayName } });
});

test('what a person may not open, the page does not mention', async () => {
  expect(await render()).not.toContain('secret');
  const session = { state: 'signed-in', permissions: ['audit:read'] } as unknown as Session;
  expect(await render({ session })).toContain('/assets/mfe-secret/1~3/entry.js');
});

test.each([
  [{}, { language: 'ja', textSize: 'medium' }],
  [{ 'accept-language': 'en-US,en' }, { language: 'en', textSize: 'medium' }],
  [
    { cookie: 'a=b; entame-display=ja-x-easy.x-large', 'accept-language': 'en' },
    { language: 'ja-x-easy', textSize: 'x-large' },
  ],
  [{ cookie: 'entame-display=xx.huge"><script>' }, { language: 'ja', textSize: 'medium' }],
])('shown as %o asks', (headers, display) => {
  expect(
    displayOf(new Request('http://portal.test/', { headers: headers as Record<string, string> })),
  ).toEqual(display);
});
