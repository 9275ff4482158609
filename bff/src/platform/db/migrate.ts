import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { engineOf } from './engine.ts';
import { codeOf, DatabaseNewerThanCode, DatabaseUnavailable } from './errors.ts';
import { explainUnreachable } from './postgres-connection.ts';
import { beginImmediate, openSqlite } from './sqlite-connection.ts';

export interface MigrateOptions {
  databaseUrl?: string | undefined;
  dataDir: string;
  /** Holds `sqlite/` and `postgres/` as drizzle-kit writes them. */
  migrationsDir?: string;
}

interface Migration {
  name: string;
  sql: string;
  hash: string;
}

/** The little that applying needs of an engine. Statements inside run in one transaction, under a lock. */
interface Session {
  run(sql: string): Promise<void>;
  applied(): Promise<{ name: string; hash: string }[]>;
  record(migration: Migration): Promise<void>;
}

const ourMigrations = fileURLToPath(new URL('../../../migrations/', import.meta.url));
const lockWaitMs = 30_000;
/** Any number will do, as long as every release uses the same. */
const advisoryLock = 7_211_903;

const createLedger = `CREATE TABLE IF NOT EXISTS schema_migrations (
  name text PRIMARY KEY NOT NULL, hash text NOT NULL, applied_at text NOT NULL)`;

/**
 * Brings the database up to this code, all or nothing, and answers with the names it applied. Instances that start
 * together take turns. Drizzle's own migrator is not used: on SQLite two of them race, foreign keys stay on while a
 * table is rebuilt, and a database newer than the code goes unnoticed.
 */
export async function migrateDatabase(options: MigrateOptions): Promise<string[]> {
  const engine = engineOf(options.databaseUrl);
  const migrations = readMigrations(`${options.migrationsDir ?? ourMigrations}/${engine}`);
  const apply = (session: Session) => applyMissing(session, migrations);
  return options.databaseUrl !== undefined && engine === 'postgres'
    ? inPostgres(options.databaseUrl, apply)
    : inSqlite(options.dataDir, apply);
}

/** drizzle-kit's journal gives the order; its breakpoints are SQL comments, so a file runs as it is. */
function readMigrations(dir: string): Migration[] {
  const journal: { entries: { tag: string }[] } = JSON.parse(
    readFileSync(`${dir}/meta/_journal.json`, 'utf8'),
  );
  return journal.entries.map(({ tag }) => {
    const sql = readFileSync(`${dir}/${tag}.sql`, 'utf8').replaceAll('\r\n', '\n');
    return { name: tag, sql, hash: createHash('sha256').update(sql).digest('hex') };
  });
}

async function applyMissing(session: Session, migrations: Migration[]): Promise<string[]> {
  await session.run(createLedger);
  const applied = new Map((await session.applied()).map(({ name, hash }) => [name, hash]));
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...applied.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new DatabaseNewerThanCode(
      `The database holds ${unknown.join(', ')}, which this release does not know. Run the newer release, or restore a backup.`,
    );
  }
  const missing = migrations.filter((migration) => {
    const hash = applied.get(migration.name);
    if (hash === undefined) return true;
    if (hash === migration.hash) return false;
    throw new DatabaseUnavailable(
      `Migration ${migration.name} was changed after this database had applied it. Restore the file, or start with an empty database.`,
    );
  });
  for (const migration of missing) {
    await session.run(migration.sql);
    await session.record(migration);
  }
  return missing.map(({ name }) => name);
}

async function inSqlite<T>(dataDir: string, work: (session: Session) => Promise<T>): Promise<T> {
  const database = openSqlite(dataDir);
  try {
    // drizzle-kit rebuilds a table by dropping it, which would cascade; inside a transaction this switch is ignored.
    database.pragma('foreign_keys = OFF');
    await beginImmediate(database, lockWaitMs);
    const result = await work({
      run: async (sql) => void database.exec(sql),
      applied: async () =>
        database
          .prepare<[], { name: string; hash: string }>('SELECT name, hash FROM schema_migrations')
          .all(),
      record: async ({ name, hash }) => {
        const insert = `INSERT INTO schema_migrations VALUES (?, ?, strftime('%FT%TZ'))`;
        database.prepare(insert).run(name, hash);
      },
    });
    const orphans = database.pragma('foreign_key_check');
    if (Array.isArray(orphans) && orphans.length > 0) {
      throw new Error(`The migration leaves ${orphans.length} rows without the row they refer to.`);
    }
    database.exec('COMMIT');
    return result;
  } finally {
    // Closing undoes what was not committed.
    database.close();
  }
}

async function inPostgres<T>(databaseUrl: string, work: (session: Session) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect().catch((error: unknown) => {
    throw codeOf(error) === '3D000'
      ? new DatabaseUnavailable(
          'PostgreSQL runs, but has no such database. Create it, or correct DATABASE_URL.',
        )
      : explainUnreachable(databaseUrl, error);
  });
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [advisoryLock]);
    const result = await work({
      run: async (sql) => void (await client.query(sql)),
      applied: async () => (await client.query('SELECT name, hash FROM schema_migrations')).rows,
      record: async ({ name, hash }) => {
        await client.query('INSERT INTO schema_migrations VALUES ($1, $2, now())', [name, hash]);
      },
    });
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end();
  }
}
