/** What can happen to a ledger, as data: a history can be printed, run again and made shorter. */
import { type ExchangeAction, isExchangeAction, nextExchangeAction } from './exchange-commands.ts';
import type { Random } from './random.ts';

/** Steps name earlier steps by number, and whom they are about by number too. */
export type LedgerAction =
  | { do: 'grant'; resident: number; points: number; lot: number }
  | { do: 'spend'; resident: number; points: number }
  | { do: 'hold'; resident: number; points: number; minutes: number | null }
  | { do: 'post'; hold: number; points: number | null }
  | { do: 'void'; hold: number }
  | { do: 'refund'; spend: number; points: number }
  | { do: 'move'; resident: number; to: number; points: number };
export type Action =
  | LedgerAction
  | ExchangeAction
  | { do: 'expire' }
  | { do: 'wait'; minutes: number }
  | { do: 'again'; earlier: number };

export type CommandOf<A extends Action> = A & {
  step: number;
  /** The process dies before the statement of this number; what it had done so far is undone. */
  diesAt?: number;
};
export type Command = CommandOf<Action>;

export const residents = 12;
/** Lots expire at the end of so many days; 0 means never. */
export const lotDays = [0, 1, 2, 3, 5, 8] as const;

const weights = {
  grant: 12,
  spend: 8,
  hold: 8,
  post: 6,
  void: 4,
  refund: 5,
  move: 3,
  expire: 2,
  wait: 8,
  again: 8,
  exchange: 60,
} as const;
const kinds = Object.entries(weights).flatMap(([kind, weight]) =>
  Array<keyof typeof weights>(weight).fill(kind as keyof typeof weights),
);

export function nextCommand(random: Random, step: number, history: readonly Command[]): Command {
  const command = { ...nextAction(random, step, history), step };
  return random.once(12) ? { ...command, diesAt: random.below(14) } : command;
}

/** Writes to the ledger alone, which may be told again and share a commit with others. */
export function isLedgerCommand(command: Command): command is CommandOf<LedgerAction> {
  const { do: kind } = command;
  return kind !== 'wait' && kind !== 'expire' && kind !== 'again' && !isExchangeAction(command);
}

function nextAction(random: Random, step: number, history: readonly Command[]): Action {
  const resident = random.below(residents);
  const points = 1 + random.below(40);
  const kind = random.pick(kinds);
  const earlier = (wanted: Action['do']) => recent(random, history, wanted);
  switch (kind) {
    case 'grant':
      return { do: 'grant', resident, points, lot: random.below(lotDays.length) };
    case 'spend':
      return { do: 'spend', resident, points };
    case 'hold':
      return { do: 'hold', resident, points, minutes: random.once(2) ? null : 1 + random.below(3_000) };
    case 'post':
      return { do: 'post', hold: earlier('hold'), points: random.once(2) ? null : 1 + random.below(20) };
    case 'void':
      return { do: 'void', hold: earlier('hold') };
    case 'refund':
      return { do: 'refund', spend: earlier('spend'), points: 1 + random.below(20) };
    case 'move':
      return { do: 'move', resident, to: (resident + 1 + random.below(residents - 1)) % residents, points };
    case 'expire':
      return { do: 'expire' };
    case 'wait':
      return { do: 'wait', minutes: nextMinutes(random) };
    case 'again':
      return { do: 'again', earlier: step - 1 - random.below(30) };
    case 'exchange':
      return nextExchangeAction(random, resident);
  }
}

/** Some minutes, or most of a day; clocks are set back, too. */
function nextMinutes(random: Random): number {
  if (random.once(5)) return -random.below(90);
  return random.below(random.once(3) ? 1_500 : 15);
}

/** One of the last steps of a kind, or a step that is none. */
function recent(random: Random, history: readonly Command[], wanted: Action['do']): number {
  const found = history.slice(-60).filter((command) => command.do === wanted);
  return found.length === 0 ? -1 : random.pick(found).step;
}
