import { useHost, useQuery } from '@entame/sdk/react';
import { useEffect, useState } from 'react';
import { codeAt, shownCodes } from './shown-codes.ts';

const renewEveryMs = 60_000;
const retryMs = 5_000;

/** My code of this half minute. There are some for the minutes to come, so a connection that is lost for a while is no matter. */
export function useMyCode() {
  const { clients } = useHost();
  const now = useNow(500);
  const query = useQuery({
    queryKey: ['my-check-in-code'],
    queryFn: async ({ signal }) => {
      const { data, error } = await clients.activities.GET('/me/check-in-code', { signal });
      if (error) throw error;
      return shownCodes(data, Date.now());
    },
    refetchInterval: ({ state }) => (state.status === 'error' ? retryMs : renewEveryMs),
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
    networkMode: 'always',
    retry: false,
    gcTime: 0,
  });
  return { query, code: query.data && codeAt(query.data, now) };
}

function useNow(everyMs: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
