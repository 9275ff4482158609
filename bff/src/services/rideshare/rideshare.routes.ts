import type { operations } from '@entame/sdk/contracts/rideshare.ts';
import { uuidv7 } from 'uuidv7';
import { residentOf } from '#platform/actor.ts';
import { decodeCursor, encodeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Handlers } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import type { Places } from './rideshare.places.ts';
import { presentBookings, presentPlace } from './rideshare.present.ts';
import { computeDistanceMetres, decideBooking, decideCancellation, graceMinutes } from './rideshare.rules.ts';
import {
  type Booking,
  findBooking,
  findBookings,
  findOpenBookings,
  recordBooking,
  recordCancellation,
} from './rideshare.store.ts';

export type RideshareDeps = Pick<Platform, 'store' | 'publish' | 'announce'> & { places: Places };

export function rideshareRoutes({ store, publish, announce, places }: RideshareDeps): Handlers<operations> {
  const present = presentBookings(places);

  return {
    async listPlaces({ query: { query, limit = 20, cursor } }, { language }) {
      const found = places.search(query);
      const after = decodeCursor(cursor, 1);
      const start = after ? found.findIndex(({ id }) => id === after[0]) + 1 : 0;
      // Either not a cursor of this search, or the city's places changed meanwhile.
      if (after && start === 0) throw problem('invalid-request', [wrongCursor]);
      const shown = found.slice(start, start + limit);
      const more = found.length > start + limit;
      const last = shown.at(-1);
      return {
        items: shown.map((place) => presentPlace(place, language)),
        nextCursor: more && last ? encodeCursor([last.id]) : null,
      };
    },

    async listMyBookings({ query: { limit = 20, cursor } }, { actor, now, language }) {
      const resident = residentOf(actor);
      const after = readBookingKey(cursor);
      const rows = await findBookings(store.read, resident.id, limit + 1, after);
      return pageOf(
        rows,
        limit,
        (booking) => present(booking, now, language),
        (booking) => [instantText(booking.pickupAt), booking.id],
      );
    },

    async createBooking({ body }, { actor, now, language, write }) {
      const resident = residentOf(actor);
      const pickup = places.offered(body.pickupPlaceId);
      const dropoff = places.offered(body.dropoffPlaceId);
      if (!pickup) throw problem('place-not-found', [notOffered('/body/pickupPlaceId')]);
      if (!dropoff) throw problem('place-not-found', [notOffered('/body/dropoffPlaceId')]);
      const pickupAt = body.pickupAt === undefined ? undefined : Temporal.Instant.from(body.pickupAt);
      return write(async (tx) => {
        const others = await findOpenBookings(tx, resident.id, now.subtract({ minutes: graceMinutes }));
        const decision = decideBooking({ ...body, pickupAt }, others, now);
        if (!decision.allowed) throw problem(decision.reason);
        const booking: Booking = {
          id: uuidv7(),
          residentId: resident.id,
          pickupPlaceId: pickup.id,
          dropoffPlaceId: dropoff.id,
          pickupAt: decision.pickupAt,
          asSoonAsPossible: decision.asSoonAsPossible,
          passengers: body.passengers,
          needs: { wheelchair: body.wheelchair },
          distanceMetres: computeDistanceMetres(pickup, dropoff),
          bookedAt: now,
          cancelledAt: null,
        };
        await recordBooking(tx, booking);
        await publish(tx, 'ride.requested', { bookingId: booking.id, residentId: resident.id });
        await announce(tx, { to: resident.id, topic: 'bookings' });
        return present(booking, now, language);
      });
    },

    async cancelBooking({ path }, { actor, now, language, write }) {
      const resident = residentOf(actor);
      return write(async (tx) => {
        const booking = await findBooking(tx, resident.id, path.bookingId);
        if (!booking) throw problem('booking-not-found');
        const decision = decideCancellation(booking, now);
        if (!decision.allowed) throw problem(decision.reason);
        if (decision.alreadyCancelled) return present(booking, now, language);
        await recordCancellation(tx, booking.id, now);
        await announce(tx, { to: resident.id, topic: 'bookings' });
        return present({ ...booking, cancelledAt: now }, now, language);
      });
    },
  };
}

const wrongCursor = { pointer: '/query/cursor', message: 'must be the nextCursor of a page of this search' };

function notOffered(pointer: string) {
  return { pointer, message: 'must be the id of a place that listPlaces names' };
}

function readBookingKey(cursor: string | undefined): Pick<Booking, 'pickupAt' | 'id'> | undefined {
  const key = decodeCursor(cursor, 2);
  if (!key) return undefined;
  const [pickupAt = '', id = ''] = key;
  try {
    return { pickupAt: Temporal.Instant.from(pickupAt), id };
  } catch {
    throw problem('invalid-request', [wrongCursor]);
  }
}
