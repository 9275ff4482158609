import { describe, expect, it } from 'vitest';
import { loadCity } from '#platform/city.ts';
import { createPlaces, foldSearchText, loadPlaces, type Place } from './rideshare.places.ts';

const city = loadCity('nakama');
const places = loadPlaces(city);
const idsFor = (query: string) => places.search(query).map(({ id }) => id);

describe('the places of Nakama', () => {
  it('offer every 町丁 and station at its published position', () => {
    const published = [
      ...city.read<{ name: string; lat: number; lng: number }[]>('towns.json'),
      ...city.read<{ name: string; lat: number; lng: number }[]>('stations.json'),
    ];
    const offered = places
      .search(undefined)
      .filter(({ kind }) => kind !== 'facility')
      .map(({ latitude, longitude }) => `${latitude} ${longitude}`);
    expect(offered.sort()).toEqual(published.map(({ lat, lng }) => `${lat} ${lng}`).sort());
  });

  it('put stations first, then facilities, then 町丁 in the order of their readings', () => {
    const kinds = places.search('').map(({ kind }) => kind);
    expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  });
  const order = ['station', 'facility', 'town'];
});

describe('search', () => {
  it.each([
    ['とおりたに', 'station-toritani'],
    ['トオリタニ', 'town-toritani-4'],
    ['ﾄｵﾘﾀﾆ', 'town-toritani-4'],
    ['通谷四丁目', 'town-toritani-4'],
    ['通谷4丁目', 'town-toritani-4'],
    ['通谷４', 'town-toritani-4'],
    ['とおりたに よんちょうめ', 'town-toritani-4'],
    ['Toritani 4', 'town-toritani-4'],
    ['扇が浦', 'town-ogigaura-1'],
    ['扇ケ浦', 'town-ogigaura-1'],
    ['土手の内', 'town-dotenouchi-1'],
    ['しやくしょ', 'facility-city-hall'],
    ['市役所', 'facility-city-hall'],
    ['ハーモニー', 'facility-harmony-hall'],
    ['じぇいあーる', 'station-nakama'],
    ['大字垣生', 'town-habu'],
  ])('%s finds %s', (query, id) => {
    expect(idsFor(query)).toContain(id);
  });

  it('shows the whole name before its start, and the start before the middle', () => {
    const found = idsFor('なかま');
    expect(found.indexOf('station-nakama')).toBeLessThan(found.indexOf('station-higashi-nakama'));
    expect(idsFor('垣生')[0]).toBe('town-habu');
  });

  it('finds nothing where nothing is', () => {
    expect(idsFor('東京タワー')).toEqual([]);
  });

  it('shows everything for a query of spaces', () => {
    expect(places.search(' 　')).toEqual(places.search(undefined));
  });

  it('takes folded text as it is', () => {
    for (const { name, readings } of places.search(''))
      for (const text of [name.ja, ...readings])
        expect(foldSearchText(foldSearchText(text))).toBe(foldSearchText(text));
  });
});

describe('a places file', () => {
  const place: Place = {
    id: 'facility-hall',
    kind: 'facility',
    name: { ja: '公民館' },
    readings: ['こうみんかん'],
    latitude: 33.8,
    longitude: 130.7,
  };

  it('must have ids of the right form, each once', () => {
    expect(() => createPlaces([{ ...place, id: '公民館' }])).toThrow('is not a place id');
    expect(() => createPlaces([place, place])).toThrow('twice');
  });

  it('keeps retired places for old bookings without offering them', () => {
    const retired = createPlaces([{ ...place, retired: true }]);
    expect(retired.search('公民館')).toEqual([]);
    expect(retired.offered('facility-hall')).toBeUndefined();
    expect(retired.known('facility-hall').name.ja).toBe('公民館');
    expect(() => retired.known('facility-gone')).toThrow('retire it');
  });
});
