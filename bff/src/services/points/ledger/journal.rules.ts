/** How a movement of points is written down: the lines of a transfer, which sum to zero by construction. */
import {
  type Lot,
  type LotShare,
  never,
  splitShares,
  subtractShares,
  sumOf,
  takeFromLots,
} from './lots.rules.ts';

/** What a transfer does to one lot of an account, in points. */
export interface Line {
  accountId: string;
  /** Null in accounts that keep no lots. */
  lot: Temporal.Instant | null;
  points: number;
  held: number;
}

export type AccountKind = 'resident' | 'group' | 'budget' | 'issuance' | 'breakage' | 'partner';

/** An account that receives points. */
export interface Payee {
  id: string;
  kind: AccountKind;
}
/** An account that gives points, as it stands before. */
export interface Payer extends Payee {
  /** What is posted and not held; of accounts without lots only, for the others say it themselves. */
  available: number;
  lots: readonly Lot[];
}

export type Composed<Reason extends string> =
  | { allowed: true; lines: Line[] }
  | { allowed: false; reason: Reason };

/** Points that people and groups hold expire; the city's and the partners' do not. */
export function keepsLots(kind: AccountKind): boolean {
  return kind === 'resident' || kind === 'group';
}

/**
 * Moves points that are available.
 * @param movement.expiresAt of the points at the receiver; undefined: each keeps the expiry that it had
 * @throws RangeError when it would move nothing, go backwards, or go from an account to itself
 */
export function composePosting(
  movement: {
    from: Payer;
    to: Payee;
    points: number;
    expiresAt?: Temporal.Instant | undefined;
  },
  now: Temporal.Instant,
): Composed<'points-insufficient'> {
  const { from, to, points, expiresAt } = movement;
  if (from.id === to.id) throw new RangeError('A transfer needs two accounts.');
  const shares = takeFrom(from, points, now);
  if (!shares) return { allowed: false, reason: 'points-insufficient' };
  return { allowed: true, lines: [...takeLines(from, shares), ...giveLines(to, shares, expiresAt)] };
}

/** Reserves points that are available, lot by lot. */
export function composeHold(
  account: Payer,
  points: number,
  now: Temporal.Instant,
): Composed<'points-insufficient'> {
  const shares = takeFrom(account, points, now);
  if (!shares) return { allowed: false, reason: 'points-insufficient' };
  const lines = shares.map((share) => ({ ...lineOf(account, share), points: 0, held: share.points }));
  return { allowed: true, lines };
}

/**
 * Ends a hold: `points` of it go to an account, the rest is available again in the lots where it was. A lot that
 * expired meanwhile still counts: the points were spoken for in time.
 * @throws RangeError when more is posted than was held
 */
export function composePostHold(held: readonly Line[], to: Payee, points: number): Line[] {
  assertPoints(points);
  const reserved = held.reduce((sum, line) => sum + line.held, 0);
  if (points > reserved) throw new RangeError(`Cannot post ${points} of ${reserved} held points.`);
  const { first } = splitShares(held.map(heldShare), points);
  const taken = held.map((line) => {
    const used = first.find(({ expiresAt }) => expiresAt.equals(line.lot ?? never))?.points ?? 0;
    return { accountId: line.accountId, lot: line.lot, points: used === 0 ? 0 : -used, held: -line.held };
  });
  return [...taken, ...giveLines(to, first, undefined)];
}

/** Ends a hold without moving anything: every point is available again in the lot where it was. */
export function composeRelease(held: readonly Line[]): Line[] {
  return held.map((line) => ({ ...line, points: 0, held: -line.held }));
}

/**
 * Gives points of a posting back, to the lots from which they were taken, those that expire last first.
 * @param refund.posting its lines
 * @param refund.refunded the lines of earlier refunds of the same posting
 * @param refund.payer the account that received the points, as it stands now
 * @throws RangeError when nothing would be given back
 */
export function composeRefund(
  refund: {
    posting: readonly Line[];
    refunded: readonly Line[];
    payer: Payer;
    points: number;
  },
  now: Temporal.Instant,
): Composed<'refund-too-large' | 'points-insufficient'> {
  const { posting, refunded, payer, points } = refund;
  assertPoints(points);
  const taken = posting.filter((line) => line.points < 0);
  const back = refunded.filter(({ accountId, points }) => points > 0 && accountId === taken[0]?.accountId);
  const open = subtractShares(taken.map(movedShare), back.map(movedShare));
  if (points > sumOf(open)) return { allowed: false, reason: 'refund-too-large' };
  const shares = takeFrom(payer, points, now);
  if (!shares) return { allowed: false, reason: 'points-insufficient' };
  const { rest } = splitShares(open, sumOf(open) - points);
  const given = rest.map(({ expiresAt, points }) => {
    const line = taken.find(({ lot }) => (lot ?? never).equals(expiresAt));
    return { accountId: taken[0]?.accountId ?? '', lot: line?.lot ?? null, points, held: 0 };
  });
  return { allowed: true, lines: [...takeLines(payer, shares), ...given] };
}

/** Takes a lot out of use: what is left of it and not held. Undefined when nothing is. */
export function composeExpiry(account: Payer, lot: Temporal.Instant, breakage: Payee) {
  const found = account.lots.find(({ expiresAt }) => expiresAt.equals(lot));
  const points = found ? found.remaining - found.held : 0;
  if (points <= 0) return undefined;
  const share = { expiresAt: lot, points };
  return [...takeLines(account, [share]), ...giveLines(breakage, [share], undefined)];
}

function assertPoints(points: number): void {
  if (!Number.isSafeInteger(points) || points <= 0) throw new RangeError(`Cannot move ${points} points.`);
}

/** The points by lot; those of an account without lots in one share. */
function takeFrom(account: Payer, points: number, now: Temporal.Instant): LotShare[] | undefined {
  assertPoints(points);
  if (keepsLots(account.kind)) return takeFromLots(account.lots, points, now);
  const isThere = account.kind === 'issuance' || account.available >= points;
  return isThere ? [{ expiresAt: never, points }] : undefined;
}

function takeLines(account: Payee, shares: readonly LotShare[]): Line[] {
  return shares.map((share) => ({ ...lineOf(account, share), points: -share.points, held: 0 }));
}

function giveLines(
  account: Payee,
  shares: readonly LotShare[],
  expiresAt: Temporal.Instant | undefined,
): Line[] {
  const points = sumOf(shares);
  if (!keepsLots(account.kind)) return [{ accountId: account.id, lot: null, points, held: 0 }];
  if (expiresAt) return [{ accountId: account.id, lot: expiresAt, points, held: 0 }];
  return shares.map((share) => ({ ...lineOf(account, share), points: share.points, held: 0 }));
}

function lineOf({ id, kind }: Payee, { expiresAt }: LotShare): Pick<Line, 'accountId' | 'lot'> {
  return { accountId: id, lot: keepsLots(kind) ? expiresAt : null };
}

const heldShare = ({ lot, held }: Line): LotShare => ({ expiresAt: lot ?? never, points: held });
const movedShare = ({ lot, points }: Line): LotShare => ({
  expiresAt: lot ?? never,
  points: Math.abs(points),
});
