import { index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '#platform/db/columns.ts';

export interface Summary {
  ja: string;
  en: string;
  'ja-x-easy': string;
}

/** Published texts. Append-only by trigger: what somebody accepted can be shown word for word. */
export const termsVersions = table(
  'terms_versions',
  {
    id: text().primaryKey(),
    service: text({ enum: ['portal', 'points', 'rideshare', 'healthcare', 'activities'] }).notNull(),
    kind: text({ enum: ['terms', 'privacy'] }).notNull(),
    number: integer().notNull(),
    inForceFrom: instant().notNull(),
    body: text().notNull(),
    summary: json<Summary>().notNull(),
    publishedAt: instant().notNull(),
    publishedBy: text().notNull(),
  },
  (t) => [uniqueIndex('terms_versions_number').on(t.service, t.kind, t.number)],
);

/** The next version while it is written; one per document. */
export const termsDrafts = table(
  'terms_drafts',
  {
    service: text({ enum: ['portal', 'points', 'rideshare', 'healthcare', 'activities'] }).notNull(),
    kind: text({ enum: ['terms', 'privacy'] }).notNull(),
    body: text().notNull(),
    summary: json<Summary>().notNull(),
    savedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.service, t.kind] })],
);

/** Who accepted what, and in which language it was shown. */
export const termsAcceptances = table(
  'terms_acceptances',
  {
    residentId: text().notNull(),
    versionId: text()
      .notNull()
      .references(() => termsVersions.id),
    acceptedAt: instant().notNull(),
    language: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.residentId, t.versionId] }),
    index('terms_acceptances_version').on(t.versionId),
  ],
);
