import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor, pageOf } from './cursor.ts';
import { Problem } from './problem.ts';

test('comes back as it went out, and is safe in an address', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 3 }), (key) => {
      const cursor = encodeCursor(key);
      expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(decodeCursor(cursor, key.length)).toEqual(key);
    }),
  );
});

test('anything else is refused as a wrong request', () => {
  for (const cursor of ['x', encodeCursor(['one']), encodeCursor(['a', 'b', 'c']), 'e30', 'WzEsMl0']) {
    expect(() => decodeCursor(cursor, 2)).toThrow(Problem);
  }
});

test('a page has a next one only when there is more', () => {
  const key = (row: number) => [String(row)];
  expect(pageOf([1, 2], 2, (row) => row, key)).toEqual({ items: [1, 2], nextCursor: null });
  expect(pageOf([1, 2, 3], 2, (row) => row, key)).toEqual({ items: [1, 2], nextCursor: encodeCursor(['2']) });
  expect(pageOf([], 2, (row) => row, key)).toEqual({ items: [], nextCursor: null });
});
