/** Comparing with blind indexes, whose rows may be of several keys while a new one is brought in. */
import { and, eq, isNotNull, not, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { type IndexedPlace, listIndexedPlaces } from './columns.ts';
import { DuplicateIndexed } from './errors.ts';
import { indexHashLength, indexPrefix } from './index-keys.ts';
import { boundKeyRing } from './keyring.ts';
import type { Tx } from './store.ts';

/** Whether a row was written with this value, by whichever key. */
export function inIndex(column: SQLiteColumn, value: string): SQL {
  const { name } = placeOf(column);
  // As SQL, since the column would take the hashes for plain values.
  return sql`${column} in ${boundKeyRing(name).index.valuesOf(value, name)}`;
}

/** Whether a row's value was made by this key. */
export function isIndexedWith(column: SQLiteColumn, keyId: string): SQL | undefined {
  const prefix = indexPrefix(keyId);
  return and(
    eq(sql`length(${column})`, prefix.length + indexHashLength),
    eq(sql`substr(${column}, 1, ${prefix.length})`, prefix),
  );
}

/** Whether a row has a value that another key made than the one that writes now. */
export function isOfOtherKey(column: SQLiteColumn): SQL | undefined {
  const { name } = placeOf(column);
  const isCurrent = isIndexedWith(column, boundKeyRing(name).index.current);
  return and(isNotNull(column), isCurrent && not(isCurrent));
}

/**
 * What a unique index is for, across keys: call it in the write that inserts, before it does. Two such writes at once
 * cannot both find nothing, as writes are serialisable. Throws `DuplicateIndexed`.
 */
export async function refuseDuplicate(tx: Tx, column: SQLiteColumn, value: string): Promise<void> {
  const { name, table } = placeOf(column);
  const [taken] = await tx.select({ one: sql`1` }).from(table).where(inIndex(column, value)).limit(1);
  if (taken) throw new DuplicateIndexed(name);
}

function placeOf(column: SQLiteColumn): IndexedPlace {
  const place = listIndexedPlaces().find((one) => one.column === column);
  if (!place) throw new Error(`${column.name} is no blind index of a table made by table().`);
  return place;
}
