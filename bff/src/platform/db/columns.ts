/**
 * The only file that knows there are two engines. Everything here has the type of Drizzle's SQLite builders and
 * is bound at import to SQLite's or PostgreSQL's, so that a schema and its store are written, and checked, once.
 * This is also the only file that casts: the builders of both engines answer to the same method names.
 */
import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import * as pg from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';
import { engine } from './engine.ts';
import { boundKeyRing } from './keyring.ts';

const onPostgres = engine === 'postgres';

function bind<T>(forSqlite: T, forPostgres: unknown): T {
  return onPostgres ? (forPostgres as T) : forSqlite;
}

export const index = bind(sqlite.index, pg.index);
export const uniqueIndex = bind(sqlite.uniqueIndex, pg.uniqueIndex);
export const primaryKey = bind(sqlite.primaryKey, pg.primaryKey);
export const check = bind(sqlite.check, pg.check);

/** Where a row stands in its table now, for changing it without knowing its key. */
export const rowAddress = bind(sql<string>`rowid`, sql<string>`ctid`);
export const isAtAddress = bind(
  (address: string) => sql`rowid = ${address}`,
  (address: string) => sql`ctid = ${address}::tid`,
);

const bareTable = bind(sqlite.sqliteTable, pg.pgTable);

/** Where a sealed column or a blind index stands ("table.column"); unknown until its table is built. */
interface Place {
  name?: string;
  /** Of a blind index, which cannot be opened again: where the text of a value stands. */
  origin?: IndexOrigin;
}
const places = new WeakMap<object, Place>();

/** A table that holds sealed values, and by which keys of it. */
export interface SealedTable {
  table: sqlite.SQLiteTable;
  columns: string[];
}
const sealedTables: SealedTable[] = [];

/** Every table declared so far that holds sealed values: what a new key has to reach. */
export function listSealedTables(): readonly SealedTable[] {
  return sealedTables;
}

/** Where a new index key finds the text of a value. */
export type IndexOrigin =
  /** In sealed columns of the same row, as written there. */
  | { kept: 'in-row'; read(row: unknown): string | null }
  /** In another table: the service that owns it has a job that makes the values anew. */
  | { kept: 'elsewhere' }
  /** Nowhere, on purpose. The value keeps its key for as long as this SQL holds for its row. */
  | { kept: 'nowhere'; neededWhile: string };

export interface IndexedPlace {
  /** "table.column", which takes part in every value. */
  name: string;
  table: sqlite.SQLiteTable;
  key: string;
  column: sqlite.SQLiteColumn;
  origin: IndexOrigin;
}
const indexedPlaces: IndexedPlace[] = [];

/** Every blind index declared so far: what a new index key has to reach. */
export function listIndexedPlaces(): readonly IndexedPlace[] {
  return indexedPlaces;
}

/** Declares a table. Column names are the snake_case of their keys. */
export const table = ((name: string, columns: Record<string, object>, extras?: never) => {
  const built = bareTable(name, columns as never, extras as never) as sqlite.SQLiteTable;
  const sealedColumns: string[] = [];
  for (const [key, column] of Object.entries(getTableColumns(built))) {
    const place = places.get(columns[key] ?? column);
    if (!place) continue;
    if (place.name)
      throw new Error(`${place.name} shares its column builder; every sealed column needs its own.`);
    const name = `${getTableName(built)}.${toSnakeCase(column.name)}`;
    place.name = name;
    if (place.origin) indexedPlaces.push({ name, table: built, key, column, origin: place.origin });
    else sealedColumns.push(key);
  }
  if (sealedColumns.length > 0) sealedTables.push({ table: built, columns: sealedColumns });
  return built;
}) as unknown as typeof sqlite.sqliteTable;

type TextBuilder<E extends [string, ...string[]]> = sqlite.SQLiteTextBuilderInitial<'', E, undefined>;

/** Text; `text({ enum: [...] })` narrows the type and checks nothing in the database. */
export const text = bind(sqlite.text, pg.text) as unknown as {
  (): TextBuilder<[string, ...string[]]>;
  <const E extends readonly [string, ...string[]]>(config: { enum: E }): TextBuilder<[...E]>;
};

export const boolean = bind(() => sqlite.integer({ mode: 'boolean' }), pg.boolean);

