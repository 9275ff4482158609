/** Brings everything that is sealed under the current key, in the background. */
import { listSealedPlaces, resealSome, type SealedPlace } from './db/reseal.store.ts';
import type { Store } from './db/store.ts';
import type { Log } from './log.ts';
import type { Job } from './service.ts';

/** Small writes, so that nobody waits behind them. */
const valuesPerWrite = 100;
/** What one run does at the most; the next one goes on. */
const writesPerRun = 50;

export function resealJob(store: Store, log: Log): Job {
  return {
    name: 'platform.reseal',
    everySeconds: 60,
    async run() {
      let writes = writesPerRun;
      for (const place of listSealedPlaces()) writes -= await resealPlace(place, writes);
    },
  };

  async function resealPlace(place: SealedPlace, writesMax: number): Promise<number> {
    let values = 0;
    let writes = 0;
    while (writes < writesMax) {
      const found = await resealSome(store, place, valuesPerWrite);
      values += found;
      if (found > 0) writes += 1;
      if (found < valuesPerWrite) break;
    }
    if (values > 0) log.info({ place: place.name, values }, 'sealed anew');
    return writes;
  }
}
