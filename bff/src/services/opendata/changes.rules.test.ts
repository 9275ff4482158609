import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeChanges, countChanges, digestOf } from './changes.rules.ts';

const recordsOf = (cells: Record<string, string>) =>
  Object.entries(cells).map(([identifier, name]) => ({ identifier, name }));
const digestsOf = (cells: Record<string, string>) =>
  new Map(recordsOf(cells).map((record) => [record.identifier, digestOf(record)]));

test('records are matched by identifier', () => {
  const changes = computeChanges(
    digestsOf({ a: '1', b: '2', c: '3' }),
    recordsOf({ b: '2', c: '4', d: '5' }),
  );
  expect(changes).toEqual({
    added: [{ identifier: 'd', name: '5' }],
    changed: [{ identifier: 'c', name: '4' }],
    removed: ['a'],
    unchanged: 1,
  });
  expect(countChanges(changes)).toEqual({ added: 1, changed: 1, removed: 1, unchanged: 1 });
});

test('the order of columns is no change', () => {
  expect(digestOf({ identifier: '1', name: 'a' })).toBe(digestOf({ name: 'a', identifier: '1' }));
  expect(digestOf({ name: 'a' })).not.toBe(digestOf({ nameKana: 'a' }));
});

test('every record before and after is counted once', () => {
  const cells = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('1', '2'));
  fc.assert(
    fc.property(cells, cells, (before, after) => {
      const { added, changed, removed, unchanged } = countChanges(
        computeChanges(digestsOf(before), recordsOf(after)),
      );
      expect(added + changed + unchanged).toBe(Object.keys(after).length);
      expect(removed + changed + unchanged).toBe(Object.keys(before).length);
    }),
  );
});
