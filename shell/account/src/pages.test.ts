import { expect, test } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import { listedPages } from './listed-pages.ts';
import { pages } from './pages.ts';

const drawn = pages.map(({ path }) => path);

test('every address of the manifest has a page of its own, and no page is without an address', () => {
  expect(drawn.toSorted()).toEqual(manifest.routes.map(({ path }) => path).toSorted());
});

test('what the first page lists needs the permission that its address needs', () => {
  for (const { path, permission = 'signed-in' } of listedPages)
    expect(manifest.routes.find((route) => route.path === path)).toMatchObject({ permission });
});
