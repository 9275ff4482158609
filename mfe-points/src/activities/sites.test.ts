import { expect, test } from 'vitest';
import type { Activity } from '../components/activity-state.ts';
import { byDistance, sitesOf } from './sites.ts';

const at = (title: string, placeId: string | null, longitude = 130.7) =>
  ({
    title,
    placeId,
    placeName: title,
    position: placeId === null ? null : { latitude: 33.8, longitude },
  }) as Activity;
const here = { latitude: 33.8, longitude: 130.7 };
const map = {
  outline: [],
  places: [{ id: 'a', kind: 'town' as const, name: '通谷一丁目', latitude: 33.8, longitude: 130.7 }],
};

test('activities at one place share its mark; what has no place is on no map', () => {
  const sites = sitesOf([at('体操', 'a'), at('不明', null), at('清掃', 'a'), at('見守り', 'b')], map);
  expect(sites.map(({ name, activities }) => [name, activities.map(({ title }) => title)])).toEqual([
    ['通谷一丁目', ['体操', '清掃']],
    ['見守り', ['見守り']],
  ]);
});

test('the nearest comes first, what has no place last', () => {
  const found = byDistance(
    [at('不明', null), at('遠い', 'c', 130.75), at('近い', 'a', 130.701), at('どこか', null)],
    here,
  );
  expect(found.map(({ title }) => title)).toEqual(['近い', '遠い', '不明', 'どこか']);
});
