import { and, asc, desc, eq, gte, isNull, lt, or, sql } from 'drizzle-orm';
import { type Db, prepared, type Slots, type Tx } from '#platform/db/store.ts';
import { bookings } from './rideshare.schema.ts';

export type Booking = typeof bookings.$inferSelect;
/** Where a page of bookings ended. */
export type BookingKey = Pick<Booking, 'pickupAt' | 'id'>;

/** A resident's bookings, latest pick-up first. */
export async function findBookings(
  db: Db,
  residentId: string,
  limit: number,
  after?: BookingKey,
): Promise<Booking[]> {
  const beyond =
    after &&
    or(
      lt(bookings.pickupAt, after.pickupAt),
      and(eq(bookings.pickupAt, after.pickupAt), lt(bookings.id, after.id)),
    );
  return db
    .select()
    .from(bookings)
    .where(and(eq(bookings.residentId, residentId), beyond))
    .orderBy(desc(bookings.pickupAt), desc(bookings.id))
    .limit(limit);
}

/** A booking, if it is this resident's. */
export async function findBooking(db: Db, residentId: string, id: string): Promise<Booking | undefined> {
  const [booking] = await db
    .select()
    .from(bookings)
    .where(and(eq(bookings.id, id), eq(bookings.residentId, residentId)));
  return booking;
}

/** On every dashboard, hence compiled once. */
const selectOpenBookings = prepared(
  'find_open_bookings',
  (db, slot: Slots<{ residentId: string; from: Temporal.Instant }>) =>
    db
      .select()
      .from(bookings)
      .where(
        and(
          eq(bookings.residentId, slot.residentId),
          gte(bookings.pickupAt, sql.param(slot.from, bookings.pickupAt)),
          isNull(bookings.cancelledAt),
        ),
      )
      .orderBy(asc(bookings.pickupAt), asc(bookings.id)),
);

/** A resident's bookings that were not called off, with a pick-up from a moment on, earliest first. */
export async function findOpenBookings(
  db: Db,
  residentId: string,
  from: Temporal.Instant,
): Promise<Booking[]> {
  return selectOpenBookings(db, { residentId, from });
}

export async function recordBooking(tx: Tx, booking: Booking): Promise<void> {
  await tx.insert(bookings).values(booking);
}

export async function recordCancellation(tx: Tx, id: string, cancelledAt: Temporal.Instant): Promise<void> {
  await tx.update(bookings).set({ cancelledAt }).where(eq(bookings.id, id));
}

/** Everything of a resident, latest pick-up first. */
export async function findEveryBooking(db: Db, residentId: string): Promise<Booking[]> {
  return db
    .select()
    .from(bookings)
    .where(eq(bookings.residentId, residentId))
    .orderBy(desc(bookings.pickupAt), desc(bookings.id));
}

/** Takes the person out of their bookings: what is still to come is called off, and what they needed is forgotten. */
export async function recordPseudonym(
  tx: Tx,
  residentId: string,
  pseudonym: string,
  now: Temporal.Instant,
): Promise<void> {
  const own = eq(bookings.residentId, residentId);
  await tx
    .update(bookings)
    .set({ cancelledAt: now })
    .where(and(own, isNull(bookings.cancelledAt), gte(bookings.pickupAt, now)));
  await tx
    .update(bookings)
    .set({ residentId: pseudonym, needs: { wheelchair: false } })
    .where(own);
}

export async function removeEveryBooking(tx: Tx, residentId: string): Promise<void> {
  await tx.delete(bookings).where(eq(bookings.residentId, residentId));
}
