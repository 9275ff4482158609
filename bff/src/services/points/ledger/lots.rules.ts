/** Lots: which points of an account are spent first, and which come back. */

/** The points of one account that expire at one moment. */
export interface Lot {
  expiresAt: Temporal.Instant;
  remaining: number;
  held: number;
}
/** Points of one lot. */
export interface LotShare {
  expiresAt: Temporal.Instant;
  points: number;
}

/** The lot of points that do not expire. It sorts behind every other. */
export const never = Temporal.Instant.from('9999-12-31T00:00:00Z');

/** Who has points that expire within so many days is told, in time to use them. */
export const warningDays = 60;

/** Points that can be spent now and expire within `warningDays`. What is on hold is not counted: it is spoken for. */
export function computeExpiringSoon(lots: readonly Lot[], now: Temporal.Instant): number {
  const until = now.add({ hours: 24 * warningDays });
  return lots
    .filter(({ expiresAt }) => Temporal.Instant.compare(expiresAt, now) > 0)
    .filter(({ expiresAt }) => Temporal.Instant.compare(expiresAt, until) <= 0)
    .reduce((sum, { remaining, held }) => sum + remaining - held, 0);
}

/**
 * Takes points from the lots that expire first. A lot whose moment has come gives nothing: it waits for its expiry.
 * @param lots in any order
 * @returns undefined when the lots do not hold as many
 */
export function takeFromLots(
  lots: readonly Lot[],
  points: number,
  now: Temporal.Instant,
): LotShare[] | undefined {
  const shares: LotShare[] = [];
  let missing = points;
  for (const { expiresAt, remaining, held } of [...lots].sort(byExpiry)) {
    if (missing === 0) break;
    if (Temporal.Instant.compare(expiresAt, now) <= 0) continue;
    const taken = Math.min(missing, remaining - held);
    if (taken <= 0) continue;
    shares.push({ expiresAt, points: taken });
    missing -= taken;
  }
  return missing === 0 ? shares : undefined;
}

/**
 * Splits shares in two: the first `points` of those that expire first, and the rest. What is posted of a hold comes
 * from the lots that would have been lost first.
 */
export function splitShares(
  shares: readonly LotShare[],
  points: number,
): { first: LotShare[]; rest: LotShare[] } {
  const first: LotShare[] = [];
  const rest: LotShare[] = [];
  let open = points;
  for (const { expiresAt, points: all } of [...shares].sort(byExpiry)) {
    const taken = Math.min(open, all);
    open -= taken;
    if (taken > 0) first.push({ expiresAt, points: taken });
    if (all > taken) rest.push({ expiresAt, points: all - taken });
  }
  return { first, rest };
}

/** What is left of `shares` when `less` has gone, lot by lot. */
export function subtractShares(shares: readonly LotShare[], less: readonly LotShare[]): LotShare[] {
  return shares.flatMap(({ expiresAt, points }) => {
    const gone = less
      .filter((share) => share.expiresAt.equals(expiresAt))
      .reduce((sum, share) => sum + share.points, 0);
    return points > gone ? [{ expiresAt, points: points - gone }] : [];
  });
}

export function sumOf(shares: readonly LotShare[]): number {
  return shares.reduce((sum, { points }) => sum + points, 0);
}

function byExpiry(a: { expiresAt: Temporal.Instant }, b: { expiresAt: Temporal.Instant }): number {
  return Temporal.Instant.compare(a.expiresAt, b.expiresAt);
}
