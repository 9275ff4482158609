/** One part of bench/db.ts: `db-part.ts baseline|store <dataDir> <seconds>`; prints its results as JSON. */
import { eq, sql } from 'drizzle-orm';
import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { instant, instantText, integer, table, text } from '../bff/src/platform/db/columns.ts';
import { engine } from '../bff/src/platform/db/engine.ts';
import { boundKeyRing, newKeyRingJson, parseKeyRing, useKeyRing } from '../bff/src/platform/db/keyring.ts';
import { migrateDatabase } from '../bff/src/platform/db/migrate.ts';
import { openSqlite } from '../bff/src/platform/db/sqlite-connection.ts';
import { openStore, prepared, type Slots } from '../bff/src/platform/db/store.ts';
import { outbox } from '../bff/src/platform/platform.schema.ts';

export interface Result {
  name: string;
  writers: number;
  writesPerSecond: number;
  p50Ms: number;
  p99Ms: number;
}

const [part = '', dataDir = '', seconds = '3'] = process.argv.slice(2);
const databaseUrl = process.env.DATABASE_URL;
const accountsMax = 40_000;
const warmUpSeconds = 0.5;

const entries = table('bench_entries', {
  id: text().primaryKey(),
  accountId: text().notNull(),
  points: integer().notNull(),
  postedAt: instant().notNull(),
});
const balances = table('bench_balances', { accountId: text().primaryKey(), balance: integer().notNull() });

/** One transfer as the ledger will write it: a row, its event, and the balance, all or none. */
type Write = {
  id: string;
  accountId: string;
  points: number;
  payload: { accountId: string; points: number };
  at: Temporal.Instant;
};

const insertEntry = prepared('bench_entry', (db, slot: Slots<Write>) =>
  db
    .insert(entries)
    .values({ id: slot.id, accountId: slot.accountId, points: slot.points, postedAt: slot.at }),
);
const insertEvent = prepared('bench_event', (db, slot: Slots<Write>) =>
  db.insert(outbox).values({
    id: slot.id,
    type: 'points.posted',
    payload: slot.payload,
    occurredAt: slot.at,
    settledAt: null,
  }),
);
const updateBalance = prepared('bench_balance', (db, slot: Slots<Write>) =>
  db
    .update(balances)
    .set({ balance: sql`${balances.balance} + ${slot.points}` })
    .where(eq(balances.accountId, slot.accountId)),
);

useKeyRing(parseKeyRing(newKeyRingJson()));
await migrateDatabase({ databaseUrl, dataDir });
await createTables();
const results = part === 'baseline' ? [await measureBaseline()] : await measureStore();
console.log(JSON.stringify(results));

function nextWrite(): Write {
  const accountId = `account-${Math.floor(Math.random() * accountsMax)}`;
  return {
    id: uuidv7(),
    accountId,
    points: 10,
    payload: { accountId, points: 10 },
    at: Temporal.Now.instant(),
  };
}

async function measureStore(): Promise<Result[]> {
  const store = await openStore({ databaseUrl, dataDir, poolSize: 16 });
  const write = () => {
    const values = nextWrite();
    return store.write(async (tx) => {
      await insertEntry(tx, values);
      await insertEvent(tx, values);
      await updateBalance(tx, values);
    });
  };
  const measured: Result[] = [];
  for (const writers of [1, 16, 256]) {
    await runWriters(writers, warmUpSeconds, write);
    measured.push(
      summary(engine, writers, Number(seconds), await runWriters(writers, Number(seconds), write)),
    );
  }
  await store.close();
  return measured;
}

async function runWriters(
  writers: number,
  forSeconds: number,
  write: () => Promise<void>,
): Promise<number[]> {
  const times: number[] = [];
  const endsAt = performance.now() + forSeconds * 1_000;
  const loop = async () => {
    for (let from = performance.now(); from < endsAt; ) {
      await write();
      const to = performance.now();
      times.push(to - from);
      from = to;
    }
  };
  await Promise.all(Array.from({ length: writers }, loop));
  return times;
}

/** The same statements and the same sealed bytes, without Drizzle, the queue and the savepoint. */
async function measureBaseline(): Promise<Result> {
  const database = openSqlite(dataDir);
  const [begin, commit, entry, event, balance] = [
    'BEGIN IMMEDIATE',
    'COMMIT',
    'INSERT INTO bench_entries (id, account_id, points, posted_at) VALUES (?, ?, ?, ?)',
    'INSERT INTO outbox (id, type, payload, occurred_at, settled_at) VALUES (?, ?, ?, ?, NULL)',
    'UPDATE bench_balances SET balance = balance + ? WHERE account_id = ?',
  ].map((statement) => database.prepare<unknown[]>(statement));
  const write = async () => {
    const { id, accountId, points, payload, at } = nextWrite();
    const postedAt = instantText(at);
    begin?.run();
    entry?.run(id, accountId, points, postedAt);
    event?.run(
      id,
      'points.posted',
      boundKeyRing('').seal(JSON.stringify(payload), 'outbox.payload'),
      postedAt,
    );
    balance?.run(points, accountId);
    commit?.run();
  };
  await runWriters(1, warmUpSeconds, write);
  return summary('better-sqlite3', 1, Number(seconds), await runWriters(1, Number(seconds), write));
}

function summary(name: string, writers: number, forSeconds: number, times: number[]): Result {
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(2));
  return {
    name,
    writers,
    writesPerSecond: Math.round(times.length / forSeconds),
    p50Ms: at(0.5),
    p99Ms: at(0.99),
  };
}

async function createTables(): Promise<void> {
  const ddl = `CREATE TABLE bench_entries (id text PRIMARY KEY, account_id text NOT NULL, points bigint NOT NULL,
      posted_at ${entries.postedAt.getSQLType()} NOT NULL);
    CREATE TABLE bench_balances (account_id text PRIMARY KEY, balance bigint NOT NULL);`;
  const fill = (series: string) =>
    `INSERT INTO bench_balances SELECT 'account-' || n, 0 FROM ${series} WHERE n < ${accountsMax};`;
  if (engine === 'postgres') {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query('DROP TABLE IF EXISTS bench_entries, bench_balances');
    await client.query(ddl + fill(`generate_series(0, ${accountsMax}) AS series (n)`));
    await client.query('VACUUM ANALYZE');
    await client.end();
  } else {
    const database = openSqlite(dataDir);
    const series = `(WITH RECURSIVE series (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM series LIMIT ${accountsMax})
      SELECT n FROM series)`;
    database.exec(ddl + fill(series));
    database.close();
  }
}
