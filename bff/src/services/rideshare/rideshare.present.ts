/** How places and bookings go out. */
import type { components } from '@entame/sdk/contracts/rideshare.ts';
import { instantText } from '#platform/db/columns.ts';
import { type Language, localize } from '#platform/language.ts';
import type { Place, Places } from './rideshare.places.ts';
import { computeStatus } from './rideshare.rules.ts';
import type { Booking } from './rideshare.store.ts';

type Schemas = components['schemas'];

/** In やさしい日本語 a place's name comes with its reading. */
export function placeName(place: Place, language: Language): string {
  return language === 'ja-x-easy'
    ? `${place.name.ja}（${place.readings[0]}）`
    : localize(place.name, language);
}

export function presentPlace(place: Place, language: Language): Schemas['Place'] {
  return {
    id: place.id,
    name: placeName(place, language),
    kind: place.kind,
    ...(place.area && { area: localize(place.area, language) }),
    latitude: place.latitude,
    longitude: place.longitude,
  };
}

/** Makes the presenter of bookings between a city's places. */
export function presentBookings(places: Places) {
  return (booking: Booking, now: Temporal.Instant, language: Language): Schemas['Booking'] => ({
    id: booking.id,
    pickup: presentPlace(places.known(booking.pickupPlaceId), language),
    dropoff: presentPlace(places.known(booking.dropoffPlaceId), language),
    pickupAt: instantText(booking.pickupAt),
    asSoonAsPossible: booking.asSoonAsPossible,
    passengers: booking.passengers,
    wheelchair: booking.needs.wheelchair,
    distanceMetres: booking.distanceMetres,
    status: computeStatus(booking, now),
    bookedAt: instantText(booking.bookedAt),
  });
}
