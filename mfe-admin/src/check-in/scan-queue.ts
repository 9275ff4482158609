/**
 * Scans that wait for a connection. They live in this page's memory and nowhere else: leaving the page's address keeps
 * them, closing the page loses them, which is why the browser then asks.
 */
import type { activities } from '@entame/sdk';

type Schemas = activities.components['schemas'];
export type Scan = Schemas['Scan'];
export type ScanResult = Schemas['ScanResult'];

export interface QueueState {
  /** Not yet known to the portal, oldest first. */
  waiting: readonly Scan[];
  /** What became of the others, newest first. */
  results: readonly ScanResult[];
  /** The last attempt to send failed; the next one comes by itself. */
  isOffline: boolean;
  /** Why the portal did not take them at all, such as an ended session; a person has to do something. */
  refusal: unknown;
}
/** Sends some and answers what became of each; throws a problem, or anything else when there is no connection. */
export type Send = (scans: Scan[]) => Promise<readonly ScanResult[]>;

const sentAtOnceMax = 50;
const resultsMax = 20;
/** A camera reads the same code several times a second, and people hold it up for a while. */
const sameTextMs = 60_000;

export interface ScanQueue {
  getState(): QueueState;
  subscribe(listener: () => void): () => void;
  /** The newest stamp of the portal; without one nothing can be scanned. */
  setStamp(stamp: string): void;
  /** Queues what was scanned. False for what was scanned just before, or without a stamp. */
  add(text: string, nowMs: number): boolean;
  /** Sends what waits, unless it is being sent. */
  flush(): Promise<void>;
}

export function createScanQueue(
  send: Send,
  newId: () => string,
  isRefusal: (error: unknown) => boolean,
): ScanQueue {
  let state: QueueState = { waiting: [], results: [], isOffline: false, refusal: undefined };
  let stamp: string | undefined;
  let isSending = false;
  const seenAt = new Map<string, number>();
  const listeners = new Set<() => void>();
  function change(next: Partial<QueueState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  async function sendSome(): Promise<boolean> {
    const some = state.waiting.slice(0, sentAtOnceMax);
    if (some.length === 0) return false;
    try {
      const results = await send(some);
      const known = new Set(results.map(({ id }) => id));
      change({
        waiting: state.waiting.filter(({ id }) => !known.has(id)),
        results: [...results.toReversed(), ...state.results].slice(0, resultsMax),
        isOffline: false,
        refusal: undefined,
      });
      return known.size > 0;
    } catch (error) {
      const refused = isRefusal(error);
      change({ isOffline: !refused, refusal: refused ? error : undefined });
      return false;
    }
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setStamp(next) {
      stamp = next;
    },
    add(text, nowMs) {
      const before = seenAt.get(text);
      if (stamp === undefined || (before !== undefined && nowMs - before < sameTextMs)) return false;
      for (const [seen, at] of seenAt) if (nowMs - at >= sameTextMs) seenAt.delete(seen);
      seenAt.set(text, nowMs);
      change({ waiting: [...state.waiting, { id: newId(), text, stamp }] });
      return true;
    },
    async flush() {
      if (isSending) return;
      isSending = true;
      while (await sendSome());
      isSending = false;
    },
  };
}
