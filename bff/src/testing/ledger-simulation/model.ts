/**
 * The ledger once more, plain and slow: every point moves by itself, from the lot that expires first. It shares no code with
 * the ledger, so that both are wrong in the same way only by bad luck.
 */
import { type CommandOf, type LedgerAction, lotDays } from './commands.ts';

const never = Number.POSITIVE_INFINITY;
const dayMinutes = 24 * 60;

/** One point: when it expires and what it is kept for. */
interface Point {
  expires: number;
  hold: number | null;
}
interface Hold {
  resident: number;
  points: Point[];
  expires: number;
  state: 'pending' | 'posted' | 'given-back';
  posted: number;
}
interface Spend {
  resident: number;
  /** What was taken, by expiry, and is not given back yet. */
  taken: number[];
}

type Payee = 'partner' | 'exchange';

export interface ModelLot {
  expires: number;
  remaining: number;
  held: number;
}
export type Outcome = 'done' | 'nothing' | string;

export class Model {
  /** Minutes since the start. */
  now = 0;
  /** What has come to the city's accounts: spent, exchanged for regional currency, expired. */
  readonly city = { partner: 0, exchange: 0, breakage: 0 };
  readonly #points = new Map<number, Point[]>();
  readonly #holds = new Map<number, Hold>();
  readonly #spends = new Map<number, Spend>();
  readonly #pending = new Set<Hold>();
  readonly #done = new Set<number>();

  /** What the command must answer; the model changes as the ledger must. Told twice, it is done once. */
  apply(command: CommandOf<LedgerAction>): Outcome {
    const { step } = command;
    if (this.#done.has(step)) return 'done';
    const outcome = this.#act(step, command);
    if (outcome === 'done') this.#done.add(step);
    return outcome;
  }

  /** Whose points a command can have changed. */
  subjectsOf(command: CommandOf<LedgerAction>): number[] {
    if (command.do === 'move') return [command.resident, command.to];
    if ('resident' in command) return [command.resident];
    const owner = 'hold' in command ? this.#holds.get(command.hold) : undefined;
    const spend = 'spend' in command ? this.#spends.get(command.spend) : undefined;
    return [owner, spend].flatMap((found) => (found ? [found.resident] : []));
  }

  /** Points that are to become regional currency are on hold until it is known what became of them. */
  exchange(step: number, resident: number, points: number): Outcome {
    return this.#hold(step, { resident, points, minutes: null });
  }

  isOnHold(step: number): boolean {
    return this.#holds.get(step)?.state === 'pending';
  }

  /** Moves the points of an exchange to where its record says that they are. */
  follow(step: number, told: { isPosted: boolean; isGivenBack: boolean; returnedPoints: number }): void {
    const hold = this.#holds.get(step);
    if (!hold) return;
    if (told.isGivenBack) this.#giveBack(hold);
    if (told.isPosted && hold.state === 'pending') {
      const taken = hold.points.map(({ expires }) => expires);
      this.#post(step, null, 'exchange');
      this.#spends.set(step, { resident: hold.resident, taken });
    }
    const returned = hold.points.length - (this.#spends.get(step)?.taken.length ?? hold.points.length);
    if (told.returnedPoints > returned) this.#refund(step, told.returnedPoints - returned, 'exchange');
  }

  /** What of everybody's is due. */
  expire(): void {
    for (const hold of this.#pending) if (hold.expires <= this.now) this.#giveBack(hold);
    for (const resident of this.#points.keys()) {
      const gone = this.#of(resident).filter(({ expires, hold }) => hold === null && expires <= this.now);
      this.#remove(resident, gone);
      this.city.breakage += gone.length;
    }
  }

  lotsOf(resident: number): ModelLot[] {
    const lots = new Map<number, ModelLot>();
    for (const { expires, hold } of this.#of(resident)) {
      const lot = lots.get(expires) ?? { expires, remaining: 0, held: 0 };
      lot.remaining++;
      if (hold !== null) lot.held++;
      lots.set(expires, lot);
    }
    return [...lots.values()].sort((a, b) => a.expires - b.expires);
  }

  #act(step: number, action: LedgerAction): Outcome {
    switch (action.do) {
      case 'grant':
        return this.#grant(action.resident, action.points, action.lot);
      case 'spend':
        return this.#spend(step, action.resident, action.points);
      case 'hold':
        return this.#hold(step, action);
      case 'post':
        return this.#post(action.hold, action.points);
      case 'void':
        return this.#void(action.hold);
      case 'refund':
        return this.#refund(action.spend, action.points);
      case 'move':
        return this.#move(action.resident, action.to, action.points);
    }
  }

  #of(resident: number): Point[] {
    const points = this.#points.get(resident) ?? [];
    this.#points.set(resident, points);
    return points;
  }

  #grant(resident: number, points: number, lot: number): Outcome {
    const expires = expiryOf(lot, this.now);
    for (let n = 0; n < points; n++) this.#of(resident).push({ expires, hold: null });
    return 'done';
  }

