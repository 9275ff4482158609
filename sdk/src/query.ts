/** Query behaviour that React and Vue micro-frontends share. */
import { isProblem } from './client.ts';

/** A refusal is final, a fault of the network is tried twice more; nothing is kept after its page is gone. */
export const queryDefaults = {
  staleTime: 10_000,
  gcTime: 60_000,
  refetchOnWindowFocus: true,
  // Without it a query made offline would wait in silence; the page can say what is wrong.
  networkMode: 'always' as const,
  retry: (failures: number, error: unknown) => failures < 2 && !(isProblem(error) && error.status < 500),
};

/** What was kept while nobody listened for news: it may have been overtaken, so a page that listens asks for it anew. */
export const keptUnheard = {
  predicate: ({ state }: { state: { data: unknown; fetchStatus: string } }) =>
    state.data !== undefined && state.fetchStatus === 'idle',
};
