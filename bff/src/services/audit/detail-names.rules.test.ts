import { expect, test } from 'vitest';
import { computeDetailTitle } from './detail-names.rules.ts';

test('a detail is called by its title, and by its own name at the worst', () => {
  expect(computeDetailTitle('rolesBefore', 'ja')).toBe('変更前の役割');
  expect(computeDetailTitle('rolesBefore', 'en')).toBe('Roles before');
  expect(computeDetailTitle('constructor', 'ja')).toBe('constructor');
});
