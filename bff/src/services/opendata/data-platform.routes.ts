/** How publishing to the data platform goes, and what the data platform tells. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { components, operations } from '@entame/sdk/contracts/opendata.ts';
import { decodeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db } from '#platform/db/store.ts';
import type { Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import { composeEntity, entityIdOf, findDrift, type PublishedSet, setOfEntity } from './entities.rules.ts';
import type { OpenDataDeps } from './opendata.deps.ts';
import { publishedSets } from './opendata.schema.ts';
import { findRecordsById } from './opendata.store.ts';
import { amendmentPauseMinutes, computePublicationState } from './publications.rules.ts';
import {
  findPublication,
  findPublicationSummary,
  findPublications,
  type Publication,
  recordRepublication,
  recordRetry,
} from './publications.store.ts';

type Schemas = components['schemas'];
type PlatformOperations =
  | 'getDataPlatformState'
  | 'listPublications'
  | 'retryPublications'
  | 'receiveNotification';
type Notified = Schemas['Notification']['data'][number];

export function dataPlatformRoutes({
  platform: { store, city, config },
  dataPlatform,
}: OpenDataDeps): Pick<Handlers<operations>, PlatformOperations> {
  const code = city.localGovernmentCode;
  return {
    getDataPlatformState: () => stateOf(store.read),

    async listPublications({ query: { state = 'failed', limit = 20, cursor } }) {
      const [dataset, identifier] = decodeCursor(cursor, 2) ?? [];
      const set = publishedSets.find((one) => one === dataset);
      const after = set && identifier !== undefined ? { dataset: set, identifier } : undefined;
      const rows = await findPublications(store.read, state, { limit: limit + 1, after });
      return pageOf(rows, limit, present, (row) => [row.dataset, row.identifier]);
    },

    async retryPublications({ body: { everything } }, { now, write }) {
      if (!dataPlatform) throw problem('data-platform-not-connected');
      return write(async (tx) => {
        await recordRetry(tx, everything, now);
        return stateOf(tx);
      });
    },

    async receiveNotification({ header, body: { data } }, { now }) {
      const secret = config.DATA_PLATFORM?.notificationSecret;
      if (!dataPlatform || secret === undefined) throw problem('data-platform-not-connected');
      if (!isSame(header['notification-secret'], secret)) throw problem('notification-secret-wrong');
      for (const entity of data) await checkDrift(entity, now);
    },
  };

  async function stateOf(db: Db): Promise<Schemas['DataPlatformState']> {
    const { lastPublishedAt, lastFailedAt, ...summary } = await findPublicationSummary(db);
    return {
      ...summary,
      connected: dataPlatform !== undefined,
      lastPublishedAt: lastPublishedAt && instantText(lastPublishedAt),
      lastFailedAt: lastFailedAt && instantText(lastFailedAt),
    };
  }

  /** Queues an entity of ours that somebody else changed there. That of a person never comes this way. */
  async function checkDrift(found: Notified, now: Temporal.Instant): Promise<void> {
    const own = setOfEntity(found.id, code);
    if (!own || own.dataset === 'persons') return;
    const { dataset, identifier } = own;
    const publication = await findPublication(store.read, own);
    const record = (await findRecordsById(store.read, dataset, [identifier])).get(identifier);
    if (!record || !publication || publication.pending || publication.wanted === 'absent') return;
    const drift = findDrift(composeEntity(dataset, record.cells, code), found);
    if (drift.length === 0) return;
    const earliest = (publication.publishedAt ?? now).add({ minutes: amendmentPauseMinutes });
    const notBefore = Temporal.Instant.compare(earliest, now) > 0 ? earliest : now;
    await store.write((tx) => recordRepublication(tx, own, { notBefore, drift }));
  }

  function present(row: Publication): Schemas['Publication'] {
    const set: PublishedSet = row.dataset;
    return {
      entityId: entityIdOf(set, row.identifier, code),
      state: computePublicationState(row),
      wanted: row.wanted,
      attempts: row.attempts,
      failure: row.failure,
      nextAttemptAt: row.pending ? instantText(row.nextAttemptAt) : null,
      publishedAt: row.publishedAt && instantText(row.publishedAt),
    };
  }
}

/** Compares digests, so that neither time nor length tells anything. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
