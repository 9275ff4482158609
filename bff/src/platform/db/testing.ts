import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import pg from 'pg';
import { inject } from 'vitest';
import { engine } from './engine.ts';
import { newKeyRingJson, parseKeyRing, useKeyRing } from './keyring.ts';
import { migrateDatabase } from './migrate.ts';
import { sqliteFile } from './sqlite-connection.ts';
import { openStore, type Store } from './store.ts';

declare module 'vitest' {
  interface ProvidedContext {
    scratchFolder: string;
  }
}

export interface TestDatabase {
  dataDir: string;
  databaseUrl: string | undefined;
}

export interface TestStore extends Store, AsyncDisposable, TestDatabase {
  /** SQL past the store, on a connection of its own: to make a test's table, or to see what is really stored. */
  raw(sql: string): Promise<Record<string, unknown>[]>;
}

const url = engine === 'postgres' ? process.env.DATABASE_URL : undefined;
/** This worker's own, in the folder that goes after the last test. */
let root: string | undefined;

/** A store on a migrated database of its own: `await using store = await openTestStore();` */
export async function openTestStore(onError?: (error: unknown) => void): Promise<TestStore> {
  useKeyRing(parseKeyRing(newKeyRingJson()));
  const database = await createDatabase();
  const store = await openStore({ ...database, poolSize: 8, ...(onError ? { onError } : {}) });
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= store.close().then(() => dropDatabase(database)));
  return { ...store, ...database, raw: (sql) => runRaw(database, sql), close, [Symbol.asyncDispose]: close };
}

/** A database with nothing in it, for tests of migrating. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const database = place(`test_${randomUUID().replaceAll('-', '')}`);
  if (url !== undefined) await runRaw({ databaseUrl: url }, `CREATE DATABASE ${nameOf(database)}`);
  return database;
}

export async function dropDatabase(database: TestDatabase): Promise<void> {
  if (url !== undefined) await runRaw({ databaseUrl: url }, `DROP DATABASE ${nameOf(database)} WITH (FORCE)`);
  rmSync(database.dataDir, { recursive: true, force: true });
}

export async function runRaw(
  { databaseUrl, dataDir = '' }: Partial<TestDatabase>,
  sql: string,
): Promise<Record<string, unknown>[]> {
  if (databaseUrl === undefined) {
    const database = new SqliteDatabase(sqliteFile(dataDir));
    try {
      if (!/^\s*(select|pragma)/i.test(sql)) database.exec(sql);
      else return database.prepare<[], Record<string, unknown>>(sql).all();
      return [];
    } finally {
      database.close();
    }
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

let template: Promise<TestDatabase> | undefined;

/** Copies a migrated template, which is far quicker than migrating for every test. */
async function createDatabase(): Promise<TestDatabase> {
  template ??= createTemplate();
  const from = await template;
  const database = place(`test_${randomUUID().replaceAll('-', '')}`);
  if (url === undefined) {
    mkdirSync(database.dataDir, { recursive: true });
    copyFileSync(sqliteFile(from.dataDir), sqliteFile(database.dataDir));
  } else {
    const copy = `TEMPLATE ${nameOf(from)} STRATEGY FILE_COPY`;
    await runRaw({ databaseUrl: url }, `CREATE DATABASE ${nameOf(database)} ${copy}`);
  }
  return database;
}

/** Workers share one PostgreSQL, so the first one there makes the template and the others wait for it. */
async function createTemplate(): Promise<TestDatabase> {
  const database = place('test_template');
  if (url === undefined) {
    await migrateDatabase(database);
    return database;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(1)');
    const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'test_template'`);
    if (rowCount === 0) {
      await client.query('CREATE DATABASE test_template');
      await migrateDatabase(database);
    }
  } finally {
    await client.end();
  }
  return database;
}

function place(name: string): TestDatabase {
  root ??= mkdtempSync(join(inject('scratchFolder'), 'worker-'));
  const dataDir = join(root, name);
  return {
    dataDir,
    databaseUrl: url === undefined ? undefined : Object.assign(new URL(url), { pathname: name }).href,
  };
}

function nameOf({ databaseUrl }: TestDatabase): string {
  return databaseUrl === undefined ? '' : new URL(databaseUrl).pathname.slice(1);
}
