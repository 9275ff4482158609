/** Brings blind indexes under the current index key, in the background. */
import { listIndexedPlaces } from './db/columns.ts';
import { boundKeyRing } from './db/keyring.ts';
import { reindexSome } from './db/reindex.store.ts';
import type { Store } from './db/store.ts';
import type { Log } from './log.ts';
import type { Job } from './service.ts';

const valuesPerWrite = 100;
/** What one run does at the most; the next one goes on. */
const writesPerRun = 50;

interface Reindexing {
  name: string;
  /** Small writes, so that nobody waits behind them. */
  perWrite: number;
  /** Answers how many it found. */
  some(limit: number): Promise<number>;
}

/** A job that goes on, write by write, until nothing of another key is left. */
export function reindexJob(log: Log, { name, perWrite, some }: Reindexing): Job {
  return {
    name,
    everySeconds: 60,
    async run() {
      if (boundKeyRing(name).index.keyIds.length === 1) return;
      let values = 0;
      for (let writes = 0; writes < writesPerRun; writes++) {
        const found = await some(perWrite);
        values += found;
        if (found < perWrite) break;
      }
      if (values > 0) log.info({ job: name, values }, 'indexed anew');
    },
  };
}

/** For every blind index whose text stands in the same row. Others have a job of the service that owns them. */
export function reindexInRowJob(store: Store, log: Log): Job {
  const places = listIndexedPlaces().filter(({ origin }) => origin.kept === 'in-row');
  return reindexJob(log, {
    name: 'platform.reindex',
    perWrite: valuesPerWrite,
    async some(limit) {
      let found = 0;
      for (const place of places) {
        if (found < limit) found += await reindexSome(store, place, limit - found);
      }
      return found;
    },
  });
}
