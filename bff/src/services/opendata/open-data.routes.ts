/** The current data, for everybody. */
import type { components, operations } from '@entame/sdk/contracts/opendata.ts';
import { decodeCursor, pageOf } from '#platform/cursor.ts';
import { type Column, exportTable } from '#platform/export/export-table.ts';
import type { Cell } from '#platform/export/table.ts';
import type { Handlers } from '#platform/handlers.ts';
import type { Language } from '#platform/language.ts';
import type { Platform } from '#platform/platform.ts';
import { cityDay } from './city-day.rules.ts';
import type { OpenRecord, StandardColumn } from './columns/column.ts';
import { columnsOf, type DatasetName } from './columns/datasets.columns.ts';
import { findRecords, type OpenRecordRow } from './opendata.store.ts';

type Schemas = components['schemas'];
type PublicOperations = 'listFacilities' | 'listOpenEvents' | 'listAedSites' | 'exportDataset';
interface Page {
  limit?: number;
  cursor?: string;
}
const partSize = 500;
const fileNames: Record<DatasetName, { ja: string; en: string }> = {
  facilities: { ja: '公共施設一覧', en: 'facilities' },
  events: { ja: 'イベント一覧', en: 'events' },
  'aed-sites': { ja: 'AED設置箇所一覧', en: 'aed-sites' },
};

export function openDataRoutes({
  store,
}: Pick<Platform, 'store'>): Pick<Handlers<operations>, PublicOperations> {
  return {
    listFacilities: ({ query }, { now }) => listPage<Schemas['Facility']>('facilities', query, now),

    async listOpenEvents({ query: { from, ...page } }, { now }) {
      return listPage<Schemas['OpenEvent']>('events', page, now, from ?? cityDay(now));
    },

    listAedSites: ({ query }, { now }) => listPage<Schemas['AedSite']>('aed-sites', query, now),

    async exportDataset({ path: { dataset }, query: { format } }, { language, now }) {
      return exportTable({
        fileName: fileNames[dataset][language === 'en' ? 'en' : 'ja'],
        columns: columnsOf[dataset].map((column) => exportColumn(column, language)),
        rows: allRecords(dataset, cityDay(now)),
        format,
        language,
      });
    },
  };

  /** The columns of a dataset are those of its schema, so that a record only needs its numbers made numbers. */
  async function listPage<Item>(
    dataset: DatasetName,
    { limit = 20, cursor }: Page,
    now: Temporal.Instant,
    endsFrom?: string,
  ) {
    const [sortKey, identifier] = decodeCursor(cursor, 2) ?? [];
    const after = sortKey !== undefined && identifier !== undefined ? { sortKey, identifier } : undefined;
    const part = { day: cityDay(now), endsFrom, limit: limit + 1, after };
    const rows = await findRecords(store.read, dataset, part);
    const present = ({ cells }: OpenRecordRow) => presentRecord(dataset, cells) as Item;
    return pageOf(rows, limit, present, (row) => [row.sortKey, row.identifier]);
  }

  async function* allRecords(dataset: DatasetName, day: string): AsyncGenerator<OpenRecord> {
    for (let part: OpenRecordRow[] | undefined; part?.length !== 0; ) {
      part = await findRecords(store.read, dataset, { day, limit: partSize, after: part?.at(-1) });
      for (const row of part) yield row.cells;
    }
  }
}

function presentRecord(dataset: DatasetName, cells: OpenRecord): Record<string, string | number> {
  const entries = columnsOf[dataset].flatMap(({ name, kind }) => {
    const text = cells[name];
    return text === undefined ? [] : [[name, isNumeric(kind) ? Number(text) : text] as const];
  });
  return Object.fromEntries(entries);
}

function exportColumn({ name, heading, kind }: StandardColumn, language: Language): Column<OpenRecord> {
  const value = ({ [name]: text }: OpenRecord): Cell =>
    text !== undefined && isNumeric(kind) ? Number(text) : text;
  return { title: language === 'en' ? { ja: name } : { ja: heading }, value };
}

function isNumeric(kind: StandardColumn['kind']): boolean {
  return kind === 'latitude' || kind === 'longitude' || kind === 'count';
}
