/** What a Vue component of a micro-frontend asks the portal for. */
import { useQueryClient } from '@tanstack/vue-query';
import {
  computed,
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
import type { Host, Locales, Texts, Translate } from '../host.ts';
import { keptUnheard } from '../query.ts';

/** Provided by `vueMicroFrontend`. */
export const hostKey: InjectionKey<Host> = Symbol('host');

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

/** Asks all shown queries of this micro-frontend anew when a topic has changed on the server, or may have before. */
export function useNews(topic: string): void {
  const host = useHost();
  const queries = useQueryClient();
  void queries.invalidateQueries(keptUnheard);
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
