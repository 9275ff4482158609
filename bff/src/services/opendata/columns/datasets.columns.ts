/** The datasets with their columns. */
import { aedSiteColumns } from './aed-sites.columns.ts';
import type { StandardColumn } from './column.ts';
import { eventColumns } from './events.columns.ts';
import { facilityColumns } from './facilities.columns.ts';

export const datasetNames = ['facilities', 'events', 'aed-sites'] as const;
export type DatasetName = (typeof datasetNames)[number];

export const columnsOf: Readonly<Record<DatasetName, readonly StandardColumn[]>> = {
  facilities: facilityColumns,
  events: eventColumns,
  'aed-sites': aedSiteColumns,
};
