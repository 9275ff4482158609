import { and, asc, desc, eq, inArray, lt, or } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import type { LiveRelease } from '#platform/page/live-release.ts';
import type { PreparedFile } from './registry.files.ts';
import { releaseContents, releaseFiles, releases } from './registry.schema.ts';

export type ReleaseRow = typeof releases.$inferSelect;

/** Newest first; `after` is where the page before ended. */
export async function findReleases(
  db: Db,
  limit: number,
  after?: { publishedAt: Temporal.Instant; id: string },
): Promise<ReleaseRow[]> {
  const older =
    after &&
    or(
      lt(releases.publishedAt, after.publishedAt),
      and(eq(releases.publishedAt, after.publishedAt), lt(releases.id, after.id)),
    );
  return db
    .select()
    .from(releases)
    .where(older)
    .orderBy(desc(releases.publishedAt), desc(releases.id))
    .limit(limit);
}

export async function findRelease(db: Db, name: string, version: string): Promise<ReleaseRow | undefined> {
  const where = and(eq(releases.name, name), eq(releases.version, version));
  return (await db.select().from(releases).where(where))[0];
}

/** The live releases by name, each with its files. */
export async function findLiveReleases(db: Db): Promise<LiveRelease[]> {
  const live = await db.select().from(releases).where(eq(releases.state, 'live')).orderBy(asc(releases.name));
  if (live.length === 0) return [];
  const ids = live.map(({ id }) => id);
  const files = await db
    .select()
    .from(releaseFiles)
    .where(inArray(releaseFiles.releaseId, ids))
    .orderBy(asc(releaseFiles.path));
  return live.map(({ id, name, version, manifest }) => ({
    name,
    version,
    manifest,
    files: files
      .filter((file) => file.releaseId === id)
      .map(({ path, integrity, imports }) => ({ path, integrity, imports })),
  }));
}

export interface StoredFile {
  contentType: string;
  integrity: string;
  content: Uint8Array;
  gzip: Uint8Array | null;
  brotli: Uint8Array | null;
}

/** A file of any release, live or not: a page that is open keeps using the release it was opened with. */
export async function findReleaseFile(
  db: Db,
  name: string,
  version: string,
  path: string,
): Promise<StoredFile | undefined> {
  const rows = await db
    .select({
      contentType: releaseFiles.contentType,
      integrity: releaseFiles.integrity,
      content: releaseContents.content,
      gzip: releaseContents.gzip,
      brotli: releaseContents.brotli,
    })
    .from(releases)
    .innerJoin(releaseFiles, eq(releaseFiles.releaseId, releases.id))
    .innerJoin(releaseContents, eq(releaseContents.integrity, releaseFiles.integrity))
    .where(and(eq(releases.name, name), eq(releases.version, version), eq(releaseFiles.path, path)));
  return rows[0];
}

export async function recordRelease(
  tx: Tx,
  release: ReleaseRow,
  files: readonly PreparedFile[],
): Promise<void> {
  await tx.insert(releases).values(release);
  for (const { path, contentType, integrity, module, content, gzip, brotli } of files) {
    await tx.insert(releaseContents).values({ integrity, content, gzip, brotli }).onConflictDoNothing();
    const imports = module?.imports ?? [];
    await tx.insert(releaseFiles).values({ releaseId: release.id, path, contentType, integrity, imports });
  }
}

/** Moves the one live pointer of a name. */
export async function recordLive(tx: Tx, { id, name }: Pick<ReleaseRow, 'id' | 'name'>): Promise<void> {
  const live = and(eq(releases.name, name), eq(releases.state, 'live'));
  await tx.update(releases).set({ state: 'retired' }).where(live);
  await tx.update(releases).set({ state: 'live' }).where(eq(releases.id, id));
}
