import { type activities, isProblem, newIdempotencyKey } from '@entame/sdk';
import { useHost, useQuery, useQueryClient } from '@entame/sdk/react';
import { useEffect, useSyncExternalStore } from 'react';
import { createScanQueue, type ScanQueue } from './scan-queue.ts';

export type Desk = activities.components['schemas']['CheckInDesk'];
type Host = ReturnType<typeof useHost>;

const stampEveryMs = 30_000;
const retryMs = 5_000;
/** By activity, for as long as the portal's page is open: going to another page of it and back loses nothing. */
const queues = new Map<string, ScanQueue>();

/** How check-in stands. While there is no connection the last answer stays, and its stamp is what scans are sent with. */
export function useDesk(activityId: string) {
  const { clients } = useHost();
  const queue = useScanQueue(activityId);
  return useQuery({
    queryKey: ['check-in-desk', activityId],
    queryFn: async ({ signal }): Promise<Desk> => {
      const { data, error } = await clients.activities.GET('/activities/{activityId}/check-in-desk', {
        params: { path: { activityId } },
        signal,
      });
      if (error) throw error;
      queue.setStamp(data.stamp);
      return data;
    },
    refetchInterval: ({ state }) => (state.status === 'error' ? retryMs : stampEveryMs),
    refetchOnReconnect: 'always',
    // "Offline" is what the browser believes; asking is the only way to know.
    networkMode: 'always',
    retry: false,
  });
}

/** What was scanned here and waits, and what became of the rest. */
export function useScans(activityId: string) {
  const queue = useScanQueue(activityId);
  const state = useSyncExternalStore(queue.subscribe, queue.getState);
  const queries = useQueryClient();
  const newest = state.results[0]?.id;
  useEffect(() => {
    if (newest !== undefined) void queries.invalidateQueries({ queryKey: ['check-in-desk', activityId] });
  }, [newest, queries, activityId]);
  return {
    ...state,
    flush: () => void queue.flush(),
    /** Whether it is a new one. */
    scan(text: string): boolean {
      const isNew = queue.add(text, Date.now());
      if (isNew) void queue.flush();
      return isNew;
    },
  };
}

export type Scans = ReturnType<typeof useScans>;

function useScanQueue(activityId: string): ScanQueue {
  const host = useHost();
  const known = queues.get(activityId);
  if (known) return known;
  const queue = createFor(activityId, host);
  keepSending(queue);
  queues.set(activityId, queue);
  return queue;
}

/** While something waits: tries again by itself, and has the browser ask before the page is closed. */
function keepSending(queue: ScanQueue): void {
  const flush = () => void queue.flush();
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  let timer: ReturnType<typeof setInterval> | undefined;
  queue.subscribe(() => {
    const isWaiting = queue.getState().waiting.length > 0;
    if (isWaiting === (timer !== undefined)) return;
    if (isWaiting) {
      timer = setInterval(flush, retryMs);
      addEventListener('online', flush);
      addEventListener('beforeunload', warn);
    } else {
      clearInterval(timer);
      timer = undefined;
      removeEventListener('online', flush);
      removeEventListener('beforeunload', warn);
    }
  });
}

function createFor(activityId: string, { clients }: Host): ScanQueue {
  const path = '/activities/{activityId}/scans';
  return createScanQueue(
    async (scans) => {
      const { data, error } = await clients.activities.POST(path, {
        params: { path: { activityId } },
        body: { scans },
      });
      if (error) throw error;
      return data.results;
    },
    newIdempotencyKey,
    // What the portal cannot answer now it can later; what it refuses, it will refuse again.
    (error) => isProblem(error) && error.status < 500 && error.status !== 429,
  );
}