  /** The points that can be used, first to expire first. */
  #usable(resident: number): Point[] {
    return this.#of(resident)
      .filter(({ expires, hold }) => hold === null && expires > this.now)
      .sort((a, b) => a.expires - b.expires);
  }

  #remove(resident: number, gone: readonly Point[]): void {
    const left = new Set(gone);
    this.#points.set(
      resident,
      this.#of(resident).filter((point) => !left.has(point)),
    );
  }

  #spend(step: number, resident: number, points: number): Outcome {
    const usable = this.#usable(resident).slice(0, points);
    if (usable.length < points) return 'points-insufficient';
    this.#remove(resident, usable);
    this.city.partner += points;
    this.#spends.set(step, { resident, taken: usable.map(({ expires }) => expires) });
    return 'done';
  }

  #hold(
    step: number,
    {
      resident,
      points,
      minutes,
    }: Pick<Extract<LedgerAction, { do: 'hold' }>, 'resident' | 'points' | 'minutes'>,
  ): Outcome {
    const usable = this.#usable(resident).slice(0, points);
    if (usable.length < points) return 'points-insufficient';
    for (const point of usable) point.hold = step;
    const expires = minutes === null ? never : this.now + minutes;
    const hold: Hold = { resident, points: usable, expires, state: 'pending', posted: 0 };
    this.#holds.set(step, hold);
    this.#pending.add(hold);
    return 'done';
  }

  #post(step: number, points: number | null, to: Payee = 'partner'): Outcome {
    const hold = this.#holds.get(step);
    if (!hold) return 'nothing';
    const wanted = points ?? hold.points.length;
    if (hold.state === 'posted') return hold.posted === wanted ? 'done' : 'points-source-reused';
    if (hold.state === 'given-back') return 'hold-not-pending';
    if (wanted > hold.points.length) return 'RangeError';
    const byExpiry = [...hold.points].sort((a, b) => a.expires - b.expires);
    this.#remove(hold.resident, byExpiry.slice(0, wanted));
    for (const point of byExpiry.slice(wanted)) point.hold = null;
    this.city[to] += wanted;
    hold.state = 'posted';
    hold.posted = wanted;
    this.#pending.delete(hold);
    return 'done';
  }

  #void(step: number): Outcome {
    const hold = this.#holds.get(step);
    if (!hold) return 'nothing';
    if (hold.state === 'posted') return 'hold-not-pending';
    this.#giveBack(hold);
    return 'done';
  }

  #giveBack(hold: Hold): void {
    if (hold.state !== 'pending') return;
    for (const point of hold.points) point.hold = null;
    hold.state = 'given-back';
    this.#pending.delete(hold);
  }

  #refund(step: number, points: number, from: Payee = 'partner'): Outcome {
    const spend = this.#spends.get(step);
    if (!spend) return 'nothing';
    if (points > spend.taken.length) return 'refund-too-large';
    if (points > this.city[from]) return 'points-insufficient';
    spend.taken.sort((a, b) => a - b);
    const back = spend.taken.splice(spend.taken.length - points, points);
    for (const expires of back) this.#of(spend.resident).push({ expires, hold: null });
    this.city[from] -= points;
    return 'done';
  }

  #move(resident: number, to: number, points: number): Outcome {
    const usable = this.#usable(resident).slice(0, points);
    if (usable.length < points) return 'points-insufficient';
    this.#remove(resident, usable);
    this.#of(to).push(...usable);
    return 'done';
  }
}

/** The minute at which the points of a lot expire: the end of a day. */
export function expiryOf(lot: number, now: number): number {
  const days = lotDays[lot] ?? 0;
  return days === 0 ? never : (Math.floor(now / dayMinutes) + days) * dayMinutes;
}
