/** How far away one is, judged on this device: the portal hears "near" or "far", never where that is. */
import type { Host } from '@entame/sdk';
import { computeDistance, type Position } from '../activities/positions.ts';

const patienceMs = 8_000;

export type Distance = 'near' | 'far';

/** The activity's number, with which every code begins. */
export function activityNumberIn(code: string): number | undefined {
  const [number] = /^\d{5}/.exec(code) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** Far only when even the most favourable reading of the position is; a vague one says nothing. */
export function judgeDistance(
  place: Position,
  own: Position & { accuracy: number },
  farMetres: number,
): Distance | undefined {
  const metres = computeDistance(place, own);
  if (metres - own.accuracy > farMetres) return 'far';
  return metres + own.accuracy <= farMetres ? 'near' : undefined;
}

/** Asks for the position only where the city wants it and the place is on the map; whatever fails means "not said". */
export async function findDistance(clients: Host['clients'], code: string): Promise<Distance | undefined> {
  const number = activityNumberIn(code);
  if (number === undefined || !('geolocation' in navigator)) return undefined;
  try {
    const { data } = await clients.activities.GET('/check-in-places/{number}', {
      params: { path: { number } },
    });
    if (!data?.position || data.farMetres === null) return undefined;
    const own = await findOwnPosition();
    return own && judgeDistance(data.position, own.coords, data.farMetres);
  } catch {
    return undefined;
  }
}

/** Undefined when the person does not answer the browser's question: nobody waits at the door for that. */
function findOwnPosition(): Promise<GeolocationPosition | undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, patienceMs);
    const options = { maximumAge: 60_000, timeout: patienceMs };
    navigator.geolocation.getCurrentPosition(resolve, () => resolve(undefined), options);
  });
}
