import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { residents } from '#services/identity/identity.schema.ts';
import { inIndex } from './blind-index.ts';
import { listIndexedPlaces } from './columns.ts';
// Declares every table.
import '../../services.ts';

test('no store compares a blind index as if all rows were of one key', () => {
  const keys = [...new Set(listIndexedPlaces().map(({ key }) => key))];
  expect(keys.length).toBeGreaterThan(5);
  const comparing = new RegExp(String.raw`\b(eq|ne|inArray|notInArray|like)\(\s*\w+\.(${keys.join('|')})\b`);
  const stores = globSync('bff/src/**/*.store.ts').filter((file) =>
    comparing.test(readFileSync(file, 'utf8')),
  );
  // It compares residents with each other; that they are under one key is shown in index-writers.store.test.ts.
  expect(stores.map((file) => file.split('/').at(-1))).toEqual(['duplicates.store.ts']);
});

test('what is no blind index is not compared as one', () => {
  expect(() => inIndex(residents.name, '花子')).toThrow('name is no blind index');
});
