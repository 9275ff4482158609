import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import type { Manifest } from '#platform/page/live-release.ts';
import { createRegistry, type Registry, registryService, type Submission } from './index.ts';

const clock = { now: () => Temporal.Instant.from('2026-11-23T01:00:00Z') };
const code = 'export const bootstrap=1,mount=1,unmount=1;'.padEnd(900, ' ');
const text = (value: string) => new TextEncoder().encode(value);

function submissionOf(version: string, change: Partial<Manifest> = {}, entry = code): Submission {
  const manifest: Manifest = {
    name: 'mfe-sample',
    title: { ja: '見本' },
    entry: 'entry.js',
    modules: {},
    languages: ['ja'],
    routes: [{ path: '/sample', title: { ja: '見本' }, permission: 'points:read-own' }],
    menu: [],
    tiles: [],
    budgets: { javascriptBytes: 1_000, styleBytes: 0 },
    ...change,
  };
  const files = [
    { path: 'manifest.json', content: text(JSON.stringify(manifest)) },
    { path: 'entry.js', content: text(entry) },
  ];
  return { files, version, publishedBy: 'city', isOwn: true };
}

let store: TestStore;
let registry: Registry;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  for (const table of ['releases', 'release_files', 'release_contents'])
    await store.raw(`DELETE FROM ${table}`);
  registry = await createRegistry({ store, clock });
});

const versions = async () =>
  (await registry.findLiveReleases()).map(({ name, version }) => `${name} ${version}`);
async function eventually(check: () => Promise<void>) {
  for (let tries = 0; ; tries++) {
    try {
      return await check();
    } catch (fault) {
      if (tries === 50) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

test('a release becomes live, and the next one takes its place', async () => {
  expect(await registry.publishRelease(submissionOf('1'))).toMatchObject({ outcome: 'published' });
  await eventually(async () => expect(await versions()).toEqual(['mfe-sample 1']));
  await registry.publishRelease(submissionOf('2', {}, `${code}//2`));
  await eventually(async () => expect(await versions()).toEqual(['mfe-sample 2']));
  const [release] = await registry.findLiveReleases();
  expect(release?.files.map((file) => file.path)).toEqual(['entry.js', 'manifest.json']);
  expect(release?.files[0]?.integrity).toMatch(/^sha384-/);
});

test('the same again changes nothing; a retired one comes back as it was', async () => {
  await registry.publishRelease(submissionOf('1'));
  expect(await registry.publishRelease(submissionOf('1'))).toMatchObject({ outcome: 'unchanged' });
  await registry.publishRelease(submissionOf('2', {}, `${code}//2`));
  expect(await registry.publishRelease(submissionOf('1'))).toMatchObject({ outcome: 'made live again' });
  await eventually(async () => expect(await versions()).toEqual(['mfe-sample 1']));
  expect(await store.raw('SELECT id FROM releases')).toHaveLength(2);
});

test('a version never changes its content', async () => {
  await registry.publishRelease(submissionOf('1'));
  await expect(registry.publishRelease(submissionOf('1', {}, `${code}//other`))).rejects.toThrow(
    '/version exists with other content',
  );
});

test('publishing at the same time leaves exactly one live', async () => {
  const all = ['1', '2', '3', '4'].map((v) => registry.publishRelease(submissionOf(v, {}, `${code}//${v}`)));
  await Promise.all(all);
  expect(await store.raw(`SELECT id FROM releases WHERE state = 'live'`)).toHaveLength(1);
});

test('two instances starting with the same release do not disturb each other', async () => {
  const other = await createRegistry({ store, clock });
  const outcomes = await Promise.all([registry, other].map((one) => one.publishRelease(submissionOf('1'))));
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['published', 'unchanged']);
  other.close();
});

test('a refused release leaves nothing behind, and says where every fault is', async () => {
  const wrong = submissionOf('1', { title: {} as never, languages: ['en'] as never });
  await expect(registry.publishRelease(wrong)).rejects.toMatchObject({
    name: 'ReleaseRefused',
    errors: expect.arrayContaining([
      expect.objectContaining({ pointer: '/manifest/title/ja' }),
      expect.objectContaining({ pointer: '/manifest/languages' }),
    ]),
  });
  await expect(registry.publishRelease(submissionOf('1', {}, 'import from from'))).rejects.toThrow(
    '/files/entry.js is not a JavaScript module',
  );
  await expect(registry.publishRelease(submissionOf('../1'))).rejects.toThrow('/version is not allowed');
  expect(await store.raw('SELECT path FROM release_files')).toEqual([]);
});

test('contents are stored once, however many versions have them', async () => {
  await registry.publishRelease(submissionOf('1'));
  await registry.publishRelease(submissionOf('2', { title: { ja: '別の見本' } }));
  expect(await store.raw('SELECT integrity FROM release_contents')).toHaveLength(3);
});

test('files are served immutable, compressed as asked, also of releases that are not live', async () => {
  await registry.publishRelease(submissionOf('1'));
  await registry.publishRelease(submissionOf('2', {}, `${code}//2`));
  const get = (path: string, headers = {}) => registry.assets.request(path, { headers });
  const plain = await get('/mfe-sample/1/entry.js');
  expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(plain.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await plain.text()).toBe(code);
  const gzip = await get('/mfe-sample/2/entry.js', { 'accept-encoding': 'gzip' });
  expect(gzip.headers.get('content-encoding')).toBe('gzip');
  const brotli = await get('/mfe-sample/2/entry.js', { 'accept-encoding': 'gzip, deflate, br' });
  expect(brotli.headers.get('content-encoding')).toBe('br');
  const refused = await get('/mfe-sample/2/entry.js', { 'accept-encoding': 'br;q=0' });
  expect(refused.headers.get('content-encoding')).toBeNull();
  const etag = plain.headers.get('etag') ?? '';
  expect((await get('/mfe-sample/1/entry.js', { 'if-none-match': etag })).status).toBe(304);
  expect((await get('/mfe-sample/1~2/entry.js')).status).toBe(200);
  for (const path of ['/mfe-sample/3/entry.js', '/mfe-sample/1/../2/gone.js', '/nobody/1/entry.js']) {
    expect((await get(path)).status).toBe(404);
  }
});

test('releases are listed newest first', async () => {
  await registry.publishRelease(submissionOf('1'));
  await registry.publishRelease(submissionOf('2', {}, `${code}//2`));
  const list = registryService({ store }).handlers.listReleases;
  const first = await list?.({ query: { limit: 1 } }, { language: 'ja' });
  expect(first).toMatchObject({ items: [{ version: '2', state: 'live', fileCount: 2, title: '見本' }] });
  const { nextCursor } = first as { nextCursor: string };
  const next = await list?.({ query: { limit: 1, cursor: nextCursor } }, { language: 'ja' });
  expect(next).toMatchObject({ items: [{ version: '1', state: 'retired' }], nextCursor: null });
});
