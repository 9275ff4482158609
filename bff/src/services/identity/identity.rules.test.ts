import { describe, expect, test } from 'vitest';
import { searchTermsOf } from './identity.rules.ts';

describe('searchTermsOf', () => {
  test('whole, family and given name in both writings', () => {
    expect(searchTermsOf('中間 花子', 'ナカマ　ハナコ')).toEqual([
      '中間 花子',
      '中間',
      '花子',
      'ナカマ　ハナコ',
      'ナカマ',
      'ハナコ',
    ]);
  });

  test('a single name without kana is one term', () => {
    expect(searchTermsOf('Madonna', null)).toEqual(['Madonna']);
  });
});
