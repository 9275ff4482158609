import { describe, expect, it } from 'vitest';
import { loadCity } from '#platform/city.ts';
import { loadCityMap } from './activities.places.ts';

const files: Record<string, unknown> = {
  'boundary.geojson': {
    features: [
      {
        geometry: {
          coordinates: [
            [
              [130.7, 33.8],
              [130.8, 33.8],
              [130.8, 33.9],
            ],
          ],
        },
      },
    ],
  },
  'places.json': [
    { id: 'hall', kind: 'facility', name: { ja: '公民館', en: 'Hall' }, latitude: 33.8, longitude: 130.7 },
    { id: 'old', kind: 'facility', name: { ja: '旧館' }, latitude: 33.9, longitude: 130.8, retired: true },
  ],
};
const map = loadCityMap({ read: <T>(file: string) => files[file] as T });

describe('the map of a city', () => {
  it('has the outline, and the places that are offered, in the language asked for', () => {
    expect(map.present('en')).toEqual({
      outline: [
        { latitude: 33.8, longitude: 130.7 },
        { latitude: 33.8, longitude: 130.8 },
        { latitude: 33.9, longitude: 130.8 },
      ],
      places: [{ id: 'hall', kind: 'facility', name: 'Hall', latitude: 33.8, longitude: 130.7 }],
    });
  });
  it('still shows where a retired place was, and offers it no more', () => {
    expect(['hall', 'old', 'nowhere'].map(map.isOffered)).toEqual([true, false, false]);
    expect(map.positionOf('old')).toEqual({ latitude: 33.9, longitude: 130.8 });
    expect([map.positionOf('nowhere'), map.positionOf(null)]).toEqual([null, null]);
  });
  it('of Nakama knows the place of every activity of the demo', () => {
    const nakama = loadCity('nakama');
    const { positionOf } = loadCityMap(nakama);
    const demo = nakama.read<{ title: string; placeId: string | null }[]>('demo/activities.json');
    expect(demo.filter(({ placeId }) => positionOf(placeId) === null)).toEqual([]);
  });
});
