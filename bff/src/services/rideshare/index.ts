/** Shared rides: residents ask for a ride between places they know by name. */
import type { Platform } from '#platform/platform.ts';
import type { Service } from '#platform/service.ts';
import { rideshareData } from './rideshare.personal-data.ts';
import { loadPlaces } from './rideshare.places.ts';
import { rideshareRoutes } from './rideshare.routes.ts';
import { nextBookingTile } from './rideshare.tiles.ts';

export function rideshareService(platform: Platform): Service {
  const places = loadPlaces(platform.city);
  return {
    name: 'rideshare',
    handlers: rideshareRoutes({ ...platform, places }),
    personalData: rideshareData(places, platform.clock),
    tiles: { 'rideshare.next-booking': nextBookingTile(platform.store, places) },
  };
}
