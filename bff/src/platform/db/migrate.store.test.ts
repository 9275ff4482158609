import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engine } from './engine.ts';
import { DatabaseNewerThanCode, DatabaseUnavailable } from './errors.ts';
import { migrateDatabase } from './migrate.ts';
import { openStore } from './store.ts';
import { createEmptyDatabase, dropDatabase, runRaw, type TestDatabase } from './testing.ts';

let database: TestDatabase;
let migrationsDir: string;

beforeEach(async () => {
  database = await createEmptyDatabase();
  migrationsDir = mkdtempSync(join(tmpdir(), 'migrations-'));
  cpSync(fileURLToPath(new URL('../../../migrations', import.meta.url)), migrationsDir, { recursive: true });
});
afterEach(async () => {
  await dropDatabase(database);
  rmSync(migrationsDir, { recursive: true });
});

const migrate = () => migrateDatabase({ ...database, migrationsDir });
const journalFile = () => join(migrationsDir, engine, 'meta/_journal.json');
const appliedNames = async () =>
  (await runRaw(database, 'SELECT name FROM schema_migrations ORDER BY name')).map(({ name }) => name);

function addMigration(tag: string, sql: string): void {
  const journal = JSON.parse(readFileSync(journalFile(), 'utf8'));
  journal.entries.push({ idx: journal.entries.length, tag });
  writeFileSync(journalFile(), JSON.stringify(journal));
  writeFileSync(join(migrationsDir, engine, `${tag}.sql`), sql);
}

describe('migrateDatabase', () => {
  it('applies each migration once, and later ones on top', async () => {
    const first = await migrate();
    expect(first.length).toBeGreaterThan(0);
    expect(await migrate()).toEqual([]);
    addMigration(
      '9999_more',
      'CREATE TABLE more (id text);--> statement-breakpoint\nCREATE TABLE evermore (id text);',
    );
    expect(await migrate()).toEqual(['9999_more']);
    expect(await appliedNames()).toEqual([...first, '9999_more']);
  });

  it('lets instances that start together take turns', async () => {
    const results = await Promise.all([migrate(), migrate(), migrate(), migrate()]);
    expect(results.filter((names) => names.length > 0)).toHaveLength(1);
  });

  it('leaves nothing of a migration that fails', async () => {
    await migrate();
    const before = await appliedNames();
    addMigration('9998_good', 'CREATE TABLE good (id text);');
    addMigration('9999_bad', 'CREATE TABLE half (id text);--> statement-breakpoint\nCREATE NONSENSE;');
    await expect(migrate()).rejects.toThrow();
    expect(await appliedNames()).toEqual(before);
    await expect(runRaw(database, 'SELECT * FROM half')).rejects.toThrow();
  });

  it('refuses a database that is newer than the code', async () => {
    addMigration('9999_future', 'CREATE TABLE future (id text);');
    await migrate();
    const older = migrateDatabase(database);
    await expect(older).rejects.toThrow(DatabaseNewerThanCode);
    await expect(older).rejects.toThrow(
      /^The database holds 9999_future, which this release does not know\. .+$/,
    );
  });

  it('refuses a migration that was edited after it was applied', async () => {
    const [name] = await migrate();
    const file = join(migrationsDir, engine, `${name}.sql`);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nCREATE TABLE sneaked (id text);`);
    await expect(migrate()).rejects.toThrow(
      `Migration ${name} was changed after this database had applied it.`,
    );
  });
});

describe.runIf(engine === 'sqlite')('on SQLite', () => {
  it('rebuilds a table that others refer to without losing their rows', async () => {
    addMigration(
      '9997_family',
      `CREATE TABLE parents (id text PRIMARY KEY);
      CREATE TABLE children (parent text REFERENCES parents (id) ON DELETE CASCADE);
      INSERT INTO parents VALUES ('p'); INSERT INTO children VALUES ('p');`,
    );
    await migrate();
    const rebuild = `PRAGMA foreign_keys=OFF;--> statement-breakpoint
      CREATE TABLE __new_parents (id text PRIMARY KEY, age integer);--> statement-breakpoint
      INSERT INTO __new_parents SELECT id, 1 FROM parents;--> statement-breakpoint
      DROP TABLE parents;--> statement-breakpoint
      ALTER TABLE __new_parents RENAME TO parents;--> statement-breakpoint
      PRAGMA foreign_keys=ON;`;
    addMigration('9998_rebuild', rebuild);
    await migrate();
    expect(await runRaw(database, 'SELECT * FROM children')).toEqual([{ parent: 'p' }]);
    addMigration('9999_orphan', "DELETE FROM parents WHERE id = 'p';");
    await expect(migrate()).rejects.toThrow('leaves 1 rows without the row they refer to');
  });

  it('says what to do when the directory cannot be used', async () => {
    const file = join(migrationsDir, 'a-file');
    writeFileSync(file, '');
    const failed = migrateDatabase({ dataDir: join(file, 'data') });
    await expect(failed).rejects.toThrow(DatabaseUnavailable);
    await expect(failed).rejects.toThrow(/^Cannot keep the database in .+ Give DATA_DIR a directory .+$/);
  });

  // Root may write anywhere.
  it.skipIf(userInfo().uid === 0)('says so when the directory is read-only', async () => {
    const dataDir = join(migrationsDir, 'locked');
    mkdirSync(dataDir);
    chmodSync(dataDir, 0o500);
    await expect(migrateDatabase({ dataDir })).rejects.toThrow(DatabaseUnavailable);
  });
});

describe.runIf(engine === 'postgres')('on PostgreSQL', () => {
  it('says what to do when the server cannot be reached, without the password', async () => {
    const target = { dataDir: '', databaseUrl: 'postgres://city:hunter2@127.0.0.1:1/city' };
    const message =
      'Cannot reach PostgreSQL at 127.0.0.1:1/city (ECONNREFUSED). Start it, or correct DATABASE_URL.';
    await expect(migrateDatabase(target)).rejects.toThrow(message);
    await expect(openStore(target)).rejects.toThrow(message);
  });

  it('says so when the database does not exist', async () => {
    const databaseUrl = Object.assign(new URL(database.databaseUrl ?? ''), { pathname: 'nowhere' }).href;
    await expect(migrateDatabase({ dataDir: '', databaseUrl })).rejects.toThrow('has no such database');
  });
});
