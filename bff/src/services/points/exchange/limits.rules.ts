/** How many points may be exchanged, and for how many yen. */

export interface ExchangeTerms {
  /** So many points are so many yen. */
  rate: { points: number; yen: number };
  minPoints: number;
  /** Only multiples of it. */
  stepPoints: number;
  maxPointsPerDay: number;
  maxPointsPerMonth: number;
}

/** What a resident has exchanged with a partner, and what they have. */
export interface ExchangeUse {
  /** On this day and in this month of Asia/Tokyo; what came back whole does not count. */
  today: number;
  thisMonth: number;
  /** Points that are not on hold. */
  available: number;
}

export type AmountDecision =
  | { allowed: true; yen: number }
  | { allowed: false; reason: 'exchange-points-wrong' | 'exchange-limit-reached' | 'points-insufficient' };

/** Whether so many points may be exchanged now. The limits are the city's, in the settings of the partner. */
export function decideAmount(terms: ExchangeTerms, use: ExchangeUse, points: number): AmountDecision {
  if (points < terms.minPoints || points % terms.stepPoints !== 0)
    return { allowed: false, reason: 'exchange-points-wrong' };
  const { leftToday, leftThisMonth } = computeLeft(terms, use);
  if (points > leftToday || points > leftThisMonth)
    return { allowed: false, reason: 'exchange-limit-reached' };
  if (points > use.available) return { allowed: false, reason: 'points-insufficient' };
  return { allowed: true, yen: computeYen(terms, points) };
}

/** What the limits leave, and the most that may be exchanged now in one go; 0 when that is less than the least. */
export function computeLeft(
  terms: ExchangeTerms,
  use: ExchangeUse,
): { leftToday: number; leftThisMonth: number; mostNow: number } {
  const leftToday = Math.max(0, terms.maxPointsPerDay - use.today);
  const leftThisMonth = Math.max(0, terms.maxPointsPerMonth - use.thisMonth);
  const most = Math.min(leftToday, leftThisMonth, use.available);
  const stepped = most - (most % terms.stepPoints);
  return { leftToday, leftThisMonth, mostNow: stepped < terms.minPoints ? 0 : stepped };
}

/**
 * Yen for points, exactly.
 * @throws RangeError when it is not a whole number of yen; the settings make sure that every allowed amount is one
 */
export function computeYen({ rate }: Pick<ExchangeTerms, 'rate'>, points: number): number {
  const yen = (points * rate.yen) / rate.points;
  if (!Number.isSafeInteger(yen)) throw new RangeError(`${points} points are no whole number of yen.`);
  return yen;
}

/** The first moments of the day and of the month in which `now` falls, on the calendar of `timeZone`. */
export function computePeriodStarts(
  now: Temporal.Instant,
  timeZone: string,
): { dayStart: Temporal.Instant; monthStart: Temporal.Instant } {
  const zoned = now.toZonedDateTimeISO(timeZone);
  return {
    dayStart: zoned.startOfDay().toInstant(),
    monthStart: zoned.with({ day: 1 }).startOfDay().toInstant(),
  };
}
