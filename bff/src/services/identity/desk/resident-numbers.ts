/** Finding residents by the numbers that staff know them by: the resident ID of lists, or the number of the card. */
import type { Db } from '#platform/db/store.ts';
import { findCurrentResidentId } from '#platform/merging/merging.store.ts';
import { findResidentNames } from '../identity.store.ts';
import { readCardNumber } from './card-number.rules.ts';
import { findResidentIdByCard } from './resident-cards.store.ts';

/** Engines bind a limited number of values to one statement. */
const chunkSize = 500;

export interface NumberedResident {
  id: string;
  name: string;
}

/** Who is meant by each number, as typed; numbers of nobody are left out. A resident who was merged is who they are now. */
export async function findResidentsByNumber(
  db: Db,
  numbers: readonly string[],
): Promise<Map<string, NumberedResident>> {
  const idOf = new Map<string, string>();
  for (const number of new Set(numbers)) {
    const id = await readId(db, number);
    if (id !== undefined) idOf.set(number, id);
  }
  const ids = [...new Set(idOf.values())];
  const names = new Map<string, string>();
  for (let start = 0; start < ids.length; start += chunkSize)
    for (const [id, name] of await findResidentNames(db, ids.slice(start, start + chunkSize)))
      names.set(id, name);
  return new Map(
    [...idOf].flatMap(([number, id]) => {
      const name = names.get(id);
      return name === undefined ? [] : [[number, { id, name }] as const];
    }),
  );
}

async function readId(db: Db, number: string): Promise<string | undefined> {
  const plain = number.normalize('NFKC').trim().toLowerCase();
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(plain)) return findCurrentResidentId(db, plain);
  const card = readCardNumber(number);
  return card === undefined ? undefined : findResidentIdByCard(db, card);
}
