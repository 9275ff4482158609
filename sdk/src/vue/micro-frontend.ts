/** How the portal runs a micro-frontend written with Vue. */
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query';
import { type App, type Component, createApp } from 'vue';
import type { MicroFrontend } from '../host.ts';
import { queryDefaults } from '../query.ts';
import { hostKey } from './hooks.ts';

/** How Vue's production build says where an error came from: native and component event handlers. */
const eventHandlerError = /#runtime-[56]$|event handler/;

/** The life cycle of a Vue micro-frontend. The shell catches what the component throws and shows its fallback. */
export function vueMicroFrontend(component: Component): MicroFrontend {
  const apps = new WeakMap<HTMLElement, { app: App; queries: QueryClient }>();
  return {
    bootstrap: async () => {},
    mount: async ({ host, domElement }) => {
      const queries = new QueryClient({ defaultOptions: { queries: queryDefaults } });
      const app = createApp(component);
      let mountFault: { error: unknown } | undefined;
      let mounted = false;
      app.config.errorHandler = (error, _component, where) => {
        // As with React, what an event handler throws costs that one action, not the page.
        if (eventHandlerError.test(where)) reportError(error);
        else if (mounted) host.fail(error);
        else mountFault ??= { error };
      };
      app.provide(hostKey, host).use(VueQueryPlugin, { queryClient: queries });
      apps.set(domElement, { app, queries });
      app.mount(domElement);
      if (mountFault) throw mountFault.error;
      mounted = true;
    },
    unmount: async ({ domElement }) => {
      const mounted = apps.get(domElement);
      apps.delete(domElement);
      mounted?.app.unmount();
      mounted?.queries.clear();
    },
  };
}
