import { boolean, index, instant, integer, sealedJson, table, text } from '#platform/db/columns.ts';

/** What a rider needs. Sealed: that somebody uses a wheelchair is sensitive personal information (要配慮個人情報). */
export interface RiderNeeds {
  wheelchair: boolean;
}

/** Requests for rides. Who the resident is stands elsewhere; names and positions of places are city data. */
export const bookings = table(
  'bookings',
  {
    id: text().primaryKey(),
    residentId: text().notNull(),
    pickupPlaceId: text().notNull(),
    dropoffPlaceId: text().notNull(),
    pickupAt: instant().notNull(),
    asSoonAsPossible: boolean().notNull(),
    passengers: integer().notNull(),
    needs: sealedJson<RiderNeeds>().notNull(),
    distanceMetres: integer().notNull(),
    bookedAt: instant().notNull(),
    cancelledAt: instant(),
  },
  (t) => [index('bookings_resident').on(t.residentId, t.pickupAt, t.id)],
);
