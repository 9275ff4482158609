import { NoopCache } from 'drizzle-orm/cache/core';
import { NoopLogger } from 'drizzle-orm/logger';
import { type NodePgClient, NodePgPreparedQuery, NodePgSession } from 'drizzle-orm/node-postgres/session';
import { PgDatabase } from 'drizzle-orm/pg-core/db';
import { PgDialect } from 'drizzle-orm/pg-core/dialect';
import type { SelectedFieldsOrdered } from 'drizzle-orm/pg-core/query-builders/select.types';
import type { PreparedQueryConfig } from 'drizzle-orm/pg-core/session';
import type { Query } from 'drizzle-orm/sql';
import pg from 'pg';
import { codeOf, DatabaseUnavailable } from './errors.ts';
import { type CompiledQuery, type Connection, type Gate, registerHandle, type Tx } from './handle.ts';

const dialect = new PgDialect({ casing: 'snake_case' });
const logger = new NoopLogger();
const cache = new NoopCache();

// Counts and sums arrive as bigint and numeric, which node-postgres would hand over as text. No column of ours is
// numeric, so both are whole numbers (or an average), as they are on SQLite.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** One client, or the pool for reading, and the statements compiled on it. */
export class PostgresConnection implements Connection {
  readonly db: Tx;
  readonly compiled = new Map<object, CompiledQuery>();
  readonly #client: NodePgClient;

  constructor(client: NodePgClient) {
    this.#client = client;
    this.db = this.handle();
  }

  /** A handle on this connection; with a gate it works only as long as its write. */
  handle(gate?: Gate): Tx {
    const db = new PgDatabase(dialect, new Session(this.#client, gate), undefined);
    // Tx offers only what the builders of both engines answer to (see columns.ts).
    return registerHandle(db as unknown as Tx, gate ? { connection: this, gate } : { connection: this });
  }

  start(query: CompiledQuery, values: Record<string, unknown>): unknown {
    return query.execute(values);
  }
}

type NoSchema = Record<string, never>;

class Session extends NodePgSession<NoSchema, NoSchema> {
  readonly #client: NodePgClient;
  readonly #gate: Gate | undefined;

  constructor(client: NodePgClient, gate: Gate | undefined) {
    super(client, dialect, undefined);
    this.#client = client;
    this.#gate = gate;
  }

  override prepareQuery<T extends PreparedQueryConfig = PreparedQueryConfig>(
    query: Query,
    fields: SelectedFieldsOrdered | undefined,
    name: string | undefined,
    inArrayMode: boolean,
    mapper?: (rows: unknown[][]) => T['execute'],
  ): GatedQuery<T> {
    return new GatedQuery<T>(this.#gate, this.#client, query, fields, name, inArrayMode, mapper);
  }

  override transaction(): never {
    throw new TypeError('Nest nothing in a write: it already is a transaction.');
  }
}

class GatedQuery<T extends PreparedQueryConfig> extends NodePgPreparedQuery<T> {
  readonly #gate: Gate | undefined;

  constructor(
    gate: Gate | undefined,
    client: NodePgClient,
    { sql, params }: Query,
    fields: SelectedFieldsOrdered | undefined,
    name: string | undefined,
    inArrayMode: boolean,
    mapper: ((rows: unknown[][]) => T['execute']) | undefined,
  ) {
    super(client, sql, params, logger, cache, undefined, undefined, fields, name, inArrayMode, mapper);
    this.#gate = gate;
  }

  override async execute(values?: Record<string, unknown>): Promise<T['execute']> {
    this.#gate?.check();
    return super.execute(values);
  }

  /** Replaces Drizzle's, whose error message quotes every parameter, and parameters are people's data. */
  async queryWithCache<R>(_text: string, _params: unknown[], run: () => Promise<R>): Promise<R> {
    try {
      return await run();
    } catch (error) {
      this.#gate?.fail(error);
      throw withoutData(error);
    }
  }
}

/** PostgreSQL quotes the offending row in `detail`; the constraint's name is enough and safe to log. */
function withoutData(error: unknown): unknown {
  if (error instanceof pg.DatabaseError) {
    error.detail = undefined;
    error.where = undefined;
  }
  return error;
}

/** Says where, without the password, and what to do. */
export function explainUnreachable(databaseUrl: string, error: unknown): DatabaseUnavailable {
  const reason = codeOf(error) || (error instanceof Error ? error.message : 'no answer');
  let place = 'DATABASE_URL';
  try {
    const url = new URL(databaseUrl);
    place = `${url.host}${url.pathname}`;
  } catch {
    // Not a URL: then its text stays out of the message, for it may hold the password.
  }
  return new DatabaseUnavailable(
    `Cannot reach PostgreSQL at ${place} (${reason}). Start it, or correct DATABASE_URL.`,
    { cause: error },
  );
}
