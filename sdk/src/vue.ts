/** For micro-frontends written with Vue. */
import {
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  VueQueryPlugin,
} from '@tanstack/vue-query';
import {
  type App,
  type Component,
  computed,
  createApp,
  type InjectionKey,
  inject,
  type MaybeRefOrGetter,
  onMounted,
  onScopeDispose,
  type Ref,
  shallowRef,
  toValue,
  watch,
} from 'vue';
import type { Host, Locales, MicroFrontend, Texts, Translate } from './host.ts';
import { queryDefaults } from './query.ts';

export { useInfiniteQuery, useMutation, useQuery, useQueryClient };

const hostKey: InjectionKey<Host> = Symbol('host');

/** The host services that the shell gave this micro-frontend. */
export function useHost(): Host {
  const host = inject(hostKey);
  if (!host) throw new Error('useHost is for components inside vueMicroFrontend');
  return host;
}

/** The translator of the micro-frontend's own texts. */
export function useTexts<T extends Texts>(locales: Locales<T>): Translate<T> {
  return useHost().translator(locales);
}

/** The portal's location now, as a ref that follows navigation. */
export function useLocation(): Readonly<Ref<ReturnType<Host['location']>>> {
  const host = useHost();
  const location = shallowRef(host.location());
  onScopeDispose(host.onNavigate(() => (location.value = host.location())));
  return computed(() => location.value);
}

/** Tells the shell that the page has drawn its heading, so that it can title, announce and focus it. */
export function usePageReady(title: MaybeRefOrGetter<string>): void {
  const host = useHost();
  onMounted(() => host.pageReady(toValue(title)));
  watch(
    () => toValue(title),
    (now) => host.pageReady(now),
  );
}

/** Asks all shown queries of this micro-frontend anew when a topic has changed on the server. */
export function useNews(topic: string): void {
  const host = useHost();
  const queries = useQueryClient();
  onScopeDispose(host.onNews(topic, () => void queries.invalidateQueries()));
}

/**
 * The data of an openapi-fetch reply; throws its problem, so that vue-query sees an error.
 * `useQuery({ queryKey: ['bookings'], queryFn: () => dataOf(clients.rideshare.GET('/me/bookings')) })`
 */
export async function dataOf<T>(
  reply: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await reply;
  if (!response.ok) throw error;
  return data as T;
}

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
