/** Query behaviour that React and Vue micro-frontends share. */
import { isProblem } from './client.ts';

/** A refusal is final, a fault of the network is tried twice more; nothing is kept after its page is gone. */
export const queryDefaults = {
  staleTime: 10_000,
  gcTime: 60_000,
  refetchOnWindowFocus: true,
  retry: (failures: number, error: unknown) => failures < 2 && !(isProblem(error) && error.status < 500),
};
