import {
  blindIndex,
  boolean,
  index,
  instant,
  integer,
  json,
  primaryKey,
  sealedJson,
  table,
  text,
} from '#platform/db/columns.ts';
import type { OpenRecord } from './columns/column.ts';
import { datasetNames } from './columns/datasets.columns.ts';
import type { Handover } from './handover.rules.ts';
import type { SharedPerson } from './sharing.rules.ts';

export const publicationFailures = ['unreachable', 'refused-access', 'overloaded', 'refused-data'] as const;
export const publishedSets = [...datasetNames, 'persons'] as const;

/** The current rows of the datasets. */
export const openRecords = table(
  'open_records',
  {
    dataset: text({ enum: datasetNames }).notNull(),
    identifier: text().notNull(),
    cells: json<OpenRecord>().notNull(),
    digest: text().notNull(),
    /** What lists are ordered by: the day of an event, otherwise the identifier. */
    sortKey: text().notNull(),
    /** The last day on which an event takes place. */
    endsOn: text(),
    /** Shown and published from this day until that one, both included; null means without limit. */
    publicFrom: text(),
    publicUntil: text(),
  },
  (t) => [
    primaryKey({ columns: [t.dataset, t.identifier] }),
    index('open_records_order').on(t.dataset, t.sortKey, t.identifier),
  ],
);

/** What every import changed. The highest version of a dataset is the current one. */
export const openDatasetVersions = table(
  'open_dataset_versions',
  {
    dataset: text({ enum: datasetNames }).notNull(),
    version: integer().notNull(),
    importedAt: instant().notNull(),
    importedBy: text().notNull(),
    added: integer().notNull(),
    changed: integer().notNull(),
    removed: integer().notNull(),
    unchanged: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.dataset, t.version] })],
);

/** What the data platform is to have, entity by entity, and how far that has got. */
export const publications = table(
  'publications',
  {
    dataset: text({ enum: publishedSets }).notNull(),
    /** The record's identifier; of a person, the pairwise identifier. */
    identifier: text().notNull(),
    wanted: text({ enum: ['present', 'absent'] }).notNull(),
    /** Of the record that is wanted there; null for persons. */
    digest: text(),
    /** Grows with every wish, so that an outcome cannot be taken for that of a later one. */
    revision: integer().notNull(),
    pending: boolean().notNull(),
    /** When somebody else changed the entity there: the properties to put right. Null means all of it. */
    drift: json<string[]>(),
    attempts: integer().notNull(),
    failure: text({ enum: publicationFailures }),
    nextAttemptAt: instant().notNull(),
    publishedAt: instant(),
    failedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.dataset, t.identifier] }),
    index('publications_due').on(t.pending, t.nextAttemptAt),
  ],
);

/** Residents who let the data platform have something, by the identifier that it knows them by. */
export const sharedPersons = table(
  'shared_persons',
  {
    pairwiseId: text().primaryKey(),
    /** Who that is would join what the pairwise identifiers keep apart, hence sealed. */
    person: sealedJson<SharedPerson>().notNull(),
    /** The resident's id while something is shared, to find them by. */
    residentIndex: blindIndex({ of: ({ person }: { person: SharedPerson }) => person.residentId }),
    /** What has gone to the data platform; null when it has nothing of the person. */
    handover: sealedJson<Handover>(),
  },
  (t) => [index('shared_persons_resident').on(t.residentIndex)],
);
