/** When it is night for those who work at the city hall. */
import { cityTimeZone } from '#platform/clock.ts';
import type { SecuritySettings } from './security-settings.ts';

/** The end of the night in which `at` lies, or nothing by day. */
export function computeNight(
  at: Temporal.Instant,
  { from, until }: SecuritySettings['officeHours'],
): Temporal.Instant | undefined {
  const local = at.toZonedDateTimeISO(cityTimeZone);
  const time = local.toPlainTime();
  const [opens, closes] = [Temporal.PlainTime.from(from), Temporal.PlainTime.from(until)];
  const isEarly = Temporal.PlainTime.compare(time, opens) < 0;
  if (!isEarly && Temporal.PlainTime.compare(time, closes) < 0) return undefined;
  const morning = isEarly ? local.toPlainDate() : local.toPlainDate().add({ days: 1 });
  return morning.toZonedDateTime({ timeZone: cityTimeZone, plainTime: opens }).toInstant();
}
