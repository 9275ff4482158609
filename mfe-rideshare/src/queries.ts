/** What the pages ask the rideshare service. */
import { isProblem } from '@entame/sdk';
import { dataOf, useHost, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@entame/sdk/vue';
import { computed, type Ref } from 'vue';
import { type BookingRequest, useRideRequest } from './request/ride-request.ts';
import type { Place } from './request/steps.ts';

const tenMinutesMs = 600_000;
const placesPerPage = 100;
/** Without a network, say so at once: what waits and goes out later may be unwanted by then. */
const networkMode = 'always';
export const searchResultsMax = 12;

/** Every place of the city, to choose from a list. */
export function useAllPlaces() {
  const { clients } = useHost();
  return useQuery({
    queryKey: ['places'],
    staleTime: tenMinutesMs,
    async queryFn({ signal }) {
      const places: Place[] = [];
      let cursor: string | null = null;
      do {
        const query = { limit: placesPerPage, ...(cursor !== null && { cursor }) };
        const page: { items: Place[]; nextCursor: string | null } = await dataOf(
          clients.rideshare.GET('/places', { params: { query }, signal }),
        );
        places.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      return places;
    },
  });
}

/** Places whose name or reading matches; not asked while the text is empty. */
export function usePlaceSearch(text: Ref<string>) {
  const { clients } = useHost();
  return useQuery({
    queryKey: ['places', 'search', text],
    enabled: computed(() => text.value !== ''),
    staleTime: tenMinutesMs,
    queryFn: ({ signal }) =>
      dataOf(
        clients.rideshare.GET('/places', {
          params: { query: { query: text.value, limit: searchResultsMax } },
          signal,
        }),
      ),
  });
}

export function useMyBookings() {
  const { clients } = useHost();
  return useInfiniteQuery({
    queryKey: ['bookings'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        clients.rideshare.GET('/me/bookings', {
          params: { query: { limit: 30, ...(pageParam !== null && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Sends the request. The key stays the same until the answers change, so a repetition books nothing twice. */
export function useCreateBooking() {
  const { clients, navigate } = useHost();
  const queries = useQueryClient();
  const request = useRideRequest();
  return useMutation({
    networkMode,
    mutationFn: (body: BookingRequest) =>
      dataOf(
        clients.rideshare.POST('/me/bookings', {
          params: { header: { 'Idempotency-Key': request.idempotencyKey() } },
          body,
        }),
      ),
    // Not in the page that sends: it is gone as soon as the answers are.
    onSuccess: (booking) => {
      request.received.value = booking;
      navigate('/rides/new?step=received');
      request.answers.value = {};
      void queries.invalidateQueries({ queryKey: ['bookings'] });
    },
  });
}

export function useCancelBooking() {
  const { clients } = useHost();
  const queries = useQueryClient();
  return useMutation({
    networkMode,
    mutationFn: (bookingId: string) =>
      dataOf(clients.rideshare.POST('/me/bookings/{bookingId}/cancel', { params: { path: { bookingId } } })),
    // Also after a refusal: then the list on the screen was out of date.
    onSettled: (_, error) => {
      if (!error || isProblem(error)) return queries.invalidateQueries({ queryKey: ['bookings'] });
    },
  });
}
