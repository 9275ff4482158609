/** What a React component of a micro-frontend asks the portal for. */
import { useQueryClient } from '@tanstack/react-query';
import createHooks from 'openapi-react-query';
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ServiceName } from '../generated/services.ts';
import type { Host, Locales, Texts, Translate } from '../host.ts';
import { keptUnheard } from '../query.ts';

/** Filled by `reactMicroFrontend`. */
export const HostContext = createContext<Host | undefined>(undefined);

/** The host services that the shell gave this micro-frontend. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('useHost is for components inside reactMicroFrontend');
  return host;
}

/** Query hooks of a service, typed by its contract: `useService('points').useQuery('get', '/me/account')`. */
export function useService<S extends ServiceName>(service: S) {
  const client = useHost().clients[service];
  return useMemo(() => createHooks(client), [client]);
}

/** The translator of the micro-frontend's own texts. Pass a constant. */
export function useTexts<T extends Texts>(locales: Locales<T>): Translate<T> {
  const host = useHost();
  return useMemo(() => host.translator(locales), [host, locales]);
}

/** The portal's location now; draws again on navigation. */
export function useLocation() {
  const host = useHost();
  const key = useSyncExternalStore(host.onNavigate, () => globalThis.location.href);
  return useMemo(() => ({ ...host.location(), key }), [host, key]);
}

/** Tells the shell that the page has drawn its heading, so that it can title, announce and focus it. */
export function usePageReady(title: string): void {
  const host = useHost();
  useEffect(() => host.pageReady(title), [host, title]);
}

/** Asks all shown queries of this micro-frontend anew when a topic has changed on the server, or may have before. */
export function useNews(topic: string): void {
  const host = useHost();
  const queries = useQueryClient();
  useEffect(() => {
    void queries.invalidateQueries(keptUnheard);
    return host.onNews(topic, () => void queries.invalidateQueries());
  }, [host, queries, topic]);
}
