/** NGSI-LD (ETSI GS CIM 009 v1.6) as FIWARE Orion-LD speaks it, as a data platform. */
import type { DataPlatformConfig } from '#platform/config.ts';
import {
  type DataPlatform,
  DataPlatformFault,
  type Entity,
  type Subscription,
} from '#services/opendata/data-platform.ts';
import { conditionOf, toAttributes, toNgsiLd } from './entity-form.ts';
import { createClient, readJson } from './http.ts';
import { ensureSubscription } from './subscriptions.ts';

const pageSize = 100;
/** No city has more of one type; a broker that pages for ever is at fault. */
const pagesMax = 1_000;

export function ngsiLdPlatform(config: DataPlatformConfig): DataPlatform {
  const send = createClient(config);

  return {
    async publish(entities) {
      // Without `options=update` an upsert replaces, so that what a record no longer has does not stay behind.
      return sendBatch('upsert', entities.map(toNgsiLd), (part) => part.map((one) => one.id));
    },

    async remove(ids) {
      return sendBatch('delete', [...ids], (part) => part);
    },

    async amend({ id, properties }: Pick<Entity, 'id' | 'properties'>) {
      const path = `/entities/${encodeURIComponent(id)}/attrs`;
      const response = await send('PATCH', path, toAttributes(properties), [204, 207, 404]);
      return response.status === 204;
    },

    async *listIds(type, where) {
      for (let page = 0; page < pagesMax; page++) {
        const query = new URLSearchParams({
          type,
          q: conditionOf(where),
          attrs: 'identifier,localGovernmentCode',
          limit: String(pageSize),
          offset: String(page * pageSize),
          count: 'true',
        });
        const response = await send('GET', `/entities?${query}`, undefined, [200]);
        const entities = await readJson<{ id: string }[]>(response);
        for (const { id } of entities) yield id;
        const total = Number(response.headers.get('NGSILD-Results-Count') ?? 0);
        if (entities.length === 0 || (page + 1) * pageSize >= total) return;
      }
    },

    subscribe: (subscription: Subscription) => ensureSubscription(send, subscription),
  };

  /** All of it at once. Where the broker refuses the whole for the sake of one, that one is found and left out. */
  async function sendBatch<T>(
    operation: 'upsert' | 'delete',
    list: readonly T[],
    idsOf: (part: readonly T[]) => readonly string[],
  ): Promise<Set<string>> {
    if (list.length === 0) return new Set();
    const response = await send('POST', `/entityOperations/${operation}`, list, [200, 201, 204, 207, 400]);
    if (response.status === 207) return refusedIds(await readJson<BatchResult>(response), operation);
    if (response.status !== 400) return new Set();
    if (list.length === 1) return new Set(idsOf(list));
    const middle = Math.ceil(list.length / 2);
    try {
      const first = await sendBatch(operation, list.slice(0, middle), idsOf);
      return first.union(await sendBatch(operation, list.slice(middle), idsOf));
    } catch (error) {
      // The whole was sent once already, so whatever goes wrong now, it has left.
      throw error instanceof DataPlatformFault ? new DataPlatformFault(error.failure, error.message) : error;
    }
  }
}

interface BatchResult {
  success?: string[];
  errors?: { entityId: string; error?: { type?: string; status?: number } }[];
}

/** What is not there cannot be removed, and need not be. */
function refusedIds({ errors = [] }: BatchResult, operation: 'upsert' | 'delete'): Set<string> {
  const isGone = (error: { type?: string; status?: number } = {}) =>
    operation === 'delete' && (error.status === 404 || (error.type ?? '').endsWith('/ResourceNotFound'));
  return new Set(errors.filter(({ error }) => !isGone(error)).map(({ entityId }) => entityId));
}
