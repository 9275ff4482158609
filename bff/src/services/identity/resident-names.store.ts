/**
 * By what staff find residents: birth date and names, as blind indexes. The list of possible duplicates compares them
 * among each other, which only works under one key. Therefore everybody of one birth date is always under the same key:
 * whoever is written brings the others along (docs/decisions/012).
 */
import { and, eq, or, type SQL } from 'drizzle-orm';
import { inIndex, isOfOtherKey } from '#platform/db/blind-index.ts';
import { boundKeyRing } from '#platform/db/keyring.ts';
import type { Store, Tx } from '#platform/db/store.ts';
import { searchTermsOf } from './identity.rules.ts';
import { residentNames, residents } from './identity.schema.ts';

interface Findable {
  id: string;
  name: string;
  kana: string | null;
  birthDate: string;
}

/** The names by which a resident can be found from now on, instead of those before. */
export async function recordNames(tx: Tx, resident: Findable): Promise<void> {
  await replaceNames(tx, resident);
  await bringAlong(tx, resident.birthDate);
}

/** Brings residents under the current index key, at least `limit` if there are so many; answers how many it found. */
export async function reindexResidents(store: Store, limit: number): Promise<number> {
  return store.write(async (tx) => {
    const found = await selectOfOtherKey(tx).limit(limit);
    for (const birthDate of new Set(found.map((row) => row.birthDate))) await bringAlong(tx, birthDate);
    return found.length;
  });
}

async function bringAlong(tx: Tx, birthDate: string): Promise<void> {
  if (boundKeyRing('residents.birth_date_index').index.keyIds.length === 1) return;
  for (const resident of await selectOfOtherKey(tx, inIndex(residents.birthDateIndex, birthDate))) {
    await tx
      .update(residents)
      .set({ birthDateIndex: resident.birthDate })
      .where(eq(residents.id, resident.id));
    await replaceNames(tx, resident);
  }
}

function selectOfOtherKey(tx: Tx, among?: SQL) {
  const { id, name, kana, birthDate } = residents;
  return tx
    .selectDistinct({ id, name, kana, birthDate })
    .from(residents)
    .leftJoin(residentNames, eq(residentNames.residentId, residents.id))
    .where(and(among, or(isOfOtherKey(residents.birthDateIndex), isOfOtherKey(residentNames.nameIndex))));
}

async function replaceNames(tx: Tx, { id, name, kana }: Findable): Promise<void> {
  await tx.delete(residentNames).where(eq(residentNames.residentId, id));
  // Terms that differ only in width or kana have the same index.
  await tx
    .insert(residentNames)
    .values(searchTermsOf(name, kana).map((nameIndex) => ({ residentId: id, nameIndex })))
    .onConflictDoNothing();
}
