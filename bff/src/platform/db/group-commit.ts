import { AwaitedElsewhere, StoreClosed } from './errors.ts';
import { Gate, type Tx } from './handle.ts';
import { beginImmediate, type SqliteConnection } from './sqlite-connection.ts';

type Outcome = { value: unknown } | { error: unknown };

interface Job {
  work(tx: Tx): Promise<unknown>;
  settle(outcome: Outcome): void;
}
interface Run {
  job: Job;
  gate: Gate;
  outcome: Outcome;
}

/** A batch blocks the process while it runs, so it is bounded in number and in time. */
const jobsMax = 256;
const batchMs = 20;
const lockWaitMs = 10_000;
/** After a write had to be undone among others, so long each is kept apart from the start. */
const apartMs = 500;
/** Node accepts one connection in each turn of its event loop, so that under load newcomers would wait a batch each. */
const jobsPerTurn = 32;

/**
 * The one writer of a SQLite file. Writes that arrive together share one BEGIN … COMMIT, and with it one fsync,
 * which is nearly all that a small write costs. A write that fails spoils no neighbour: one that has changed nothing
 * leaves nothing behind, and after any other the batch is undone and runs again, now with a savepoint for each, which
 * would cost a quarter of the throughput if it were the rule. Every promise waits for the COMMIT: even a refusal may have
 * been decided on a neighbour's rows.
 */
export class GroupCommit {
  readonly #connection: SqliteConnection;
  readonly #report: (error: unknown) => void;
  readonly #queue: Job[] = [];
  #flushing: Promise<void> | undefined;
  #closed = false;
  #apartUntil = 0;

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
    const { database } = this.#connection;
    const runs: Run[] = [];
    try {
      await beginImmediate(database, lockWaitMs);
      await this.#runBatch(runs);
      const anyWritten = runs.some(({ outcome }) => 'value' in outcome);
      if (database.inTransaction) this.#connection.statement(anyWritten ? 'COMMIT' : 'ROLLBACK').run();
    } catch (error) {
      if (database.inTransaction) this.#connection.statement('ROLLBACK').run();
      const failed = runs.length > 0 ? runs.map(({ job }) => job) : this.#queue.splice(0, jobsMax);
      for (const job of failed) job.settle({ error });
      return;
    }
    for (const { job, gate, outcome } of runs) {
      if ('value' in outcome) this.#announce(gate);
      job.settle(outcome);
    }
  }

  async #runBatch(runs: Run[]): Promise<void> {
    const watch = watchForStall();
    try {
      if (await this.#runQueued(runs, watch)) await this.#runApart(runs, watch);
    } finally {
      watch.stop();
    }
  }

  /** Runs what waits, as much as a batch may hold. True when it stopped at a write that failed and left changes. */
  async #runQueued(runs: Run[], watch: Watch): Promise<boolean> {
    const endsAt = performance.now() + batchMs;
    const apart = performance.now() < this.#apartUntil;
    while (runs.length < jobsMax && performance.now() < endsAt) {
      const job = this.#queue.shift();
      if (!job) break;
      const run: Run = { job, gate: new Gate(), outcome: { error: undefined } };
      runs.push(run);
      if (await this.#runOne(run, watch, apart)) return true;
    }
    return false;
  }

  /** Undoes everything, and runs it again in the same order with a savepoint for each. */
  async #runApart(runs: Run[], watch: Watch): Promise<void> {
    this.#connection.statement('ROLLBACK').run();
    // A write that failed alone has decided on what is committed.
    if (runs.length === 1) return;
    this.#apartUntil = performance.now() + apartMs;
    await beginImmediate(this.#connection.database, lockWaitMs);
    for (const run of runs) {
      // It may have acted outside the database, and would only fail again.
      if ('error' in run.outcome && run.outcome.error instanceof AwaitedElsewhere) continue;
      run.gate = new Gate();
      await this.#runOne(run, watch, true);
    }
  }

  /** True when it failed and what it changed is still there. */
  async #runOne(run: Run, watch: Watch, apart: boolean): Promise<boolean> {
    const { job, gate } = run;
    const connection = this.#connection;
    const changesBefore = connection.changes;
    if (apart) connection.statement('SAVEPOINT one').run();
    const work = async (): Promise<Outcome> => ({ value: await job.work(connection.handle(gate)) });
    const ended = await watch.race(work().catch((error: unknown) => ({ error })));
    gate.close();
    run.outcome = gate.failure ?? ended;
    const hasFailed = 'error' in run.outcome;
    // A full disk or an I/O error ends the whole transaction, neighbours included.
    if (!connection.database.inTransaction)
      throw 'error' in run.outcome ? run.outcome.error : new Error('Transaction lost');
    if (!apart) return hasFailed && connection.changes > changesBefore;
    if (hasFailed) connection.statement('ROLLBACK TO one').run();
    connection.statement('RELEASE one').run();
    return false;
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
