/** For micro-frontends written with React. */
import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import createHooks from 'openapi-react-query';
import {
  createContext,
  createElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { ServiceName } from './generated/services.ts';
import type { Host, Locales, MicroFrontend, Texts, Translate } from './host.ts';
import { queryDefaults } from './query.ts';

export { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

const HostContext = createContext<Host | undefined>(undefined);

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

/** Asks all shown queries of this micro-frontend anew when a topic has changed on the server. */
export function useNews(topic: string): void {
  const host = useHost();
  const queries = useQueryClient();
  useEffect(() => host.onNews(topic, () => void queries.invalidateQueries()), [host, queries, topic]);
}

/** The life cycle of a React micro-frontend. The shell catches what `render` throws and shows its fallback. */
export function reactMicroFrontend(render: () => ReactNode): MicroFrontend {
  const roots = new WeakMap<HTMLElement, { root: Root; queries: QueryClient }>();
  return {
    bootstrap: async () => {},
    mount: ({ host, domElement }) =>
      new Promise((resolve, reject) => {
        const queries = new QueryClient({ defaultOptions: { queries: queryDefaults } });
        const root = createRoot(domElement, { onUncaughtError: fail });
        let mounted = false;
        function fail(error: unknown) {
          if (mounted) queueMicrotask(() => host.fail(error));
          else reject(error);
        }
        const onMounted = () => {
          mounted = true;
          resolve();
        };
        roots.set(domElement, { root, queries });
        root.render(
          createElement(
            HostContext.Provider,
            { value: host },
            createElement(
              QueryClientProvider,
              { client: queries },
              createElement(Page, { render }),
              createElement(Mounted, { onMounted }),
            ),
          ),
        );
      }),
    unmount: async ({ domElement }) => {
      const mounted = roots.get(domElement);
      roots.delete(domElement);
      mounted?.root.unmount();
      mounted?.queries.clear();
    },
  };
}

function Page({ render }: { render: () => ReactNode }) {
  return render();
}

function Mounted({ onMounted }: { onMounted: () => void }) {
  useEffect(onMounted, [onMounted]);
  return null;
}
