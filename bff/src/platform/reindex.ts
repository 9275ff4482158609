/** Brings blind indexes under the current index key, in the background. */
import { listIndexedPlaces } from './db/columns.ts';
import { boundKeyRing } from './db/keyring.ts';
import { reindexSome } from './db/reindex.store.ts';
import type { Store } from './db/store.ts';
import type { Log } from './log.ts';
import type { Job } from './service.ts';

/** Small writes, so that nobody waits behind them. */
const valuesPerWrite = 100;
/** What one run does at the most; the next one goes on. */
const writesPerRun = 50;

/** A job that goes on, write by write, until nothing of another key is left. `some` answers how many it found. */
export function reindexJob(name: string, log: Log, some: (limit: number) => Promise<number>): Job {
  return {
    name,
    everySeconds: 60,
    async run() {
      if (boundKeyRing(name).index.keyIds.length === 1) return;
      let values = 0;
      for (let writes = 0; writes < writesPerRun; writes++) {
        const found = await some(valuesPerWrite);
        values += found;
        if (found < valuesPerWrite) break;
      }
      if (values > 0) log.info({ job: name, values }, 'indexed anew');
    },
  };
}

/** For every blind index whose text stands in the same row. Others have a job of the service that owns them. */
export function reindexInRowJob(store: Store, log: Log): Job {
  const places = listIndexedPlaces().filter(({ origin }) => origin.kept === 'in-row');
  return reindexJob('platform.reindex', log, async (limit) => {
    let found = 0;
    for (const place of places) {
      if (found < limit) found += await reindexSome(store, place, limit - found);
    }
    return found;
  });
}
