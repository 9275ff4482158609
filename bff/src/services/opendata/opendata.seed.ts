/** The demo city's open data, from files in the standard format. */
import type { Platform } from '#platform/platform.ts';
import { datasetNames } from './columns/datasets.columns.ts';
import { findChanges, importRecords, readDatasetFile } from './import.ts';
import { recordRetry } from './publications.store.ts';

/** Imports what the files have; the demo's data platform forgets at every start and gets everything anew. */
export async function seedOpenData({ store, city }: Platform, now: Temporal.Instant): Promise<void> {
  for (const dataset of datasetNames) {
    const file = `demo/${dataset}.csv`;
    const reading = readDatasetFile(dataset, city.readBytes(file), city.localGovernmentCode);
    if (reading.faultCount > 0) throw new Error(`${file}: ${JSON.stringify(reading.faults)}`);
    await store.write(async (tx) => {
      const found = await findChanges(tx, dataset, reading);
      // What staff imported into the demo since then stays.
      if (found.version === 0) await importRecords(tx, dataset, found, { staffId: 'demo', now });
    });
  }
  await store.write((tx) => recordRetry(tx, true, now));
}
