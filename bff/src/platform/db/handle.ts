import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import { WriteIsOver } from './errors.ts';

type Drizzle = BaseSQLiteDatabase<'async', void>;

/** What a store reads with. A `Tx` serves as well, so one `find…` works inside and outside a write. */
export type Db = Pick<Drizzle, 'select' | 'selectDistinct' | '$with' | 'with'>;

/** What a store writes with: Drizzle without everything that only one engine understands. */
export type Tx = Db & Pick<Drizzle, 'insert' | 'update' | 'delete'>;

/**
 * Follows one write. It shuts when the write ends, so that a straggler cannot reach into the next transaction on
 * the same connection, and it remembers the first failed statement: PostgreSQL refuses to commit after one, and
 * SQLite is made to do the same, or code that swallows an error would behave differently on the two.
 */
export class Gate {
  readonly afterCommit: (() => void)[] = [];
  failure: { error: unknown } | undefined;
  #open = true;

  check(): void {
    if (!this.#open) throw new WriteIsOver();
  }

  fail(error: unknown): void {
    this.failure ??= { error };
  }

  close(): void {
    this.#open = false;
  }
}

/** A statement compiled once per connection; `execute` starts it before it returns. */
export interface CompiledQuery {
  execute(values: Record<string, unknown>): unknown;
}

/** What lies under a handle: compiled statements live as long as the connection, not as the write. */
export interface Connection {
  /** Ungated handle to compile against. */
  readonly db: Tx;
  readonly compiled: Map<object, CompiledQuery>;
  start(query: CompiledQuery, values: Record<string, unknown>): unknown;
}

interface Handle {
  readonly connection: Connection;
  readonly gate?: Gate;
}

const handles = new WeakMap<object, Handle>();

export function registerHandle<T extends Db>(db: T, handle: Handle): T {
  handles.set(db, handle);
  return db;
}

export function handleOf(db: Db): Handle {
  const handle = handles.get(db);
  if (!handle) throw new TypeError('Expected store.read or the tx of a write.');
  return handle;
}

function gateOf(tx: Tx): Gate {
  const { gate } = handleOf(tx);
  if (!gate) throw new TypeError('Expected the tx of a write.');
  gate.check();
  return gate;
}

/** Runs `callback` once the write is durable, and never if it is refused, fails or is retried. */
export function onCommit(tx: Tx, callback: () => void): void {
  gateOf(tx).afterCommit.push(callback);
}
