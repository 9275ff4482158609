/**
 * Brings sealed values under the key that seals now. It looks for values of other keys, so it needs no memory of how
 * far it came: stopped anywhere, by anything, it goes on where values of old keys are left.
 */
import { and, count, eq, getTableColumns, getTableName, isNotNull, ne, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { isAtAddress, listSealedTables, rowAddress } from './columns.ts';
import { boundKeyRing, sealedPrefix } from './keyring.ts';
import type { Db, Store } from './store.ts';

export interface SealedPlace {
  /** "table.column", to which the values are bound. */
  name: string;
  table: SQLiteTable;
  column: SQLiteColumn;
  key: string;
}

/** Every column of sealed values. */
export function listSealedPlaces(): SealedPlace[] {
  return listSealedTables().flatMap(({ table, columns }) =>
    columns.map((key) => {
      const column = getTableColumns(table)[key] as SQLiteColumn;
      return { table, column, key, name: `${getTableName(table)}.${toSnakeCase(column.name)}` };
    }),
  );
}

/** How many values of a place a key has sealed. */
export async function countSealedWith(
  db: Db,
  { table, column }: SealedPlace,
  keyId: string,
): Promise<number> {
  const prefix = sealedPrefix(keyId);
  const [row] = await db
    .select({ values: count() })
    .from(table)
    .where(eq(sql`substr(${column}, 1, ${prefix.length})`, prefix));
  return row?.values ?? 0;
}

/** Re-seals up to `limit` values of a place in one write; answers how many it found. */
export async function resealSome(store: Store, place: SealedPlace, limit: number): Promise<number> {
  const { table, column, key, name } = place;
  const ring = boundKeyRing(name);
  const prefix = sealedPrefix(ring.current);
  const isOld = and(isNotNull(column), ne(sql`substr(${column}, 1, ${prefix.length})`, prefix));
  return store.write(async (tx) => {
    const old = await tx
      .select({ address: rowAddress, value: sql<string>`${column}` })
      .from(table)
      .where(isOld)
      .limit(limit);
    for (const { address, value } of old) {
      const resealed = ring.seal(ring.open(value, name), name);
      // As SQL, since the column would take the value for a plain one and seal it once more.
      await tx
        .update(table)
        .set({ [key]: sql`${resealed}` })
        .where(isAtAddress(address));
    }
    return old.length;
  });
}
