import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { codeOf, StoreClosed, WriteConflict } from './errors.ts';
import { Gate, onCommit, type Tx } from './handle.ts';
import { explainUnreachable, PostgresConnection } from './postgres-connection.ts';
import { PostgresNews } from './postgres-news.ts';
import { checkPayload, type Store } from './store.ts';
import { Turns } from './turns.ts';

const attemptsMax = 20;
/** For a turn, and for a free connection: under overload, refuse rather than queue for ever. */
const patienceMs = 10_000;
/** After writes have met, the next ones go one by one for so long: trying side by side again would only cost attempts. */
const oneByOneMs = 500;

/** "Would have worked alone" (serialisation failure, deadlock): always worth another try. */
const isConflict = (code: string) => code === '40001' || code === '40P01';

/**
 * Retried once: two writes that both looked, saw nothing and inserted get it, and the second look finds the row and
 * refuses properly, as it would have behind SQLite's single writer. A real duplicate just fails again.
 */
const duplicateKey = '23505';

export async function openPostgresStore(
  databaseUrl: string,
  poolSize: number,
  report: (error: unknown) => void,
): Promise<Store> {
  const writers = openPool(databaseUrl, poolSize, report);
  const readers = openPool(databaseUrl, poolSize, report, '-c default_transaction_read_only=on');
  const news = new PostgresNews(databaseUrl, report);
  const connections = new WeakMap<pg.PoolClient, PostgresConnection>();
  const running = new Set<Promise<unknown>>();
  const turns = new Turns(patienceMs);
  let closed = false;
  let oneByOneUntil = 0;

  const ping = async () => {
    await readers.query('SELECT 1');
  };
  await ping().catch((error: unknown) => {
    throw explainUnreachable(databaseUrl, error);
  });

  function connectionOf(client: pg.PoolClient): PostgresConnection {
    const connection = connections.get(client) ?? new PostgresConnection(client);
    connections.set(client, connection);
    return connection;
  }

  async function attempt<T>(alone: boolean, work: (tx: Tx) => Promise<T>): Promise<Attempt<T>> {
    const endTurn = await turns.take({ alone });
    try {
      const client = await writers.connect();
      const outcome = await attemptWrite(client, connectionOf(client), work);
      client.release('broken' in outcome && outcome.broken);
      return outcome;
    } finally {
      endTurn();
    }
  }

  async function runWrite<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    let duplicates = 0;
    for (let attempts = 1; ; attempts++) {
      const alone = attempts > 1 || performance.now() < oneByOneUntil;
      const outcome = await attempt(alone, work);
      if ('value' in outcome) {
        for (const callback of outcome.afterCommit) runReported(callback, report);
        return outcome.value;
      }
      const code = codeOf(outcome.error);
      const again = isConflict(code) || (code === duplicateKey && duplicates++ === 0);
      if (outcome.broken || !again) throw outcome.error;
      if (attempts === attemptsMax) {
        throw new WriteConflict(`Gave up after ${attemptsMax} conflicts with other writes.`, {
          cause: outcome.error,
        });
      }
      oneByOneUntil = performance.now() + oneByOneMs;
      // Alone here, so it met another instance.
      if (alone) await sleep(Math.random() * Math.min(2 ** attempts, 100));
    }
  }

  return {
    engine: 'postgres',
    read: new PostgresConnection(readers).db,
    write(work) {
      if (closed) return Promise.reject(new StoreClosed());
      const write = runWrite(work);
      const settled: Promise<unknown> = write.then(
        () => running.delete(settled),
        () => running.delete(settled),
      );
      running.add(settled);
      return write;
    },
    async notify(tx, channel, payload) {
      checkPayload(payload);
      onCommit(tx, () => {});
      await tx.select({ sent: sql`pg_notify(${channel}, ${payload})` }).from(sql`(select 1) as one`);
    },
    listen: (channel, handler) => news.listen(channel, handler),
    ping,
    async close() {
      closed = true;
      await Promise.all(running);
      await Promise.all([news.close(), writers.end(), readers.end()]);
    },
  };
}

type Attempt<T> = { value: T; afterCommit: (() => void)[] } | { error: unknown; broken: boolean };

async function attemptWrite<T>(
  client: pg.PoolClient,
  connection: PostgresConnection,
  work: (tx: Tx) => Promise<T>,
): Promise<Attempt<T>> {
  const gate = new Gate();
  try {
    await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE');
    try {
      const value = await work(connection.handle(gate));
      gate.close();
      // After a failed statement, even one the work swallowed, PostgreSQL answers COMMIT with a quiet ROLLBACK.
      const { command } = await client.query('COMMIT');
      if (command === 'COMMIT') return { value, afterCommit: gate.afterCommit };
      return { error: gate.failure?.error ?? new Error('The write was rolled back.'), broken: false };
    } catch (error) {
      gate.close();
      await client.query('ROLLBACK');
      return { error: gate.failure?.error ?? error, broken: false };
    }
  } catch (error) {
    return { error: gate.failure?.error ?? error, broken: true };
  }
}

function openPool(
  databaseUrl: string,
  max: number,
  report: (error: unknown) => void,
  options?: string,
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max,
    connectionTimeoutMillis: patienceMs,
    statement_timeout: 15_000,
    // Ends a write that forgot the rule and waits for the outside world with locks in its hands.
    idle_in_transaction_session_timeout: 10_000,
    ...(options ? { options } : {}),
  });
  // Without a listener, the loss of an idle connection would end the process. The pool hangs the whole client on its
  // error, which must not reach a log.
  pool.on('error', (error) => {
    if (!pool.ending)
      report(new Error(`Lost an idle PostgreSQL connection (${codeOf(error)}: ${error.message}).`));
  });
  return pool;
}

function runReported(callback: () => void, report: (error: unknown) => void): void {
  try {
    callback();
  } catch (error) {
    report(error);
  }
}
