/**
 * Brings blind indexes under the index key that writes now. Like re-sealing it looks for values of other keys and needs
 * no memory: stopped anywhere, by anything, it goes on where such values are left.
 */
import { and, count, getTableColumns, isNotNull, sql } from 'drizzle-orm';
import { isIndexedWith, isOfOtherKey } from './blind-index.ts';
import { type IndexedPlace, isAtAddress, listIndexedPlaces, rowAddress } from './columns.ts';
import { DatabaseUnavailable } from './errors.ts';
import { indexHashLength, indexPrefix } from './index-keys.ts';
import { boundKeyRing } from './keyring.ts';
import type { Db, Store } from './store.ts';

/** How many values of a place a key has made that somebody may still look for. */
export async function countIndexedWith(db: Db, place: IndexedPlace, keyId: string): Promise<number> {
  const { table, column } = place;
  const [row] = await db
    .select({ values: count() })
    .from(table)
    .where(and(isIndexedWith(column, keyId), neededIn(place)));
  return row?.values ?? 0;
}

/** Makes up to `limit` values of a place anew in one write, from the text in their rows; answers how many it found. */
export async function reindexSome(store: Store, place: IndexedPlace, limit: number): Promise<number> {
  const { table, column, key, name, origin } = place;
  if (origin.kept !== 'in-row') return 0;
  const { index } = boundKeyRing(name);
  return store.write(async (tx) => {
    const old = await tx
      .select({ address: rowAddress, row: getTableColumns(table) })
      .from(table)
      .where(isOfOtherKey(column))
      .limit(limit);
    for (const { address, row } of old) {
      const text = origin.read(row);
      const value = text === null ? null : index.valueOf(text, name);
      // As SQL, since the column would hash it once more.
      await tx
        .update(table)
        .set({ [key]: sql`${value}` })
        .where(isAtAddress(address));
    }
    return old.length;
  });
}

/** Throws when values are looked for whose key is not on the ring: searches would miss their rows without a word. */
export async function refuseUnknownIndexKeys(db: Db): Promise<void> {
  for (const place of listIndexedPlaces()) {
    const { keyIds } = boundKeyRing(place.name).index;
    const known = new Set(keyIds.map(indexPrefix));
    for (const prefix of await findPrefixes(db, place)) {
      if (known.has(prefix)) continue;
      const keyId = prefix === '' ? 'i1' : prefix.slice(0, -1);
      throw new DatabaseUnavailable(
        `KEY_RING lacks the index key ${keyId}, by which ${place.name} is searched. Put it back; "npm run keys -- status" says when it may go.`,
      );
    }
  }
}

async function findPrefixes(db: Db, place: IndexedPlace): Promise<string[]> {
  const prefix = sql<string>`substr(${place.column}, 1, length(${place.column}) - ${sql.raw(String(indexHashLength))})`;
  const rows = await db
    .selectDistinct({ prefix })
    .from(place.table)
    .where(and(isNotNull(place.column), neededIn(place)));
  return rows.map((row) => row.prefix);
}

function neededIn({ origin }: IndexedPlace) {
  return origin.kept === 'nowhere' ? sql.raw(origin.neededWhile) : undefined;
}
