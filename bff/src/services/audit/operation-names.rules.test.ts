import { expect, test } from 'vitest';
import { computeOperationName } from './operation-names.rules.ts';

test('an operation is called by its Japanese name, in English by its summary, and by its id at the worst', () => {
  expect(computeOperationName('searchResidents', 'Find residents', 'ja')).toBe('利用者を検索');
  expect(computeOperationName('searchResidents', 'Find residents', 'en')).toBe('Find residents');
  expect(computeOperationName('somethingNew', 'Something new', 'ja')).toBe('Something new');
  expect(computeOperationName('gone', undefined, 'ja')).toBe('gone');
});
