import { AwaitedElsewhere, StoreClosed } from './errors.ts';
import { Gate, type Tx } from './handle.ts';
import { beginImmediate, type SqliteConnection } from './sqlite-connection.ts';

type Outcome = { value: unknown } | { error: unknown };

interface Job {
  work(tx: Tx): Promise<unknown>;
  settle(outcome: Outcome): void;
}

/** A batch blocks the process while it runs, so it is bounded in number and in time. */
const jobsMax = 256;
const batchMs = 20;
const lockWaitMs = 10_000;
/** Node accepts one connection in each turn of its event loop, so that under load newcomers would wait a batch each. */
const jobsPerTurn = 32;

/**
 * The one writer of a SQLite file. Writes that arrive together share one BEGIN … COMMIT, and with it one fsync,
 * which is nearly all that a small write costs. Each runs in its own savepoint, so a refusal spoils no neighbour,
 * and every promise waits for the COMMIT: even a refusal may have been decided on a neighbour's rows.
 */
export class GroupCommit {
  readonly #connection: SqliteConnection;
  readonly #report: (error: unknown) => void;
  readonly #queue: Job[] = [];
  #flushing: Promise<void> | undefined;
  #closed = false;

  constructor(connection: SqliteConnection, report: (error: unknown) => void) {
    this.#connection = connection;
    this.#report = report;
  }

  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new StoreClosed());
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({
        work,
        settle: (outcome) => ('error' in outcome ? reject(outcome.error) : resolve(outcome.value as T)),
      });
      this.#flushing ??= this.#flush();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#flushing;
  }

  async #flush(): Promise<void> {
    do {
      // Whatever else arrives meanwhile gets to join, and I/O gets its turn between batches.
      const turns = 1 + this.#queue.length / jobsPerTurn;
      for (let turn = 1; turn <= turns; turn++) await nextTurn();
      await this.#commitBatch();
    } while (this.#queue.length > 0);
    this.#flushing = undefined;
  }

  async #commitBatch(): Promise<void> {
    const done: { job: Job; gate: Gate; outcome: Outcome }[] = [];
    try {
      await beginImmediate(this.#connection.database, lockWaitMs);
      const watch = watchForStall();
      const endsAt = performance.now() + batchMs;
      while (done.length < jobsMax && performance.now() < endsAt) {
        const job = this.#queue.shift();
        if (!job) break;
        const gate = new Gate();
        const entry = { job, gate, outcome: { error: undefined } as Outcome };
        done.push(entry);
        entry.outcome = await this.#runOne(job, gate, watch);
      }
      watch.stop();
      const anyWritten = done.some(({ outcome }) => 'value' in outcome);
      this.#connection.statement(anyWritten ? 'COMMIT' : 'ROLLBACK').run();
    } catch (error) {
      if (this.#connection.database.inTransaction) this.#connection.statement('ROLLBACK').run();
      const failed = done.length > 0 ? done.map(({ job }) => job) : this.#queue.splice(0, jobsMax);
      for (const job of failed) job.settle({ error });
      return;
    }
    for (const { job, gate, outcome } of done) {
      if ('value' in outcome) this.#announce(gate);
      job.settle(outcome);
    }
  }

  async #runOne(job: Job, gate: Gate, watch: Watch): Promise<Outcome> {
    const connection = this.#connection;
    connection.statement('SAVEPOINT one').run();
    const work = async (): Promise<Outcome> => ({ value: await job.work(connection.handle(gate)) });
    const ended = await watch.race(work().catch((error: unknown) => ({ error })));
    gate.close();
    const outcome = gate.failure ?? ended;
    // A full disk or an I/O error ends the whole transaction, neighbours included.
    if (!connection.database.inTransaction)
      throw 'error' in outcome ? outcome.error : new Error('Transaction lost');
    if ('error' in outcome) connection.statement('ROLLBACK TO one').run();
    connection.statement('RELEASE one').run();
    return outcome;
  }

  #announce(gate: Gate): void {
    for (const callback of gate.afterCommit) {
      try {
        callback();
      } catch (error) {
        this.#report(error);
      }
    }
  }
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

interface Watch {
  race(work: Promise<Outcome>): Promise<Outcome>;
  stop(): void;
}

/**
 * Statements answer at once, so a write that awaits only its tx ends before the event loop turns. When an
 * immediate fires during a batch, the write then running is waiting for something else.
 */
function watchForStall(): Watch {
  let stalled: (outcome: Outcome) => void = () => {};
  let timer: NodeJS.Immediate;
  const arm = () => {
    timer = setImmediate(() => {
      stalled({ error: new AwaitedElsewhere() });
      arm();
    });
  };
  arm();
  return {
    race: (work) =>
      new Promise<Outcome>((resolve) => {
        stalled = resolve;
        work.then(resolve, resolve);
      }),
    stop: () => clearImmediate(timer),
  };
}
