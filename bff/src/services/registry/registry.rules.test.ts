import { describe, expect, test } from 'vitest';
import type { LiveRelease, Manifest } from '#platform/page/live-release.ts';
import {
  type CandidateFile,
  decideFileFaults,
  decideReleaseFaults,
  resolveImport,
  type Surroundings,
} from './registry.rules.ts';

const manifest: Manifest = {
  name: 'mfe-sample',
  title: { ja: '見本' },
  entry: 'entry.js',
  styles: ['style.css'],
  modules: {},
  languages: ['ja'],
  routes: [{ path: '/sample', title: { ja: '見本' }, permission: 'points:read-own' }],
  menu: [
    { path: '/sample', title: { ja: '見本' }, icon: 'points', order: 10, permission: 'points:read-own' },
  ],
  tiles: [
    { id: 'points.sample', title: { ja: '見本' }, icon: 'points', order: 10, permission: 'points:read-own' },
  ],
  budgets: { javascriptBytes: 1_000, styleBytes: 100 },
};
const exports = ['bootstrap', 'mount', 'unmount'];
const entry = (more: Partial<CandidateFile['module']> = {}): CandidateFile => ({
  path: 'entry.js',
  bytes: 900,
  gzipBytes: 400,
  module: { imports: [], lazyImports: [], exports, ...more },
});
const style: CandidateFile = { path: 'style.css', bytes: 90, gzipBytes: 60, module: null };
const shell: LiveRelease = {
  name: 'shell',
  version: '1',
  manifest: { ...manifest, name: 'shell', modules: { react: 'react.js' }, routes: [], menu: [], tiles: [] },
  files: [],
};
const around: Surroundings = {
  live: [shell],
  permissions: new Set(['points:read-own']),
  icons: new Set(['points']),
  isTile: (id) => id.startsWith('points.'),
  isOwn: false,
};

interface Case {
  manifest?: Partial<Manifest>;
  files?: CandidateFile[];
  around?: Partial<Surroundings>;
}
function faultsOf({ manifest: change, files = [entry(), style], around: other }: Case): string[] {
  const candidate = { manifest: { ...manifest, ...change }, files };
  return decideReleaseFaults(candidate, { ...around, ...other }).map((f) => `${f.pointer} ${f.message}`);
}
const route = (path: string, permission = 'points:read-own') => ({ path, title: { ja: '見本' }, permission });
const [menu] = manifest.menu as [Manifest['menu'][number]];
const [tile] = manifest.tiles as [Manifest['tiles'][number]];
const other = (change: Partial<Manifest>): LiveRelease => ({
  ...shell,
  name: 'mfe-other',
  manifest: { ...manifest, name: 'mfe-other', ...change },
});

describe('a release enters', () => {
  test('when everything it names is there', () => {
    expect(faultsOf({})).toEqual([]);
  });
  test('in the place of its own predecessor', () => {
    expect(faultsOf({ around: { live: [shell, { ...shell, name: 'mfe-sample', manifest }] } })).toEqual([]);
  });
  test('importing its own files and shared modules', () => {
    const files = [entry({ imports: ['react', './style.js'], lazyImports: ['./style.js'] }), style];
    expect(faultsOf({ files: [...files, { ...entry(), path: 'style.js' }] })).toEqual([]);
  });
});

