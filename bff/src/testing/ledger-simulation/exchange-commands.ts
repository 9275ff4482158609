/**
 * What can happen to exchanges with a partner. The network keeps everything that was ever sent and may bring it now, again or
 * in another order; workers may be slow, so that several are out at once, or end in the middle.
 */
import type { Random } from './random.ts';

/** `ago` counts back from the last of its kind: exchanges, requests that left, or messages of the partner. */
export type ExchangeAction =
  | { do: 'exchange'; resident: number; points: number }
  | { do: 'cancel'; ago: number }
  /** A worker sets out. It stays out at its first call, until that is answered. */
  | { do: 'work' }
  /** The partner does what a worker asks, though its answer takes long. */
  | { do: 'reach'; worker: number; isWilling: boolean }
  | { do: 'answer'; worker: number; as: Answered; isWilling: boolean }
  /** A copy of a request reaches the partner. */
  | { do: 'repeat'; ago: number; isWilling: boolean }
  /** A message that the partner sends by itself reaches the portal. */
  | { do: 'tell'; ago: number }
  /** The resident pays with what was credited, or a shop gives it back. */
  | { do: 'shop'; ago: number }
  /** The partner gives points back of its own accord. */
  | { do: 'give-back'; ago: number; points: number };

/** `lost-before` and `lost-after` the partner did what was asked; `unsent`: the connection was refused. */
export type Answered = 'answered' | 'lost-before' | 'lost-after' | 'unsent' | 'worker-died';

const kinds = [
  'exchange',
  'cancel',
  'work',
  'reach',
  'answer',
  'repeat',
  'tell',
  'shop',
  'give-back',
] as const;
const weights = [3, 2, 7, 3, 6, 2, 3, 1, 3] as const;
const weighted = kinds.flatMap((kind, n) => Array<(typeof kinds)[number]>(weights[n] ?? 0).fill(kind));
const answers = [
  'answered',
  'answered',
  'answered',
  'lost-before',
  'lost-after',
  'unsent',
  'worker-died',
] as const;

export function isExchangeAction(action: { do: string }): action is ExchangeAction {
  return (kinds as readonly string[]).includes(action.do);
}

export function nextExchangeAction(random: Random, resident: number): ExchangeAction {
  // Mostly what is under way; once in a while what everybody has forgotten.
  const ago = random.below(random.pick([3, 3, 3, 3, 12, 12, 500]));
  const isWilling = !random.once(5);
  const kind = random.pick(weighted);
  switch (kind) {
    case 'exchange':
      return { do: 'exchange', resident, points: 1 + random.below(12) };
    case 'work':
      return { do: 'work' };
    case 'reach':
      return { do: 'reach', worker: random.below(3), isWilling };
    case 'answer':
      return { do: 'answer', worker: random.below(3), as: random.pick(answers), isWilling };
    case 'repeat':
      return { do: 'repeat', ago, isWilling };
    case 'give-back':
      return { do: 'give-back', ago, points: 1 + random.below(5) };
    case 'cancel':
    case 'tell':
    case 'shop':
      return { do: kind, ago };
  }
}
