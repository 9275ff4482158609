import { describe, expect, test } from 'vitest';
import { en } from './locales/en.ts';
import { ja } from './locales/ja.ts';
import { jaXEasy } from './locales/ja-x-easy.ts';
import { loadTexts } from './texts.ts';

const placesOf = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe.each(Object.keys(ja) as (keyof typeof ja)[])('%s', (key) => {
  test('has the same places in every language', () => {
    expect(placesOf(en[key])).toEqual(placesOf(ja[key]));
    expect(placesOf(jaXEasy[key])).toEqual(placesOf(ja[key]));
  });
});

test('texts fill their places without escaping them', async () => {
  expect((await loadTexts('ja')).t('myPage', { name: '<花子>' })).toBe('<花子>さん');
  expect((await loadTexts('ja-x-easy')).t('home')).toBe('ホーム');
});

test('a micro-frontend gets its own texts, counted and apart from others', async () => {
  const { translator } = await loadTexts('en');
  const t = translator({
    ja: { rides_other: '{{count}}件', rides_one: '{{count}}件', rides: '' },
    en: { rides_other: '{{count}} rides', rides_one: 'one ride', rides: '' },
    'ja-x-easy': { rides_other: '{{count}}', rides_one: '{{count}}', rides: '' },
  });
  expect([t('rides', { count: 1 }), t('rides', { count: 2 })]).toEqual(['one ride', '2 rides']);
  expect(translator({ ja: { home: '家' }, en: { home: 'house' }, 'ja-x-easy': { home: '家' } })('home')).toBe(
    'house',
  );
});
