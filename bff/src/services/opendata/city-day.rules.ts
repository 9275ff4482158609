import { cityTimeZone } from '#platform/clock.ts';

/** The day it is in the city, as 2026-11-23. */
export function cityDay(now: Temporal.Instant): string {
  return now.toZonedDateTimeISO(cityTimeZone).toPlainDate().toString();
}
