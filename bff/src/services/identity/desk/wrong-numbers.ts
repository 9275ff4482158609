/** Stops whoever tries numbers until one fits. */
import type { Store } from '#platform/db/store.ts';
import { problem } from '#platform/problem.ts';
import { wrongNumberMinutes, wrongNumbersMax } from '../representation/representation.rules.ts';
import { findWrongNumberCount, recordWrongNumber } from './resident-cards.store.ts';

/**
 * Runs `attempt`, which answers undefined for a number that fits nothing. Throws `too-many-wrong-numbers` when this
 * account tried too many of them lately, before looking at this one.
 */
export async function tryNumber<T>(
  store: Store,
  who: { accountId: string; now: Temporal.Instant },
  attempt: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const { accountId, now } = who;
  const since = now.subtract({ minutes: wrongNumberMinutes });
  if ((await findWrongNumberCount(store.read, accountId, since)) >= wrongNumbersMax)
    throw problem('too-many-wrong-numbers');
  const found = await attempt();
  if (found === undefined) await store.write((tx) => recordWrongNumber(tx, accountId, now, since));
  return found;
}
