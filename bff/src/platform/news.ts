/** Tells open pages that something of theirs has changed. Carries topics only; pages ask for the state itself. */

import type { Store } from './db/store.ts';
import { newsChannel } from './platform.ts';

export interface NewsDesk {
  /** Calls back with each topic that changes for this resident or member of staff. Returns the unsubscriber. */
  subscribe(accountId: string, listener: (topic: string) => void): () => void;
  close(): void;
}

export async function openNewsDesk(store: Store): Promise<NewsDesk> {
  const listeners = new Map<string, Set<(topic: string) => void>>();
  const stop = await store.listen(newsChannel, (payload) => {
    const { to, topic } = JSON.parse(payload) as { to: string; topic: string };
    for (const listener of listeners.get(to) ?? []) listener(topic);
  });
  return {
    subscribe(accountId, listener) {
      const own = listeners.get(accountId) ?? new Set();
      listeners.set(accountId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(accountId) === own) listeners.delete(accountId);
      };
    },
    close: stop,
  };
}
