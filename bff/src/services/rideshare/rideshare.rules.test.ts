import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BookingTimes,
  computeDistanceMetres,
  computeStatus,
  decideBooking,
  decideCancellation,
  gapMinutes,
  graceMinutes,
  horizonHours,
  type RideRequest,
} from './rideshare.rules.ts';

const now = Temporal.Instant.from('2026-11-23T01:30:00Z');
const inMinutes = (minutes: number) => now.add({ seconds: Math.round(minutes * 60) });
const standing = (minutes: number): BookingTimes => ({ pickupAt: inMinutes(minutes), cancelledAt: null });
const calledOff = (minutes: number): BookingTimes => ({ pickupAt: inMinutes(minutes), cancelledAt: now });
const request: RideRequest = {
  pickupPlaceId: 'town-toritani-4',
  dropoffPlaceId: 'facility-city-hall',
  pickupAt: inMinutes(120),
  passengers: 1,
};
const horizonMinutes = horizonHours * 60;

describe('decideBooking', () => {
  const cases: [string, Partial<RideRequest>, BookingTimes[], string][] = [
    ['a ride in two hours', {}, [], 'allowed'],
    ['as soon as possible', { pickupAt: undefined }, [], 'allowed'],
    ['this very moment', { pickupAt: now }, [], 'allowed'],
    ['a second ago', { pickupAt: inMinutes(-1 / 60) }, [], 'pickup-time-out-of-range'],
    ['14 days from now', { pickupAt: inMinutes(horizonMinutes) }, [], 'allowed'],
    ['a second more', { pickupAt: inMinutes(horizonMinutes + 1 / 60) }, [], 'pickup-time-out-of-range'],
    ['from a place to itself', { dropoffPlaceId: 'town-toritani-4' }, [], 'pickup-and-dropoff-same'],
    ['four people', { passengers: 4 }, [], 'allowed'],
    ['nobody', { passengers: 0 }, [], 'invalid-request'],
    ['five people', { passengers: 5 }, [], 'invalid-request'],
    ['the same time again', {}, [standing(120)], 'booking-overlaps'],
    ['29 minutes after another', {}, [standing(91)], 'booking-overlaps'],
    ['29 minutes before another', {}, [standing(149)], 'booking-overlaps'],
    ['30 minutes after another', {}, [standing(90)], 'allowed'],
    ['30 minutes before another', {}, [standing(150)], 'allowed'],
    ['beside one that was called off', {}, [calledOff(120)], 'allowed'],
    ['near one of several', {}, [standing(30), calledOff(110), standing(130)], 'booking-overlaps'],
    ['at once, twice', { pickupAt: undefined }, [standing(0)], 'booking-overlaps'],
    ['at once, a little after', { pickupAt: undefined }, [standing(-29)], 'booking-overlaps'],
    ['at once, half an hour after', { pickupAt: undefined }, [standing(-30)], 'allowed'],
  ];
  it.each(cases)('%s', (_, change, others, expected) => {
    const decision = decideBooking({ ...request, ...change }, others, now);
    expect(decision.allowed ? 'allowed' : decision.reason).toBe(expected);
  });

  it('says when the ride starts, and whether that is as soon as possible', () => {
    expect(decideBooking(request, [], now)).toEqual({
      allowed: true,
      pickupAt: inMinutes(120),
      asSoonAsPossible: false,
    });
    expect(decideBooking({ ...request, pickupAt: undefined }, [], now)).toEqual({
      allowed: true,
      pickupAt: now,
      asSoonAsPossible: true,
    });
  });

  it('never lets two rides of a resident start less than the gap apart, in whatever order they are asked for', () => {
    const minutes = fc.integer({ min: 0, max: horizonMinutes });
    fc.assert(
      fc.property(fc.array(minutes, { maxLength: 40 }), (wishes) => {
        const booked: BookingTimes[] = [];
        for (const wish of wishes) {
          const decision = decideBooking({ ...request, pickupAt: inMinutes(wish) }, booked, now);
          if (decision.allowed) booked.push({ pickupAt: decision.pickupAt, cancelledAt: null });
        }
        const starts = booked.map((b) => b.pickupAt.epochMilliseconds / 60_000).sort((a, b) => a - b);
        for (const [i, start] of starts.entries())
          expect(start - (starts[i - 1] ?? -Infinity)).toBeGreaterThanOrEqual(gapMinutes);
      }),
    );
  });
});

describe('computeStatus', () => {
  it.each([
    ['before its time', standing(60), 'requested'],
    ['just after its time, while somebody may still come', standing(-1), 'requested'],
    ['when the grace ends', standing(-graceMinutes), 'requested'],
    ['after the grace', standing(-graceMinutes - 1), 'expired'],
    ['called off', calledOff(60), 'cancelled'],
    ['called off long ago', calledOff(-600), 'cancelled'],
  ] as const)('%s', (_, booking, expected) => {
    expect(computeStatus(booking, now)).toBe(expected);
  });
});

describe('decideCancellation', () => {
  it.each([
    ['a standing booking', standing(60), { allowed: true, alreadyCancelled: false }],
    ['one called off before', calledOff(60), { allowed: true, alreadyCancelled: true }],
    ['one called off before, whose time passed', calledOff(-600), { allowed: true, alreadyCancelled: true }],
    ['one that is over', standing(-600), { allowed: false, reason: 'booking-over' }],
  ] as const)('%s', (_, booking, expected) => {
    expect(decideCancellation(booking, now)).toEqual(expected);
  });
});

describe('computeDistanceMetres', () => {
  const position = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  const halfRoundMetres = 20_015_115;

  it('knows a quarter of a meridian and a kilometre in the city', () => {
    expect(computeDistanceMetres({ latitude: 0, longitude: 0 }, { latitude: 90, longitude: 0 })).toBe(
      10_007_557,
    );
    const nakama = { latitude: 33.8283, longitude: 130.7093 };
    const chikuzenHabu = { latitude: 33.8185, longitude: 130.7024 };
    expect(computeDistanceMetres(nakama, chikuzenHabu)).toBe(1_262);
  });

  it('is the same both ways, nothing to the same place, and at most half round the earth', () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        const metres = computeDistanceMetres(a, b);
        expect(metres).toBe(computeDistanceMetres(b, a));
        expect(metres).toBeGreaterThanOrEqual(0);
        expect(metres).toBeLessThanOrEqual(halfRoundMetres);
        expect(computeDistanceMetres(a, a)).toBe(0);
      }),
    );
  });
});
