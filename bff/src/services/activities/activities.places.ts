/** The outline of the city and its places: where an activity is on the map. */
import type { components } from '@entame/sdk/contracts/activities.ts';
import type { City } from '#platform/city.ts';
import { type Language, type LocalizedText, localize } from '#platform/language.ts';

type Schemas = components['schemas'];
type Position = Schemas['ActivityPosition'];

interface CityPlace extends Position {
  id: string;
  kind: 'station' | 'facility' | 'town';
  name: LocalizedText;
  /** No longer offered; still known, because old activities name it. */
  retired?: boolean;
}
interface Boundary {
  features: { geometry: { coordinates: [number, number][][] } }[];
}

export interface CityMap {
  present(language: Language): Schemas['CityMap'];
  isOffered(placeId: string): boolean;
  /** Where a place is; null for none, and for one that the city's file lacks. */
  positionOf(placeId: string | null): Position | null;
}

/** Reads the city's outline and places once. */
export function loadCityMap(city: Pick<City, 'read'>): CityMap {
  const [outline = []] = city.read<Boundary>('boundary.geojson').features[0]?.geometry.coordinates ?? [];
  const places = city.read<CityPlace[]>('places.json');
  const byId = new Map(places.map((place) => [place.id, place]));
  return {
    present: (language) => ({
      outline: outline.map(([longitude, latitude]) => ({ latitude, longitude })),
      places: places
        .filter(({ retired }) => !retired)
        .map(({ id, kind, name, latitude, longitude }) => ({
          id,
          kind,
          name: localize(name, language),
          latitude,
          longitude,
        })),
    }),
    isOffered(placeId) {
      const place = byId.get(placeId);
      return place !== undefined && !place.retired;
    },
    positionOf(placeId) {
      const place = placeId === null ? undefined : byId.get(placeId);
      return place ? { latitude: place.latitude, longitude: place.longitude } : null;
    },
  };
}
