/** Days, fiscal years and expiries on the city's calendar. */
import type { ExpiryPolicy } from './rule-content.ts';

const cityTimeZone = 'Asia/Tokyo';
const fiscalYearBeginsInMonth = 4;

/** The day in Asia/Tokyo on which a moment falls. */
export function cityDayOf(at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(cityTimeZone).toPlainDate();
}

/** The Japanese fiscal year (年度) of a day: it begins on 1 April, so 2027-03-31 belongs to 2026. */
export function computeFiscalYear(day: Temporal.PlainDate): number {
  return day.month < fiscalYearBeginsInMonth ? day.year - 1 : day.year;
}

/**
 * The first moment at which points are gone; null: never. Points that expire at the end of a day are good until midnight in
 * Asia/Tokyo, those of a month until its last midnight, those of a fiscal year until that of 31 March.
 */
export function computeExpiresAt(policy: ExpiryPolicy, grantedAt: Temporal.Instant): Temporal.Instant | null {
  if (policy.kind === 'never') return null;
  const last = cityDayOf(grantedAt).add({ months: policy.months });
  return firstDayAfter(last, policy.end).toZonedDateTime(cityTimeZone).toInstant();
}

function firstDayAfter(last: Temporal.PlainDate, end: 'day' | 'month' | 'fiscal-year'): Temporal.PlainDate {
  if (end === 'day') return last.add({ days: 1 });
  if (end === 'month') return last.with({ day: 1 }).add({ months: 1 });
  return Temporal.PlainDate.from({
    year: computeFiscalYear(last) + 1,
    month: fiscalYearBeginsInMonth,
    day: 1,
  });
}

/** Whole years on a day. `birthDate` as `YYYY-MM-DD`; somebody born on 29 February is a year older on 1 March. */
export function computeAge(birthDate: string, on: Temporal.PlainDate): number {
  const { year, month, day } = Temporal.PlainDate.from(birthDate);
  const hadBirthday = on.month > month || (on.month === month && on.day >= day);
  return on.year - year - (hadBirthday ? 0 : 1);
}

/**
 * The town of an address, as the city's list spells it: the longest name in it, with 一丁目 and 1丁目 taken for the same.
 * Null when none is there.
 */
export function computeTown(address: string, towns: readonly string[]): string | null {
  const plain = plainTown(address);
  let found: string | null = null;
  for (const town of towns) {
    if (plain.includes(plainTown(town)) && town.length > (found?.length ?? 0)) found = town;
  }
  return found;
}

function plainTown(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[一二三四五六七八九](?=丁目)/g, (numeral) => String('一二三四五六七八九'.indexOf(numeral) + 1));
}
