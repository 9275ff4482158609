/** Tells open pages that something of theirs has changed. Carries topics only; pages ask for the state itself. */

import type { Store } from './db/store.ts';
import { newsChannel } from './platform.ts';

export interface NewsDesk {
  /** Calls back with each topic that changes for one of these addresses. Returns the unsubscriber. */
  subscribe(addresses: readonly string[], listener: (topic: string) => void): () => void;
  close(): void;
}

export async function openNewsDesk(store: Store): Promise<NewsDesk> {
  const listeners = new Map<string, Set<(topic: string) => void>>();
  const stop = await store.listen(newsChannel, (payload) => {
    const { to, topic } = JSON.parse(payload) as { to: string; topic: string };
    for (const listener of listeners.get(to) ?? []) listener(topic);
  });
  return {
    subscribe(addresses, listener) {
      const stops = addresses.map((address) => add(address, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    close: stop,
  };

  function add(address: string, listener: (topic: string) => void): () => void {
    const own = listeners.get(address) ?? new Set();
    listeners.set(address, own.add(listener));
    return () => {
      own.delete(listener);
      if (own.size === 0 && listeners.get(address) === own) listeners.delete(address);
    };
  }
}
