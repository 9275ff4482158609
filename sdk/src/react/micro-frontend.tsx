/** How the portal runs a micro-frontend written with React. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { MicroFrontend } from '../host.ts';
import { queryDefaults } from '../query.ts';
import { HostContext } from './hooks.ts';

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
          <HostContext value={host}>
            <QueryClientProvider client={queries}>
              <Page render={render} />
              <Mounted onMounted={onMounted} />
            </QueryClientProvider>
          </HostContext>,
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
