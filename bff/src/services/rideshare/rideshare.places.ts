/** The places that rides go between: city data, held in memory, found by name the way people write it. */
import type { City } from '#platform/city.ts';
import type { LocalizedText } from '#platform/language.ts';

export interface Place {
  /** Stable: bookings keep it. */
  id: string;
  kind: 'station' | 'facility' | 'town';
  name: LocalizedText;
  /** Kana readings and other names that people search by; the first is how the name is read. */
  readings: [string, ...string[]];
  area?: LocalizedText;
  latitude: number;
  longitude: number;
  /** No longer offered; still known, because old bookings name it. */
  retired?: boolean;
}

export interface Places {
  /** The place of a booking, offered today or not. */
  known(id: string): Place;
  /** A place that can be asked for. */
  offered(id: string): Place | undefined;
  /** Offered places that match, best match first; all of them without a query. */
  search(query: string | undefined): Place[];
}

/** Reads the city's `places.json`. Throws when an entry could not be booked or found. */
export function loadPlaces(city: Pick<City, 'read'>): Places {
  return createPlaces(city.read<Place[]>('places.json'));
}

export function createPlaces(all: Place[]): Places {
  const byId = new Map<string, Place>();
  for (const place of all) {
    if (!/^[a-z0-9-]{1,60}$/.test(place.id)) throw new Error(`places.json: "${place.id}" is not a place id.`);
    if (byId.has(place.id)) throw new Error(`places.json: "${place.id}" is there twice.`);
    byId.set(place.id, place);
  }
  const entries = all
    .filter((place) => !place.retired)
    .map((place) => ({ place, keys: searchKeysOf(place) }));

  return {
    known(id) {
      const place = byId.get(id);
      if (!place) throw new Error(`places.json lacks "${id}", which a booking names; retire it instead.`);
      return place;
    },
    offered(id) {
      const place = byId.get(id);
      return place?.retired ? undefined : place;
    },
    search(query) {
      const wanted = foldSearchText(query ?? '');
      if (wanted === '') return entries.map(({ place }) => place);
      const ranked = entries.map(({ place, keys }) => ({ place, rank: rankMatch(keys, wanted) }));
      return ranked
        .filter(({ rank }) => rank < noMatch)
        .sort((a, b) => a.rank - b.rank)
        .map(({ place }) => place);
    },
  };
}

const kanjiDigits = '〇一二三四五六七八九';

/**
 * Makes equal what people take for equal: width and case of letters, hiragana and katakana, 四丁目 and 4丁目,
 * ヶ, ケ and が in a name, spaces and middle dots.
 */
export function foldSearchText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s・]/g, '')
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(kanjiDigits.indexOf(digit)))
    .replace(/[ゖけ]/g, 'が');
}

function searchKeysOf(place: Place): string[] {
  const names = [place.name.ja, ...(place.name.en ? [place.name.en] : []), ...place.readings];
  return names.map(foldSearchText);
}

const noMatch = 3;

/** 0 the whole name, 1 its start, 2 its middle. */
function rankMatch(keys: string[], wanted: string): number {
  if (keys.includes(wanted)) return 0;
  if (keys.some((key) => key.startsWith(wanted))) return 1;
  return keys.some((key) => key.includes(wanted)) ? 2 : noMatch;
}
