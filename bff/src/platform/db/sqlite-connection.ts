import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import SqliteDatabase, { type Database, type Statement } from 'better-sqlite3';
import { PreparedQuery } from 'drizzle-orm/better-sqlite3/session';
import { NoopCache } from 'drizzle-orm/cache/core';
import { NoopLogger } from 'drizzle-orm/logger';
import type { Query } from 'drizzle-orm/sql';
import { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core/db';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core/dialect';
import type { SelectedFieldsOrdered } from 'drizzle-orm/sqlite-core/query-builders/select.types';
import { type SQLiteExecuteMethod, SQLiteSession } from 'drizzle-orm/sqlite-core/session';
import { codeOf, DatabaseUnavailable } from './errors.ts';
import { type CompiledQuery, type Connection, type Gate, registerHandle, type Tx } from './handle.ts';

const dialect = new SQLiteSyncDialect({ casing: 'snake_case' });
const logger = new NoopLogger();
const cache = new NoopCache();
const statementsMax = 500;
const openWaitMs = 5_000;

export function sqliteFile(dataDir: string): string {
  return join(dataDir, 'platform.sqlite');
}

/** Opens the file with durability set and asserted: a fresh connection to a WAL database is not FULL by itself. */
export function openSqlite(dataDir: string, { readonly = false } = {}): Database {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const database = new SqliteDatabase(sqliteFile(dataDir), { readonly, timeout: openWaitMs });
    if (!readonly) database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // Without this, INSERT OR REPLACE would delete a row behind the back of an append-only trigger.
    database.pragma('recursive_triggers = ON');
    // KiB: the pages that a city works on all day stay in memory.
    database.pragma('cache_size = -32768');
    // Pages: four times SQLite's own, so that fewer commits wait for a checkpoint, and those not much longer.
    if (!readonly) database.pragma('wal_autocheckpoint = 4096');
    const settings = ['journal_mode', 'synchronous', 'foreign_keys'].map((name) =>
      database.pragma(name, { simple: true }),
    );
    if (settings.join() !== 'wal,2,1') throw new Error(`this file system does not support WAL (${settings})`);
    // Waiting blocks the whole process, so it is short from here on; beginImmediate waits without blocking.
    database.pragma('busy_timeout = 100');
    return database;
  } catch (error) {
    const reason = error instanceof Error ? error.message : codeOf(error);
    throw new DatabaseUnavailable(
      `Cannot keep the database in ${dataDir}: ${reason}. Give DATA_DIR a directory this user may write to.`,
      { cause: error },
    );
  }
}

/** Takes the write lock. Another process may hold it; wait for it without stopping this one. */
export async function beginImmediate(database: Database, waitMs: number): Promise<void> {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const endsAt = performance.now() + waitMs;
  for (;;) {
    try {
      begin.run();
      return;
    } catch (error) {
      if (!codeOf(error).startsWith('SQLITE_BUSY')) throw error;
      if (performance.now() > endsAt) {
        throw new DatabaseUnavailable('Another process has been writing to the database file for too long.');
      }
      await sleep(5 + Math.random() * 20);
    }
  }
}

/** One connection and the statements compiled on it. */
export class SqliteConnection implements Connection {
  readonly database: Database;
  readonly db: Tx;
  readonly compiled = new Map<object, CompiledQuery>();
  /** Statements so far that change rows, whether they succeeded or not. */
  changes = 0;
  readonly #statements = new Map<string, Statement>();

  constructor(database: Database) {
    this.database = database;
    this.db = this.handle();
  }

  /** A handle on this connection; with a gate it works only as long as its write. */
  handle(gate?: Gate): Tx {
    const db = new BaseSQLiteDatabase('sync', dialect, new Session(this, gate), undefined);
    // better-sqlite3 answers at once, and every builder is awaitable: to a store it looks like the other engine.
    return registerHandle(db as unknown as Tx, gate ? { connection: this, gate } : { connection: this });
  }

  /** Compiling costs more than running, and a service sends the same few hundred statements all day. */
  statement(text: string): Statement {
    let statement = this.#statements.get(text);
    if (!statement) {
      statement = this.database.prepare(text);
      const oldest = this.#statements.keys().next();
      if (this.#statements.size >= statementsMax && !oldest.done) this.#statements.delete(oldest.value);
      this.#statements.set(text, statement);
    }
    return statement;
  }

  start(query: CompiledQuery, values: Record<string, unknown>): unknown {
    // Drizzle would wait for the first `then`, by which time another write may own the connection.
    const result = query.execute(values) as { sync(): unknown };
    return result.sync();
  }
}

class Session extends SQLiteSession<
  'sync',
  SqliteDatabase.RunResult,
  Record<string, never>,
  Record<string, never>
> {
  readonly #connection: SqliteConnection;
  readonly #gate: Gate | undefined;

  constructor(connection: SqliteConnection, gate: Gate | undefined) {
    super(dialect);
    this.#connection = connection;
    this.#gate = gate;
  }

  override prepareQuery(
    query: Query,
    fields: SelectedFieldsOrdered | undefined,
    method: SQLiteExecuteMethod,
    inArrayMode: boolean,
    mapper?: (rows: unknown[][]) => unknown,
  ): GatedQuery {
    this.#gate?.check();
    try {
      const statement = this.#connection.statement(query.sql);
      return new GatedQuery(
        this.#connection,
        this.#gate,
        statement,
        query,
        fields,
        method,
        inArrayMode,
        mapper,
      );
    } catch (error) {
      this.#gate?.fail(error);
      throw error;
    }
  }

  override transaction(): never {
    throw new TypeError('Nest nothing in a write: it already is a transaction.');
  }
}

class GatedQuery extends PreparedQuery {
  readonly #connection: SqliteConnection;
  readonly #gate: Gate | undefined;
  readonly #isChanging: boolean;

  constructor(
    connection: SqliteConnection,
    gate: Gate | undefined,
    statement: Statement,
    query: Query,
    fields: SelectedFieldsOrdered | undefined,
    method: SQLiteExecuteMethod,
    inArrayMode: boolean,
    mapper: ((rows: unknown[][]) => unknown) | undefined,
  ) {
    super(statement, query, logger, cache, undefined, undefined, fields, method, inArrayMode, mapper);
    this.#connection = connection;
    this.#gate = gate;
    this.#isChanging = !statement.readonly;
  }

  override run(values?: Record<string, unknown>): SqliteDatabase.RunResult {
    return this.#guarded(() => super.run(values));
  }

  override all(values?: Record<string, unknown>): unknown {
    return this.#guarded(() => super.all(values));
  }

  override get(values?: Record<string, unknown>): unknown {
    return this.#guarded(() => super.get(values));
  }

  #guarded<T>(run: () => T): T {
    this.#gate?.check();
    if (this.#isChanging) this.#connection.changes++;
    try {
      return run();
    } catch (error) {
      this.#gate?.fail(error);
      throw error;
    }
  }
}
