import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { type Changes, countChanges, digestOf } from './changes.rules.ts';
import type { OpenRecord } from './columns/column.ts';
import { type DatasetName, datasetNames } from './columns/datasets.columns.ts';
import { openDatasetVersions, openRecords } from './opendata.schema.ts';

export type OpenRecordRow = typeof openRecords.$inferSelect;
type Version = typeof openDatasetVersions.$inferSelect;
export interface DatasetState {
  dataset: DatasetName;
  count: number;
  /** Undefined before the first import. */
  current: Version | undefined;
}

/** Rows of one statement; each has eight values, and SQLite takes 32,766 of them. */
const rowsPerStatement = 500;
const { dataset: datasetColumn, identifier, sortKey, endsOn, publicFrom, publicUntil } = openRecords;

/** Whether a record may be seen on a day. */
export function isPublicOn(day: string): SQL | undefined {
  return and(or(isNull(publicFrom), lte(publicFrom, day)), or(isNull(publicUntil), gte(publicUntil, day)));
}

export interface Part {
  /** Records that may be seen on this day. */
  day: string;
  /** Events that end on this day or later. */
  endsFrom?: string | undefined;
  limit: number;
  after?: { sortKey: string; identifier: string } | undefined;
}

/** A part of a dataset in its order. */
export async function findRecords(
  db: Db,
  dataset: DatasetName,
  { day, endsFrom, limit, after }: Part,
): Promise<OpenRecordRow[]> {
  const later =
    after &&
    or(gt(sortKey, after.sortKey), and(eq(sortKey, after.sortKey), gt(identifier, after.identifier)));
  const notOver = endsFrom === undefined ? undefined : gte(endsOn, endsFrom);
  return db
    .select()
    .from(openRecords)
    .where(and(eq(datasetColumn, dataset), isPublicOn(day), notOver, later))
    .orderBy(asc(sortKey), asc(identifier))
    .limit(limit);
}

export async function findRecordsById(
  db: Db,
  dataset: DatasetName,
  ids: readonly string[],
): Promise<Map<string, OpenRecordRow>> {
  if (ids.length === 0) return new Map();
  const own = and(eq(datasetColumn, dataset), inArray(identifier, [...ids]));
  const rows = await db.select().from(openRecords).where(own);
  return new Map(rows.map((row) => [row.identifier, row]));
}

/** Digest by identifier, of the whole dataset. */
export async function findDigests(db: Db, dataset: DatasetName): Promise<Map<string, string>> {
  const rows = await db
    .select({ identifier, digest: openRecords.digest })
    .from(openRecords)
    .where(eq(datasetColumn, dataset));
  return new Map(rows.map((row) => [row.identifier, row.digest]));
}

export async function findCurrentVersion(db: Db, dataset: DatasetName): Promise<Version | undefined> {
  const [version] = await db
    .select()
    .from(openDatasetVersions)
    .where(eq(openDatasetVersions.dataset, dataset))
    .orderBy(desc(openDatasetVersions.version))
    .limit(1);
  return version;
}

export async function findDatasetState(db: Db, dataset: DatasetName): Promise<DatasetState> {
  const [counted] = await db.select({ count: count() }).from(openRecords).where(eq(datasetColumn, dataset));
  return { dataset, count: counted?.count ?? 0, current: await findCurrentVersion(db, dataset) };
}

export async function findDatasetStates(db: Db): Promise<DatasetState[]> {
  const states: DatasetState[] = [];
  for (const dataset of datasetNames) states.push(await findDatasetState(db, dataset));
  return states;
}

/** Puts an import's changes in force, as the next version. Changes nothing when there are none. */
export async function recordImport(
  tx: Tx,
  dataset: DatasetName,
  changes: Changes,
  by: { staffId: string; now: Temporal.Instant; version: number },
): Promise<void> {
  const gone = [...changes.removed, ...changes.changed.map((record) => record.identifier ?? '')];
  for (const ids of inParts(gone)) {
    await tx.delete(openRecords).where(and(eq(datasetColumn, dataset), inArray(identifier, ids)));
  }
  for (const records of inParts([...changes.added, ...changes.changed])) {
    await tx.insert(openRecords).values(records.map((record) => rowOf(dataset, record)));
  }
  await tx.insert(openDatasetVersions).values({
    dataset,
    version: by.version,
    importedAt: by.now,
    importedBy: by.staffId,
    ...countChanges(changes),
  });
}

function rowOf(dataset: DatasetName, cells: OpenRecord): OpenRecordRow {
  const key = cells.identifier ?? '';
  const { startDate = '', endDate, publicationStartDate, publicationEndDate } = cells;
  const isEvent = dataset === 'events';
  return {
    dataset,
    identifier: key,
    cells,
    digest: digestOf(cells),
    sortKey: isEvent ? startDate : key,
    endsOn: isEvent ? (endDate ?? startDate) : null,
    publicFrom: publicationStartDate ?? null,
    publicUntil: publicationEndDate ?? null,
  };
}

function* inParts<T>(list: readonly T[]): Generator<T[]> {
  for (let start = 0; start < list.length; start += rowsPerStatement) {
    yield list.slice(start, start + rowsPerStatement);
  }
}
