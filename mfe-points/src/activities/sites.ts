/** Activities by the place on the map at which they are. */
import type { Activity } from '../components/activity-state.ts';
import { type CityMapData, computeDistance, type Position } from './positions.ts';

export interface Site {
  placeId: string;
  name: string;
  position: Position;
  activities: Activity[];
}

/** In the order of the activities; those without a place are on no map. */
export function sitesOf(activities: readonly Activity[], map: CityMapData): Site[] {
  const names = new Map(map.places.map(({ id, name }) => [id, name]));
  const sites = new Map<string, Site>();
  for (const activity of activities) {
    const { placeId, position, placeName } = activity;
    if (placeId === null || position === null) continue;
    const site = sites.get(placeId);
    if (site) site.activities.push(activity);
    else
      sites.set(placeId, {
        placeId,
        name: names.get(placeId) ?? placeName,
        position,
        activities: [activity],
      });
  }
  return [...sites.values()];
}

/** Nearest first; what has no place comes last, in the order in which it was. */
export function byDistance(activities: readonly Activity[], from: Position): Activity[] {
  const distanceOf = ({ position }: Activity) =>
    position ? computeDistance(from, position) : Number.POSITIVE_INFINITY;
  return [...activities].sort((a, b) => {
    const [one, other] = [distanceOf(a), distanceOf(b)];
    return one === other ? 0 : one - other;
  });
}
