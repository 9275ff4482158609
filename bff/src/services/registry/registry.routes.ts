import type { operations } from '@entame/sdk/contracts/registry.ts';
import { decodeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Handlers } from '#platform/handlers.ts';
import { localize } from '#platform/language.ts';
import type { Platform } from '#platform/platform.ts';
import { findReleases } from './registry.store.ts';

export function registryRoutes({ store }: Pick<Platform, 'store'>): Handlers<operations> {
  return {
    async listReleases({ query }, { language }) {
      const limit = query.limit ?? 20;
      const [publishedAt, id] = decodeCursor(query.cursor, 2) ?? [];
      const after = publishedAt && id ? { publishedAt: Temporal.Instant.from(publishedAt), id } : undefined;
      const rows = await findReleases(store.read, limit + 1, after);
      return pageOf(
        rows,
        limit,
        ({ name, version, state, publishedBy, fileCount, totalBytes, manifest, ...row }) => ({
          name,
          version,
          state,
          publishedBy,
          fileCount,
          totalBytes,
          title: localize(manifest.title, language),
          publishedAt: instantText(row.publishedAt),
        }),
        (row) => [instantText(row.publishedAt), row.id],
      );
    },
  };
}
