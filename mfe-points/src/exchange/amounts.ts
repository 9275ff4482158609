import type { ExchangePartner } from './schemas.ts';

/** Yen for points; the settings make sure that every amount that may be chosen is a whole number. */
export function yenFor({ rate }: Pick<ExchangePartner, 'rate'>, points: number): number {
  return (points * rate.yen) / rate.points;
}

/** The nearest amount that may be exchanged now. */
export function allowedAmount({ limits }: Pick<ExchangePartner, 'limits'>, points: number): number {
  const { minPoints, stepPoints, mostNow } = limits;
  const stepped = Math.round(points / stepPoints) * stepPoints;
  return Math.min(Math.max(stepped, minPoints), mostNow);
}

/** Amounts to choose with one press, beside all that is possible. */
export function quickAmounts({ limits }: Pick<ExchangePartner, 'limits'>): number[] {
  const { minPoints, stepPoints, mostNow } = limits;
  return [500, 1_000, 3_000].filter(
    (points) => points >= minPoints && points < mostNow && points % stepPoints === 0,
  );
}

/** Why nothing can be exchanged now; undefined when something can. */
export type Obstacle = 'closed' | 'unlinked' | 'few' | 'limit-day' | 'limit';

export function obstacleOf(partner: ExchangePartner, available: number): Obstacle | undefined {
  const { minPoints, leftToday, leftThisMonth, mostNow } = partner.limits;
  if (partner.state === 'closed') return 'closed';
  if (!partner.link) return 'unlinked';
  if (mostNow > 0) return undefined;
  if (leftThisMonth < minPoints) return 'limit';
  if (leftToday < minPoints) return 'limit-day';
  return available < minPoints ? 'few' : 'limit-day';
}
