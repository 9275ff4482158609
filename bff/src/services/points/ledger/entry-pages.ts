/** A page of an account's history, whoever's account it is. */
import { cityTimeZone } from '#platform/clock.ts';
import { decodeCursor, pageOf } from '#platform/cursor.ts';
import type { Db } from '#platform/db/store.ts';
import type { Language } from '#platform/language.ts';
import { problem } from '#platform/problem.ts';
import { computeMonth } from '../points.rules.ts';
import { findHistory } from './history.store.ts';
import { presentEntry } from './ledger.present.ts';

export interface EntryQuery {
  direction?: 'in' | 'out';
  month?: string;
  limit?: number;
  cursor?: string;
}

/** Nothing for somebody who never had an account. */
export async function findEntryPage(
  db: Db,
  account: { id: string } | undefined,
  { direction, month, limit = 20, cursor }: EntryQuery,
  language: Language,
) {
  const beforeSequence = sequenceOf(cursor);
  if (!account) return { items: [], nextCursor: null };
  const span = month === undefined ? {} : computeMonth(month, cityTimeZone);
  const part = { accountId: account.id, beforeSequence, limit: limit + 1, direction, ...span };
  const rows = await findHistory(db, part);
  return pageOf(
    rows,
    limit,
    (row) => presentEntry(row, language),
    ({ sequence }) => [String(sequence)],
  );
}

function sequenceOf(cursor: string | undefined): number {
  const key = decodeCursor(cursor, 1);
  if (!key) return Number.MAX_SAFE_INTEGER;
  const sequence = Number(key[0]);
  if (Number.isSafeInteger(sequence)) return sequence;
  throw problem('invalid-request', [
    { pointer: '/query/cursor', message: 'must be the nextCursor of a page' },
  ]);
}
