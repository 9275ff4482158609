import { expect, test } from 'vitest';
import { computeClosure, computeImportMap } from './import-map.ts';
import type { LiveRelease } from './live-release.ts';

const release = (
  name: string,
  manifest: Partial<LiveRelease['manifest']>,
  files: Record<string, string[]>,
): LiveRelease => ({
  name,
  version: '1',
  manifest: {
    name,
    title: { ja: name },
    modules: {},
    languages: ['ja'],
    routes: [],
    menu: [],
    tiles: [],
    budgets: { javascriptBytes: 0, styleBytes: 0 },
    ...manifest,
  },
  files: Object.entries(files).map(([path, imports]) => ({
    path,
    imports,
    integrity: `sha384-${name}/${path}`,
  })),
});
const shell = release(
  'shell',
  { modules: { react: 'react.js', '@entame/sdk/react': 'sdk.js' } },
  { 'react.js': ['./core.js'], 'core.js': [], 'sdk.js': ['./core.js', './react.js'], 'style.css': [] },
);
const points = release(
  'points',
  { entry: 'entry.js' },
  { 'entry.js': ['@entame/sdk/react', './own.js'], 'own.js': ['./entry.js'] },
);

test('shared modules by their names, hashes by every address a browser may ask', () => {
  const map = computeImportMap([shell, points]);
  expect(map.imports).toEqual({
    react: '/assets/shell/1/react.js',
    '@entame/sdk/react': '/assets/shell/1/sdk.js',
  });
  expect(Object.keys(map.integrity).sort()).toEqual([
    '/assets/points/1/entry.js',
    '/assets/points/1/own.js',
    '/assets/points/1~1/entry.js',
    '/assets/points/1~1/own.js',
    '/assets/points/1~2/entry.js',
    '/assets/points/1~2/own.js',
    '/assets/points/1~3/entry.js',
    '/assets/points/1~3/own.js',
    '/assets/shell/1/core.js',
    '/assets/shell/1/react.js',
    '/assets/shell/1/sdk.js',
  ]);
  expect(map.integrity['/assets/points/1~2/own.js']).toBe('sha384-points/own.js');
});

test('what a module needs at once, across releases, in circles, each once', () => {
  const closure = computeClosure([shell, points], { release: 'points', path: 'entry.js' });
  expect(closure.sort()).toEqual([
    '/assets/points/1/entry.js',
    '/assets/points/1/own.js',
    '/assets/shell/1/core.js',
    '/assets/shell/1/react.js',
    '/assets/shell/1/sdk.js',
  ]);
});
