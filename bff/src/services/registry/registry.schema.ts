import { sql } from 'drizzle-orm';
import {
  bytes,
  index,
  instant,
  integer,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '#platform/db/columns.ts';
import type { Manifest } from '#platform/page/live-release.ts';

/** Immutable but for `state`: at most one release of a name is live, and switching is one write. */
export const releases = table(
  'releases',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    version: text().notNull(),
    state: text({ enum: ['live', 'retired'] }).notNull(),
    manifest: json<Manifest>().notNull(),
    contentHash: text().notNull(),
    fileCount: integer().notNull(),
    totalBytes: integer().notNull(),
    publishedAt: instant().notNull(),
    publishedBy: text().notNull(),
  },
  (t) => [
    uniqueIndex('releases_name_version').on(t.name, t.version),
    uniqueIndex('releases_one_live').on(t.name).where(sql`state = 'live'`),
    index('releases_published').on(t.publishedAt),
  ],
);

export const releaseFiles = table(
  'release_files',
  {
    releaseId: text().notNull(),
    path: text().notNull(),
    contentType: text().notNull(),
    integrity: text().notNull(),
    /** Specifiers of the static imports of a JavaScript module. */
    imports: json<string[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.path] })],
);

/** Contents by their hash: a new version stores only what is new in it. */
export const releaseContents = table('release_contents', {
  integrity: text().primaryKey(),
  content: bytes().notNull(),
  gzip: bytes(),
  brotli: bytes(),
});
