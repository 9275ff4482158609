import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { openTestStore } from '#platform/db/testing.ts';
import { decideBooking, graceMinutes } from './rideshare.rules.ts';
import {
  type Booking,
  findBooking,
  findBookings,
  findOpenBookings,
  recordBooking,
  recordCancellation,
} from './rideshare.store.ts';

const now = Temporal.Instant.from('2026-11-23T01:30:00Z');
const inMinutes = (minutes: number) => now.add({ minutes });
const hanako = 'resident-hanako';

function bookingAt(minutes: number, change: Partial<Booking> = {}): Booking {
  return {
    id: uuidv7(),
    residentId: hanako,
    pickupPlaceId: 'town-toritani-4',
    dropoffPlaceId: 'facility-city-hall',
    pickupAt: inMinutes(minutes),
    asSoonAsPossible: false,
    passengers: 1,
    needs: { wheelchair: true },
    distanceMetres: 2_660,
    bookedAt: now,
    cancelledAt: null,
    ...change,
  };
}

describe('bookings', () => {
  it('come back as they were recorded, latest pick-up first, of this resident only', async () => {
    await using store = await openTestStore();
    const [early, late] = [bookingAt(60), bookingAt(180)];
    await store.write(async (tx) => {
      await recordBooking(tx, early);
      await recordBooking(tx, late);
      await recordBooking(tx, bookingAt(90, { residentId: 'resident-taro' }));
    });
    expect(await findBookings(store.read, hanako, 10)).toEqual([late, early]);
  });

  it('page without gaps or repeats, also among rides at the same moment', async () => {
    await using store = await openTestStore();
    const all = [10, 10, 10, 20, 30].map((minutes) => bookingAt(minutes));
    await store.write(async (tx) => {
      for (const booking of all) await recordBooking(tx, booking);
    });
    const seen: string[] = [];
    let last: Booking | undefined;
    do {
      const page = await findBookings(store.read, hanako, 2, last);
      seen.push(...page.map(({ id }) => id));
      last = page.at(-1);
    } while (last);
    expect(seen.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  });

  it('are found by their own resident only', async () => {
    await using store = await openTestStore();
    const booking = bookingAt(60);
    await store.write((tx) => recordBooking(tx, booking));
    expect(await findBooking(store.read, hanako, booking.id)).toEqual(booking);
    expect(await findBooking(store.read, 'resident-taro', booking.id)).toBeUndefined();
  });

  it('are open until they are called off or past', async () => {
    await using store = await openTestStore();
    const [past, soon, later, calledOff] = [bookingAt(-40), bookingAt(10), bookingAt(90), bookingAt(50)];
    await store.write(async (tx) => {
      for (const booking of [later, past, calledOff, soon]) await recordBooking(tx, booking);
      await recordCancellation(tx, calledOff.id, now);
    });
    expect(await findOpenBookings(store.read, hanako, inMinutes(-graceMinutes))).toEqual([soon, later]);
    expect(await findBooking(store.read, hanako, calledOff.id)).toEqual({ ...calledOff, cancelledAt: now });
  });

  it('do not tell who uses a wheelchair to somebody who reads the disk', async () => {
    await using store = await openTestStore();
    await store.write((tx) => recordBooking(tx, bookingAt(60)));
    const [row] = await store.raw('SELECT * FROM bookings');
    expect(JSON.stringify(row)).not.toContain('wheelchair');
  });

  it('asked for at the same moment never overlap', async () => {
    await using store = await openTestStore();
    const ask = (minutes: number) =>
      store.write(async (tx) => {
        const booking = bookingAt(minutes);
        const others = await findOpenBookings(tx, hanako, inMinutes(-graceMinutes));
        const decision = decideBooking(booking, others, now);
        if (decision.allowed) await recordBooking(tx, booking);
        return decision.allowed;
      });
    const answers = await Promise.all([60, 60, 75, 60, 50, 60].map(ask));
    expect(answers.filter((allowed) => allowed)).toHaveLength(1);
    expect(await findBookings(store.read, hanako, 10)).toHaveLength(1);
  });
});
