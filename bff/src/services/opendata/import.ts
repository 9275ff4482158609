/** Reading a file into a dataset: the same for a check, an import and the demo's own files. */
import type { Db, Tx } from '#platform/db/store.ts';
import { readTable } from '#platform/import/read-table.ts';
import { type Changes, computeChanges } from './changes.rules.ts';
import { columnsOf, type DatasetName } from './columns/datasets.columns.ts';
import { type FileReading, readRecords } from './dataset-file.rules.ts';
import { findCurrentVersion, findDigests, recordImport } from './opendata.store.ts';

export function readDatasetFile(
  dataset: DatasetName,
  bytes: Uint8Array,
  localGovernmentCode: string,
): FileReading {
  const table = readTable(bytes);
  if ('fault' in table) return { records: [], faults: [table.fault], faultCount: 1, ignoredColumns: [] };
  return readRecords(table, columnsOf[dataset], localGovernmentCode);
}

/** What importing these records would change, and in which version. */
export async function findChanges(
  db: Db,
  dataset: DatasetName,
  { records }: Pick<FileReading, 'records'>,
): Promise<{ version: number; changes: Changes }> {
  const current = await findCurrentVersion(db, dataset);
  return { version: current?.version ?? 0, changes: computeChanges(await findDigests(db, dataset), records) };
}

/** Makes the records the next version of the dataset, unless they are what it is already. */
export async function importRecords(
  tx: Tx,
  dataset: DatasetName,
  { version, changes }: { version: number; changes: Changes },
  by: { staffId: string; now: Temporal.Instant },
): Promise<void> {
  const isSame = changes.added.length + changes.changed.length + changes.removed.length === 0;
  if (isSame && version > 0) return;
  await recordImport(tx, dataset, changes, { ...by, version: version + 1 });
}
