/** The calendar of points, and what goes back when two accounts turn out to be two people. */

/**
 * What goes back when a merge is undone: as many points as had come, and no more than are left. Spent points stay spent;
 * no account goes below zero.
 */
export function computeReturn({ moved, balance }: { moved: number; balance: number }): {
  returned: number;
  missing: number;
} {
  const returned = Math.min(moved, Math.max(balance, 0));
  return { returned, missing: moved - returned };
}

/** The first moment of the month in which `now` falls, on the calendar of `timeZone`. */
export function computeMonthStart(now: Temporal.Instant, timeZone: string): Temporal.Instant {
  return now.toZonedDateTimeISO(timeZone).with({ day: 1 }).startOfDay().toInstant();
}

/** From the first moment of a month such as 2026-11 until the first of the next one. */
export function computeMonth(
  month: string,
  timeZone: string,
): { from: Temporal.Instant; until: Temporal.Instant } {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).toInstant();
  return { from: startOf(first), until: startOf(first.add({ months: 1 })) };
}
