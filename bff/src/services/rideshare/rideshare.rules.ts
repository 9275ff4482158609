/** The rules of shared rides. Which vehicle drives is not decided here: a booking is a request that was received. */
export const horizonHours = 14 * 24;
/** Two rides of one resident start at least this far apart. */
export const gapMinutes = 30;
/** How long after its pick-up time a request still stands. */
export const graceMinutes = 30;
export const passengersMax = 4;

export type BookingStatus = 'requested' | 'cancelled' | 'expired';

export interface BookingTimes {
  pickupAt: Temporal.Instant;
  cancelledAt: Temporal.Instant | null;
}

export interface RideRequest {
  pickupPlaceId: string;
  dropoffPlaceId: string;
  /** Undefined: as soon as possible. */
  pickupAt: Temporal.Instant | undefined;
  passengers: number;
}

export type BookingRefusal =
  | 'invalid-request'
  | 'pickup-and-dropoff-same'
  | 'pickup-time-out-of-range'
  | 'booking-overlaps';
export type BookingDecision =
  | { allowed: true; pickupAt: Temporal.Instant; asSoonAsPossible: boolean }
  | { allowed: false; reason: BookingRefusal };

/** Whether a resident may ask for this ride, given the resident's other bookings. */
export function decideBooking(
  request: RideRequest,
  others: readonly BookingTimes[],
  now: Temporal.Instant,
): BookingDecision {
  const pickupAt = request.pickupAt ?? now;
  if (request.passengers < 1 || request.passengers > passengersMax) return refuse('invalid-request');
  if (request.pickupPlaceId === request.dropoffPlaceId) return refuse('pickup-and-dropoff-same');
  if (isBefore(pickupAt, now) || isBefore(now.add({ hours: horizonHours }), pickupAt))
    return refuse('pickup-time-out-of-range');
  const gapMs = gapMinutes * 60_000;
  const overlapping = others.some(
    (other) =>
      computeStatus(other, now) === 'requested' &&
      Math.abs(other.pickupAt.epochMilliseconds - pickupAt.epochMilliseconds) < gapMs,
  );
  if (overlapping) return refuse('booking-overlaps');
  return { allowed: true, pickupAt, asSoonAsPossible: request.pickupAt === undefined };
}

export type CancellationDecision =
  | { allowed: true; alreadyCancelled: boolean }
  | { allowed: false; reason: 'booking-over' };

/** Whether a booking may be called off; calling off twice is allowed and changes nothing. */
export function decideCancellation(booking: BookingTimes, now: Temporal.Instant): CancellationDecision {
  const status = computeStatus(booking, now);
  if (status === 'expired') return { allowed: false, reason: 'booking-over' };
  return { allowed: true, alreadyCancelled: status === 'cancelled' };
}

/** What a booking is at a moment. Time alone ends a request, so the status is computed and never stored. */
export function computeStatus(booking: BookingTimes, now: Temporal.Instant): BookingStatus {
  if (booking.cancelledAt) return 'cancelled';
  return isBefore(booking.pickupAt.add({ minutes: graceMinutes }), now) ? 'expired' : 'requested';
}

/** Mean radius R₁ of the GRS 80 ellipsoid, as the IUGG gives it. */
const earthRadiusMetres = 6_371_008.8;

export interface Position {
  /** WGS 84, in degrees. */
  latitude: number;
  longitude: number;
}

/**
 * Great-circle distance by the haversine formula, which stays exact for places next to each other
 * (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984). The road is longer.
 */
export function computeDistanceMetres(from: Position, to: Position): number {
  const halfNorth = radians(to.latitude - from.latitude) / 2;
  const halfEast = radians(to.longitude - from.longitude) / 2;
  const haversine =
    Math.sin(halfNorth) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(halfEast) ** 2;
  return Math.round(2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(haversine))));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return a.epochNanoseconds < b.epochNanoseconds;
}

function refuse(reason: BookingRefusal): { allowed: false; reason: BookingRefusal } {
  return { allowed: false, reason };
}