interface Custom<Data, Driver> {
  sqlite: string;
  postgres: string;
  toDriver(value: Data): Driver;
  fromDriver(value: Driver): Data;
}

/** A prepared statement hands `null` to the mapping functions, where an ordinary one does not. */
function custom<Data, Driver>(spec: Custom<Data, Driver>) {
  const mapping = {
    dataType: () => (onPostgres ? spec.postgres : spec.sqlite),
    toDriver: (value: Data) => (value === null ? (value as unknown as Driver) : spec.toDriver(value)),
    fromDriver: (value: Driver) => (value === null ? (value as unknown as Data) : spec.fromDriver(value)),
  };
  return bind(
    sqlite.customType<{ data: Data; driverData: Driver }>(mapping),
    pg.customType<{ data: Data; driverData: Driver }>(mapping),
  );
}

/** A whole number that JavaScript holds exactly. Points and money are integers, and SQLite would store 1.5. */
export const integer = custom<number, number | string>({
  sqlite: 'integer',
  postgres: 'bigint',
  toDriver: safeInteger,
  fromDriver: (value) => safeInteger(Number(value)),
});

/** Milliseconds, because that is what both engines keep; the text is of fixed width and therefore sorts. */
export const instant = custom<Temporal.Instant, string>({
  sqlite: 'text',
  postgres: 'timestamp (3) with time zone',
  toDriver: instantText,
  fromDriver: (value) => Temporal.Instant.from(value),
});

/** Drizzle's own JSON columns turn a prepared `null` into the JSON word null; this one keeps it SQL's NULL. */
export const json = <T>() =>
  custom<T, string>({
    sqlite: 'text',
    postgres: 'jsonb',
    toDriver: (value) => JSON.stringify(value),
    // node-postgres has parsed it already.
    fromDriver: (value) => (onPostgres ? (value as T) : JSON.parse(value)),
  })();

export const bytes = custom<Uint8Array, Uint8Array>({
  sqlite: 'blob',
  postgres: 'bytea',
  toDriver: (value) => value,
  fromDriver: (value) => new Uint8Array(value.buffer, value.byteOffset, value.byteLength),
});

function placed<Data>(
  spec: (context: () => string) => Pick<Custom<Data, string>, 'toDriver' | 'fromDriver'>,
  place: Place = {},
) {
  const context = () => {
    if (!place.name) throw new Error('A sealed column was used outside a table made by table().');
    return place.name;
  };
  const builder = custom<Data, string>({ sqlite: 'text', postgres: 'text', ...spec(context) })();
  places.set(builder, place);
  return builder;
}

/** Personal data: readable only with the key ring, and only from this column. */
export const sealed = () =>
  placed<string>((context) => ({
    toDriver: (value) => boundKeyRing(context()).seal(value, context()),
    fromDriver: (value) => boundKeyRing(context()).open(value, context()),
  }));

export const sealedJson = <T>() =>
  placed<T>((context) => ({
    toDriver: (value) => boundKeyRing(context()).seal(JSON.stringify(value), context()),
    fromDriver: (value): T => JSON.parse(boundKeyRing(context()).open(value, context())),
  }));

/**
 * Finds sealed data without reading it. Write the plain value; compare by `inIndex(t.nameIndex, name)`, never by `eq`,
 * which would miss the rows of another key. What comes back is the keyed hash; writing that again would hash it twice.
 */
export const blindIndex = <Row>(
  origin: { of(row: Row): string | null } | Exclude<IndexOrigin, { kept: 'in-row' }>,
) =>
  placed<string>(
    (context) => ({
      toDriver: (value) => boundKeyRing(context()).index.valueOf(value, context()),
      fromDriver: (value) => value,
    }),
    {
      origin: 'of' in origin ? { kept: 'in-row', read: (row) => origin.of(row as Row) } : origin,
    },
  );

function safeInteger(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a safe integer.`);
  return value;
}

/** The form an instant has in SQLite and in cursors: always milliseconds, always UTC. */
export function instantText(value: Temporal.Instant): string {
  const iso = value.toString({ fractionalSecondDigits: 3 });
  if (iso.length !== 24) throw new RangeError(`${iso} lies outside the years 0000 to 9999.`);
  return iso;
}
