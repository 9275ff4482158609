import { expect, test } from 'vitest';
import { languageOf, localize } from './language.ts';

test.each([
  [null, 'ja'],
  ['', 'ja'],
  ['ja-JP,en;q=0.8', 'ja'],
  ['en-GB,en;q=0.9', 'en'],
  ['ja-x-easy', 'ja-x-easy'],
  ['fr,en;q=0.5', 'en'],
  ['zh-CN', 'ja'],
])('%j is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});

test('a missing language falls back to Japanese', () => {
  expect(localize({ ja: '中間市' }, 'en')).toBe('中間市');
});
