/** The course of a sign-in with the card app: states, times, numbers. */

/** How long each state may last, in seconds: until the app asks, until it answers, until the browser finishes. */
export const stateSeconds = 120;

export type ChallengeState = 'waiting' | 'seen' | 'signed' | 'finished' | 'refused';

/** What a browser is told; a state that lasted too long is `expired`, an ended one stays what it is. */
export function decideShownState(
  { state, expiresAtMs }: { state: ChallengeState; expiresAtMs: number },
  nowMs: number,
): ChallengeState | 'expired' {
  const isOpen = state === 'waiting' || state === 'seen' || state === 'signed';
  return isOpen && nowMs > expiresAtMs ? 'expired' : state;
}

/** Why the app can do nothing with it any more; undefined while it waits for an answer. */
export function decideClosed(
  state: ChallengeState | 'expired',
): 'fpos-challenge-expired' | 'fpos-challenge-used' | undefined {
  if (state === 'waiting' || state === 'seen') return undefined;
  return state === 'expired' ? 'fpos-challenge-expired' : 'fpos-challenge-used';
}

export interface Finishing {
  device: 'this-phone' | 'another-device';
  /** The request has the cookie of the browser that began. */
  isOwnBrowser: boolean;
  /** The request has the code that the app alone was given. */
  isCodeRight: boolean;
  state: ChallengeState | 'expired';
}

export type FinishRefusal =
  | 'fpos-challenge-not-found'
  | 'fpos-challenge-used'
  | 'fpos-challenge-expired'
  | 'fpos-not-answered'
  | 'fpos-other-browser'
  | 'fpos-completion-code-wrong';

/**
 * Whether the browser may have the session. Somebody with neither cookie nor code learns nothing. With the code alone it is
 * the app's browser, but not the one that began: whoever began may be somebody else, who must not get the session either.
 */
export function decideFinish({
  device,
  isOwnBrowser,
  isCodeRight,
  state,
}: Finishing): FinishRefusal | undefined {
  if (!isOwnBrowser) return isCodeRight ? 'fpos-other-browser' : 'fpos-challenge-not-found';
  if (state === 'waiting' || state === 'seen') return 'fpos-not-answered';
  if (state === 'expired') return 'fpos-challenge-expired';
  if (state !== 'signed') return 'fpos-challenge-used';
  return device === 'this-phone' && !isCodeRight ? 'fpos-completion-code-wrong' : undefined;
}

/** Refusals after which the challenge is dead, because somebody else may hold the other half of what it takes. */
export const deadlyRefusals: readonly string[] = [
  'fpos-other-browser',
  'fpos-completion-code-wrong',
] satisfies FinishRefusal[];

/**
 * The number for the screen and two others, in ascending order so that the order tells nothing. No two share a digit: they
 * are told apart at a glance and when read aloud. `randomInt(n)` answers 0 to n − 1.
 */
export function computeMatchingNumbers(randomInt: (below: number) => number): {
  shown: string;
  candidates: string[];
} {
  const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
  const draw = () => digits.splice(randomInt(digits.length), 1)[0] ?? '';
  const numbers = [draw() + draw(), draw() + draw(), draw() + draw()];
  return { shown: numbers[0] ?? '', candidates: numbers.toSorted() };
}
