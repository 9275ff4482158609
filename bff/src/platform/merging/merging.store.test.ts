import { expect, test } from 'vitest';
import { openTestStore } from '#platform/db/testing.ts';
import { findCurrentResidentId, findOwnIds, recordAlias, removeAlias } from './merging.store.ts';

test('merged accounts are found from both ends, in any depth, and are parted again', async () => {
  await using store = await openTestStore();
  await store.write((tx) => recordAlias(tx, { mergedId: 'c', keptId: 'b', mergeId: 'm1' }));
  await store.write((tx) => recordAlias(tx, { mergedId: 'b', keptId: 'a', mergeId: 'm2' }));
  expect(await findOwnIds(store.read, 'a')).toEqual(['a', 'b', 'c']);
  expect(await findCurrentResidentId(store.read, 'c')).toBe('a');
  await store.write((tx) => removeAlias(tx, 'm2'));
  expect([await findCurrentResidentId(store.read, 'c'), await findOwnIds(store.read, 'a')]).toEqual([
    'b',
    ['a'],
  ]);
});
