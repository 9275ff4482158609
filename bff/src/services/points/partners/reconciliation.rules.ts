/** Comparing a day of exchanges: what the city's books have beside what the partner's have. */
import { createHash } from 'node:crypto';

export const lineKinds = ['credit', 'cancellation', 'refund'] as const;
export type LineKind = (typeof lineKinds)[number];
export const differenceKinds = [
  'missing-here',
  'missing-there',
  'other-amount',
  'other-state',
  'duplicate',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** A movement as a file has it: `id` is the refund's; of other kinds it says nothing that is compared. `at`: ISO text. */
export interface FileLine {
  kind: LineKind;
  exchangeId: string;
  id: string;
  points: number;
  at: string;
}

export interface SideProof {
  lines: number;
  creditedPoints: number;
  cancelledPoints: number;
  refundedPoints: number;
  hash: string;
}

/** What a comparison found, kept with the day. */
export interface DayProof {
  ours: SideProof;
  theirs: SideProof;
  matched: { lines: number; onAnotherDay: number };
}

export interface FoundDifference {
  key: string;
  kind: DifferenceKind;
  lineKind: LineKind;
  exchangeId: string;
  refundId: string | null;
  ourPoints: number | null;
  theirPoints: number | null;
  ourState: string | null;
}

export interface Sides {
  /** The day itself. */
  ours: readonly FileLine[];
  theirs: readonly FileLine[];
  /** Days around it, in which the other side may have the same. */
  oursAround: readonly FileLine[];
  theirsAround: readonly FileLine[];
  /** How an exchange stands here; undefined when it is not this partner's. */
  stateOf(exchangeId: string): string | undefined;
}

export interface Comparison {
  proof: DayProof;
  differences: FoundDifference[];
}

/** How many days late, and how many early by their clock, the other side may have a movement. */
export const lateDays = 7;
export const earlyDays = 1;

/** What makes two lines the same movement. An exchange is credited once and cancelled once; refunds have ids. */
export function lineKey({ kind, exchangeId, id }: Pick<FileLine, 'kind' | 'exchangeId' | 'id'>): string {
  return kind === 'refund' ? `refund ${exchangeId} ${id}` : `${kind} ${exchangeId}`;
}

/**
 * Counts, sums and hash of one side. The hash leaves times and references out, which each side has its own of, and does not
 * depend on the order: equal hashes mean equal lines.
 */
export function computeSide(lines: readonly FileLine[]): SideProof {
  const sumOf = (kind: LineKind) =>
    lines.filter((line) => line.kind === kind).reduce((sum, { points }) => sum + points, 0);
  const texts = lines.map(
    ({ kind, exchangeId, id, points }) => `${kind},${exchangeId},${kind === 'refund' ? id : ''},${points}\n`,
  );
  return {
    lines: lines.length,
    creditedPoints: sumOf('credit'),
    cancelledPoints: sumOf('cancellation'),
    refundedPoints: sumOf('refund'),
    // By code unit, so that every language sorts alike.
    hash: createHash('sha256').update(texts.sort(byCodeUnit).join('')).digest('hex'),
  };
}

/**
 * Compares both sides of a day. A line is matched by one of the other side with the same key and points, on that day or
 * around it; whatever is left is a difference, one per key.
 */
export function compareDay(sides: Sides): Comparison {
  const { ours, theirs } = sides;
  const here = indexOf([...ours, ...sides.oursAround]);
  const there = indexOf([...theirs, ...sides.theirsAround]);
  const ownKeys = new Set(ours.map(lineKey));
  const theirKeys = new Set(theirs.map(lineKey));
  const differences: FoundDifference[] = [];
  const matched = { lines: 0, onAnotherDay: 0 };
  for (const key of [...new Set([...ownKeys, ...theirKeys])].sort(byCodeUnit)) {
    const found = compareKey(key, here.get(key) ?? [], there.get(key) ?? [], sides);
    if (found) differences.push(found);
    else {
      const isOnBoth = ownKeys.has(key) && theirKeys.has(key);
      matched.lines += isOnBoth ? 2 : 1;
      matched.onAnotherDay += isOnBoth ? 0 : 1;
    }
  }
  return { proof: { ours: computeSide(ours), theirs: computeSide(theirs), matched }, differences };
}

function compareKey(
  key: string,
  here: readonly FileLine[],
  there: readonly FileLine[],
  sides: Sides,
): FoundDifference | undefined {
  const [own] = here;
  const [other] = there;
  const line = own ?? other;
  if (!line) return undefined;
  const state = sides.stateOf(line.exchangeId) ?? null;
  const found = (kind: DifferenceKind): FoundDifference => ({
    ...{ key, kind, lineKind: line.kind, exchangeId: line.exchangeId },
    refundId: line.kind === 'refund' ? line.id : null,
    ourPoints: own ? sumOf(here) : null,
    theirPoints: other ? sumOf(there) : null,
    ourState: state,
  });
  if (here.length > 1 || there.length > 1) return found('duplicate');
  if (!other) return found('missing-there');
  if (!own) return found(state === null ? 'missing-here' : 'other-state');
  return own.points === other.points ? undefined : found('other-amount');
}

/**
 * The movement that makes our books say what the partner's say; undefined when none can: the exchange is not known here,
 * or both sides have the same points. Points go to the resident when the partner has received less than we posted to it.
 * @param correctedPoints what earlier corrections of this difference brought to the partner; negative: to the resident
 */
export function computeCorrection(
  difference: Pick<FoundDifference, 'lineKind' | 'ourPoints' | 'theirPoints' | 'ourState'>,
  correctedPoints: number,
): { direction: 'to-resident' | 'to-partner'; points: number } | undefined {
  if (difference.ourState === null) return undefined;
  const excess = (difference.theirPoints ?? 0) - (difference.ourPoints ?? 0);
  const towardsPartner = (difference.lineKind === 'credit' ? excess : -excess) - correctedPoints;
  if (towardsPartner === 0) return undefined;
  return { direction: towardsPartner > 0 ? 'to-partner' : 'to-resident', points: Math.abs(towardsPartner) };
}

/** Whether both sides have the very same lines on the very same day. */
export function isEqualDay({ ours, theirs }: Pick<DayProof, 'ours' | 'theirs'>): boolean {
  return ours.lines === theirs.lines && ours.hash === theirs.hash;
}

/** Whether a day of Asia/Tokyo is over. `today`: there and now. */
export function isDayOver(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, today) < 0;
}

/** After so many days a day without an open difference closes by itself; until then a partner may mend its file. */
export const closesAfterDays = 2;

function indexOf(lines: readonly FileLine[]): Map<string, FileLine[]> {
  const index = new Map<string, FileLine[]>();
  for (const line of lines) {
    const key = lineKey(line);
    const same = index.get(key);
    if (same) same.push(line);
    else index.set(key, [line]);
  }
  return index;
}

function sumOf(lines: readonly FileLine[]): number {
  return lines.reduce((sum, { points }) => sum + points, 0);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
