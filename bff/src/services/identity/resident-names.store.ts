/**
 * By what staff find residents: birth date and names, as blind indexes. The list of possible duplicates compares them
 * among each other, which only works under one key. Therefore everybody of one birth date is always under the same key:
 * whoever is written brings the others along (docs/decisions/012).
 */
import { and, eq } from 'drizzle-orm';
import { inIndex, isOfOtherKey } from '#platform/db/blind-index.ts';
import { boundKeyRing } from '#platform/db/keyring.ts';
import type { Store, Tx } from '#platform/db/store.ts';
import { searchTermsOf } from './identity.rules.ts';
import { residentNames, residents } from './identity.schema.ts';

interface Named {
  id: string;
  name: string;
  kana: string | null;
}

/** The names by which a resident can be found from now on, instead of those before. */
export async function recordNames(tx: Tx, resident: Named & { birthDate: string }): Promise<void> {
  await replaceNames(tx, resident);
  await bringAlong(tx, resident.birthDate);
}

/** Brings residents under the current index key, at least `limit` if there are so many; answers how many it found. */
export async function reindexResidents(store: Store, limit: number): Promise<number> {
  return store.write(async (tx) => {
    const found = await tx
      .select({ birthDate: residents.birthDate })
      .from(residents)
      .where(isOfOtherKey(residents.birthDateIndex))
      .limit(limit);
    for (const birthDate of new Set(found.map((row) => row.birthDate))) await bringAlong(tx, birthDate);
    return found.length;
  });
}

/** Names are always of the key of their resident's birth date, as both are written together. */
async function bringAlong(tx: Tx, birthDate: string): Promise<void> {
  if (boundKeyRing('residents.birth_date_index').index.keyIds.length === 1) return;
  const { id, name, kana, birthDateIndex } = residents;
  const behind = await tx
    .select({ id, name, kana })
    .from(residents)
    .where(and(inIndex(birthDateIndex, birthDate), isOfOtherKey(birthDateIndex)));
  for (const resident of behind) {
    await tx.update(residents).set({ birthDateIndex: birthDate }).where(eq(id, resident.id));
    await replaceNames(tx, resident);
  }
}

async function replaceNames(tx: Tx, { id, name, kana }: Named): Promise<void> {
  await tx.delete(residentNames).where(eq(residentNames.residentId, id));
  // Terms that differ only in width or kana have the same index.
  await tx
    .insert(residentNames)
    .values(searchTermsOf(name, kana).map((nameIndex) => ({ residentId: id, nameIndex })))
    .onConflictDoNothing();
}