describe('a release is refused', () => {
  test.each<[string, Case, string]>([
    ['without its entry', { files: [style] }, '/manifest/entry is not a .js file of the release'],
    [
      'with routes and no entry',
      { manifest: { entry: undefined as never } },
      '/manifest/entry is needed for routes',
    ],
    [
      'with an entry that cannot be mounted',
      { files: [entry({ exports: ['mount'] }), style] },
      '/manifest/entry does not export bootstrap, unmount',
    ],
    [
      'with a style sheet that is none',
      { manifest: { styles: ['entry.js'] } },
      '/manifest/styles/0 is not a .css file of the release',
    ],
    [
      'offering modules to all',
      { manifest: { modules: { 'react/jsx-runtime': 'entry.js' } } },
      '/manifest/modules/react~1jsx-runtime may not be offered by this release',
    ],
    [
      'importing a bare name nobody offers',
      { files: [entry({ imports: ['lodash'] }), style] },
      '/files/entry.js imports "lodash", which neither the release nor the shell has',
    ],
    [
      'importing a file it does not have',
      { files: [entry({ lazyImports: ['./gone.js'] }), style] },
      '/files/entry.js imports "./gone.js", which neither the release nor the shell has',
    ],
    [
      'importing from another site',
      { files: [entry({ imports: ['https://evil.example/x.js'] }), style] },
      '/files/entry.js imports "https://evil.example/x.js", which neither the release nor the shell has',
    ],
    [
      'importing from outside its folder',
      { files: [entry({ imports: ['../../mfe-other/1/entry.js'] }), style] },
      '/files/entry.js imports "../../mfe-other/1/entry.js", which neither the release nor the shell has',
    ],
    [
      'over its budget',
      { files: [{ ...entry(), gzipBytes: 1_001 }, style] },
      '/manifest/budgets/javascriptBytes is 1000, the files have 1001',
    ],
    [
      'over its budget of styles',
      { files: [entry(), { ...style, gzipBytes: 101 }] },
      '/manifest/budgets/styleBytes is 100, the files have 101',
    ],
    [
      'taking the first page',
      { manifest: { routes: [route('/')], menu: [] } },
      '/manifest/routes/0/path is not a tidy path',
    ],
    [
      'taking a page of the portal',
      { manifest: { routes: [route('/sign-in/x')], menu: [] } },
      '/manifest/routes/0/path belongs to the portal',
    ],
    [
      "drawing the pages of a person's account",
      { manifest: { routes: [route('/me/wallet')], menu: [] } },
      '/manifest/routes/0/path belongs to the portal',
    ],
    [
      'with an untidy path',
      { manifest: { routes: [route('/sample//x')], menu: [] } },
      '/manifest/routes/0/path is not a tidy path',
    ],
    [
      'with a path twice',
      { manifest: { routes: [route('/sample'), route('/sample')] } },
      '/manifest/routes/1/path is there twice',
    ],
    [
      'below the path of another',
      {
        manifest: { routes: [route('/other/mine')], menu: [] },
        around: { live: [shell, other({ routes: [route('/other')], tiles: [] })] },
      },
      '/manifest/routes/0/path belongs to mfe-other',
    ],
    [
      'above the path of another',
      { around: { live: [shell, other({ routes: [route('/sample/other')], tiles: [] })] } },
      '/manifest/routes/0/path belongs to mfe-other',
    ],
    [
      'with an unknown permission',
      { manifest: { routes: [route('/sample', 'gods:all')] } },
      '/manifest/routes/0/permission does not exist',
    ],
    [
      'with a menu entry elsewhere',
      { manifest: { menu: [{ ...menu, path: '/points' }] } },
      '/manifest/menu/0/path is not one of the routes',
    ],
    [
      'with an unknown icon',
      { manifest: { menu: [{ ...menu, icon: 'skull' }] } },
      '/manifest/menu/0/icon does not exist',
    ],
    [
      'with a tile nobody fills',
      { manifest: { tiles: [{ ...tile, id: 'gods.sample' }] } },
      '/manifest/tiles/0/id is filled by no service',
    ],
    ['with a tile twice', { manifest: { tiles: [tile, tile] } }, '/manifest/tiles/1/id is there twice'],
    [
      'with the tile of another',
      { around: { live: [shell, other({ routes: [] })] } },
      '/manifest/tiles/0/id is there twice',
    ],
    ['with blank Japanese', { manifest: { title: { ja: '　 ' } } }, '/manifest/title/ja is missing'],
    [
      'with English in some places only',
      { manifest: { languages: ['ja', 'en'], title: { ja: '見本', en: 'Sample' }, menu: [], tiles: [] } },
      '/manifest/routes/0/title/en is missing',
    ],
  ])('%s', (_, given, fault) => {
    expect(faultsOf(given)).toContain(fault);
  });
});

describe('files', () => {
  const known = (path: string) => /\.(js|json)$/.test(path);
  const faultsOfFiles = (...paths: string[]) =>
    decideFileFaults(
      ['manifest.json', ...paths].map((path) => ({ path, bytes: 10 })),
      known,
    );
  test.each([
    ['../secret.js'],
    ['a/../../b.js'],
    ['/etc/passwd.js'],
    ['a\\b.js'],
    ['.hidden.js'],
    ['a//b.js'],
    ['a b.js'],
    ['%2e%2e/a.js'],
    ['a.js\0.json'],
    ['~1/a.js'],
    [`${'a'.repeat(200)}.js`],
  ])('%s has a path that is not allowed', (path) => {
    expect(faultsOfFiles(path)).toMatchObject([{ message: 'has a path that is not allowed' }]);
  });
  test.each([['page.html'], ['run.sh'], ['noextension'], ['a.js.map']])(
    '%s is of no allowed type',
    (path) => {
      expect(faultsOfFiles(path)).toMatchObject([{ message: 'is of a type that is not allowed' }]);
    },
  );
  test('the same name twice, even in other letters, is refused', () => {
    expect(faultsOfFiles('a.js', 'A.js')).toMatchObject([{ message: 'is there twice' }]);
  });
  test('too much is refused', () => {
    const large = Array.from({ length: 7 }, (_, n) => ({ path: `f${n}.js`, bytes: 2_000_001 }));
    const faults = decideFileFaults(large, known).map((fault) => fault.message);
    expect(faults).toEqual(['is too large', ...large.map(() => 'is too large'), 'has no manifest.json']);
    const many = Array.from({ length: 301 }, (_, n) => ({ path: `f${n}.js`, bytes: 1 }));
    expect(decideFileFaults(many, known)).toContainEqual({ pointer: '/files', message: 'has more than 300' });
  });
});

test.each([
  ['entry.js', './chunk.js', 'chunk.js'],
  ['a/entry.js', '../chunk.js', 'chunk.js'],
  ['entry.js', 'react', undefined],
  ['entry.js', '@entame/sdk/react', undefined],
  ['entry.js', '/assets/x/1/x.js', ''],
  ['entry.js', 'data:text/javascript,1', ''],
])('from %s, %s means %s', (from, specifier, file) => {
  expect(resolveImport(from, specifier)).toBe(file);
});
