import { useHost, useQuery } from '@entame/sdk/react';
import { useEffect, useState } from 'react';
import { nextRequestMs, shownCode } from './check-in-code.ts';

/** The code of this half minute, asked for again whenever it changes, and at once when the device wakes up. */
export function useCheckInCode(activityId: string) {
  const { clients } = useHost();
  return useQuery({
    queryKey: ['check-in-code', activityId],
    queryFn: async ({ signal }) => {
      const path = '/activities/{activityId}/check-in-code';
      const { data, error, response } = await clients.activities.GET(path, {
        params: { path: { activityId } },
        signal,
      });
      if (error) throw error;
      return shownCode(data, response.headers.get('Date'), Date.now());
    },
    refetchInterval: ({ state }) => nextRequestMs(state.data, state.status === 'error', Date.now()),
    // The screen may be the second one, showing this page while another is being worked on.
    refetchIntervalInBackground: true,
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
    // "Offline" is what the browser believes; asking is the only way to know.
    networkMode: 'always',
    retry: false,
  });
}

/** The time, drawn anew every so often. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** Keeps the screen on while the page is shown, where the browser can; it forgets whenever the page was hidden. */
export function useScreenOn(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let gone = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (gone) await lock.release();
      } catch {
        // Refused, for instance on low battery: the screen then goes dark as it always does.
      }
    };
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, []);
}
