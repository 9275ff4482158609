/** Acting for somebody: what the desk and helpers may do, and when a mandate holds. */
import type { Permission } from '@entame/sdk/permissions';

export const powers = ['book-rides', 'see-points', 'join-activities'] as const;
export type Power = (typeof powers)[number];

const permissionsOfPower: Record<Power, readonly Permission[]> = {
  'book-rides': ['bookings:manage-own'],
  'see-points': ['points:read-own', 'activities:read'],
  'join-activities': ['activities:read', 'sign-ups:manage-own'],
};

/**
 * What staff may do for a resident at the counter or on the telephone (I6). Not health, not consents, not anything
 * about how the resident signs in, and no check-ins, which prove that somebody was there.
 */
export const deskPermissions: readonly Permission[] = [
  'activities:read',
  'bookings:manage-own',
  'points:read-own',
  'profile:read-own',
  'sign-ups:manage-own',
];

/** What the powers of a mandate allow. A power that is no longer known allows nothing. */
export function computePermissions(given: readonly Power[]): Permission[] {
  return [...new Set(given.flatMap((power) => permissionsOfPower[power] ?? []))];
}

const codeHours = 24;
const ageYearsMin = 15;
export const mandatesMax = 10;
/** Wrong numbers by one account within ten minutes, after which it has to wait. */
export const wrongNumbersMax = 10;
export const wrongNumberMinutes = 10;

export interface MandateTimes {
  endsAt: Temporal.Instant;
  codeExpiresAt: Temporal.Instant;
  acceptedAt: Temporal.Instant | null;
  confirmedAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
}
export type MandateState = 'invited' | 'accepted' | 'confirmed' | 'over';

/** Where a mandate stands. An invitation that nobody took up is over with its code, any other with its last day. */
export function computeMandateState(mandate: MandateTimes, now: Temporal.Instant): MandateState {
  const isPast = (moment: Temporal.Instant) => Temporal.Instant.compare(moment, now) <= 0;
  if (mandate.endedAt !== null || isPast(mandate.endsAt)) return 'over';
  if (mandate.confirmedAt !== null) return 'confirmed';
  if (mandate.acceptedAt !== null) return 'accepted';
  return isPast(mandate.codeExpiresAt) ? 'over' : 'invited';
}

/** Until when the code of a new invitation works: 24 hours. */
export function computeCodeEnd(now: Temporal.Instant): Temporal.Instant {
  return now.add({ hours: codeHours });
}

/**
 * The moment at which a mandate until this day (YYYY-MM-DD, in the city's time zone) is over; undefined when the day
 * is before today or more than a year away.
 */
export function computeMandateEnd(
  untilDate: string,
  now: Temporal.Instant,
  timeZone: string,
): Temporal.Instant | undefined {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const last = Temporal.PlainDate.from(untilDate);
  const isTooEarly = Temporal.PlainDate.compare(last, today) < 0;
  const isTooLate = Temporal.PlainDate.compare(last, today.add({ years: 1 })) > 0;
  if (isTooEarly || isTooLate) return undefined;
  return last.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
}

/** Whether a person is old enough to give or take a mandate: 15, from which on the card carries a signature. */
export function isOldEnough(birthDate: string, today: string): boolean {
  const birthday = Temporal.PlainDate.from(birthDate);
  const turned = birthday.add({ years: ageYearsMin });
  return Temporal.PlainDate.compare(turned, Temporal.PlainDate.from(today)) <= 0;
}
