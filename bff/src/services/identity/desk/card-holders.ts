/** Whose resident card (利用者カード) this is: for the desk, and for the service that checks people in. */
import type { Db, Store } from '#platform/db/store.ts';
import { findCurrentResidentId } from '#platform/merging/merging.store.ts';
import { Problem } from '#platform/problem.ts';
import { readCardNumber } from './card-number.rules.ts';
import { findResidentIdByCard } from './resident-cards.store.ts';
import { tryNumber } from './wrong-numbers.ts';

export type CardHolder = { residentId: string } | { refusal: 'card-unknown' | 'too-many-wrong-numbers' };

/** The card of somebody who was merged into another leads to the one account that there is now. */
export async function findHolderByNumber(db: Db, typed: string): Promise<string | undefined> {
  const number = readCardNumber(typed);
  const holderId = number === undefined ? undefined : await findResidentIdByCard(db, number);
  return holderId === undefined ? undefined : findCurrentResidentId(db, holderId);
}

/**
 * Whose card was scanned or typed. Numbers that fit nobody are counted against who tries them; what the check letters
 * show to be misread is no try.
 */
export async function findCardHolder(
  store: Store,
  typed: string,
  who: { accountId: string; now: Temporal.Instant },
): Promise<CardHolder> {
  if (readCardNumber(typed) === undefined) return { refusal: 'card-unknown' };
  try {
    const residentId = await tryNumber(store, who, () => findHolderByNumber(store.read, typed));
    return residentId === undefined ? { refusal: 'card-unknown' } : { residentId };
  } catch (error) {
    if (error instanceof Problem && error.slug === 'too-many-wrong-numbers')
      return { refusal: 'too-many-wrong-numbers' };
    throw error;
  }
}
