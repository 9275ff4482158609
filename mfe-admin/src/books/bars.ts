/** The bars of what the city owes: one for each month, and one for what does not expire. */
export interface Owed {
  months: readonly { month: string; points: number }[];
  withoutExpiry: number;
}
export interface Bar {
  /** Such as 2027-03; null for what does not expire. */
  month: string | null;
  points: number;
  /** In parts of the longest bar, 0 to 1. */
  share: number;
}

/** A month in which nothing expires keeps its place, so that the distance between two bars is time. */
export function computeBars({ months, withoutExpiry }: Owed): Bar[] {
  const rows = [
    ...months.map(({ month, points }) => ({ month, points })),
    ...(withoutExpiry > 0 ? [{ month: null, points: withoutExpiry }] : []),
  ];
  const most = Math.max(0, ...rows.map(({ points }) => points));
  return rows.map((row) => ({ ...row, share: most === 0 ? 0 : row.points / most }));
}

/** The month in which most expires; undefined when nothing does. */
export function findHeaviest({ months }: Owed): { month: string; points: number } | undefined {
  return months.reduce<{ month: string; points: number } | undefined>(
    (heaviest, one) => (one.points > (heaviest?.points ?? 0) ? one : heaviest),
    undefined,
  );
}
