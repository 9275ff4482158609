import type { Adapter, AdapterPayload } from 'oidc-provider';

type Entry = { payload: AdapterPayload; expiresAtMs: number };

/**
 * Storage for one realm. The library brings one of its own, but that is shared by every issuer of the process
 * and warns on every start.
 */
export function createMemoryAdapter(): (model: string) => Adapter {
  const entries = new Map<string, Entry>();

  const removeWhere = (isGone: (entry: Entry) => boolean) => {
    for (const [key, entry] of entries) if (isGone(entry)) entries.delete(key);
  };
  const find = (key: string) => {
    const entry = entries.get(key);
    return entry && entry.expiresAtMs > Date.now() ? entry.payload : undefined;
  };

  return (model) => ({
    async upsert(id, payload, expiresInSeconds) {
      removeWhere((entry) => entry.expiresAtMs <= Date.now());
      const expiresAtMs = expiresInSeconds ? Date.now() + expiresInSeconds * 1000 : Number.POSITIVE_INFINITY;
      entries.set(`${model}:${id}`, { payload, expiresAtMs });
    },
    find: async (id) => find(`${model}:${id}`),
    async findByUid(uid) {
      for (const [key, entry] of entries) {
        if (key.startsWith(`${model}:`) && entry.payload.uid === uid) return find(key);
      }
      return undefined;
    },
    findByUserCode: async () => undefined,
    async consume(id) {
      const payload = find(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void entries.delete(`${model}:${id}`),
    revokeByGrantId: async (grantId) => removeWhere((entry) => entry.payload.grantId === grantId),
  });
}
