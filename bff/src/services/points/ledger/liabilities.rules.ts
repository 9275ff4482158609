/** What the city owes in points, by month. */
import { never } from './lots.rules.ts';

export interface MonthOfExpiry {
  /** The last month in which the points can be spent, such as 2027-03. */
  month: string;
  points: number;
}

/**
 * Sums points by the last month in which they can be spent, on the calendar of `timeZone`; months in between are there
 * with zero, so that a chart of them tells the truth.
 */
export function computeLiabilities(
  lots: readonly { expiresAt: Temporal.Instant; points: number }[],
  timeZone: string,
): { total: number; months: MonthOfExpiry[]; withoutExpiry: number } {
  const expiring = lots.filter(({ expiresAt }) => !expiresAt.equals(never));
  const withoutExpiry = sum(lots.filter(({ expiresAt }) => expiresAt.equals(never)));
  const byMonth = new Map<string, number>();
  for (const { expiresAt, points } of expiring) {
    const month = lastMonthOf(expiresAt, timeZone).toString();
    byMonth.set(month, (byMonth.get(month) ?? 0) + points);
  }
  return { total: sum(expiring) + withoutExpiry, months: withoutGaps(byMonth), withoutExpiry };
}

/** The month of the last moment before the expiry: what expires on 1 April at 0:00 can be spent until March. */
function lastMonthOf(expiresAt: Temporal.Instant, timeZone: string): Temporal.PlainYearMonth {
  return expiresAt
    .subtract({ milliseconds: 1 })
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toPlainYearMonth();
}

function withoutGaps(byMonth: ReadonlyMap<string, number>): MonthOfExpiry[] {
  const known = [...byMonth.keys()].sort();
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return [];
  const months: MonthOfExpiry[] = [];
  for (let month = Temporal.PlainYearMonth.from(first); ; month = month.add({ months: 1 })) {
    months.push({ month: month.toString(), points: byMonth.get(month.toString()) ?? 0 });
    if (month.toString() >= last) return months;
  }
}

function sum(lots: readonly { points: number }[]): number {
  return lots.reduce((total, { points }) => total + points, 0);
}
