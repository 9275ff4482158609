import { type Engine, engine, engineOf } from './engine.ts';
import type { Db, Tx } from './handle.ts';

export type { Db, Tx } from './handle.ts';
export { onCommit } from './handle.ts';
export { prepared, type Slots } from './prepared.ts';

export interface StoreOptions {
  /** A postgres:// address; without one the data lives in a SQLite file in `dataDir`. */
  databaseUrl?: string | undefined;
  dataDir: string;
  /** PostgreSQL connections for writing, and as many again for reading. */
  poolSize?: number;
  /** Hears of failures nobody awaits: a callback after the commit, a listener, a lost idle connection. */
  onError?: (error: unknown) => void;
}

export interface Store {
  readonly engine: Engine;
  /** Reads what is committed, outside any write. It cannot write. */
  readonly read: Db;
  /**
   * One transaction, serialisable with every other. Resolves once it is durable; a throw undoes it. Await nothing
   * but `tx` inside, and expect to be run again: after it met another write, or shared a commit with one that was undone.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Sends `payload` to every listener of `channel` after this write's commit: all instances on PostgreSQL. */
  notify(tx: Tx, channel: string, payload: string): Promise<void>;
  /** Resolves when listening has begun, with the way to stop. News may be lost while a connection is down. */
  listen(channel: string, handler: (payload: string) => void): Promise<() => void>;
  ping(): Promise<void>;
  /** Finishes the writes already queued, then closes the connections. */
  close(): Promise<void>;
}

/** Opens the migrated database (see migrate.ts). */
export async function openStore(options: StoreOptions): Promise<Store> {
  if (engineOf(options.databaseUrl) !== engine) {
    throw new TypeError(
      `The tables were bound to ${engine} at import; set DATABASE_URL before the process starts.`,
    );
  }
  const report = options.onError ?? ((error: unknown) => console.error(error));
  if (options.databaseUrl !== undefined && engine === 'postgres') {
    const { openPostgresStore } = await import('./store-postgres.ts');
    return openPostgresStore(options.databaseUrl, options.poolSize ?? 10, report);
  }
  const { openSqliteStore } = await import('./store-sqlite.ts');
  return openSqliteStore(options.dataDir, report);
}

const payloadBytesMax = 7_999;

/** PostgreSQL's limit, held on both engines: send an id and let the page fetch the rest. */
export function checkPayload(payload: string): void {
  if (Buffer.byteLength(payload) > payloadBytesMax) {
    throw new RangeError(`A notification carries at most ${payloadBytesMax} bytes.`);
  }
}
