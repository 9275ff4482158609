/** The answers given so far and the one attempt to send them. In memory only: nothing stays on the device. */
import { newIdempotencyKey, type rideshare } from '@entame/sdk';
import { type InjectionKey, inject, provide, ref, watch } from 'vue';
import { type Answers, soonest } from './steps.ts';

export type Booking = rideshare.components['schemas']['Booking'];
export type BookingRequest =
  rideshare.operations['createBooking']['requestBody']['content']['application/json'];

function createRideRequest() {
  const answers = ref<Answers>({});
  const received = ref<Booking>();
  let key = newIdempotencyKey();
  // Sending the same answers again is the same intention; other answers are another.
  watch(answers, () => (key = newIdempotencyKey()), { deep: true, flush: 'sync' });

  return {
    answers,
    /** The booking just made, until the next request begins. */
    received,
    idempotencyKey: () => key,
  };
}

const requestKey: InjectionKey<ReturnType<typeof createRideRequest>> = Symbol('ride request');

export function provideRideRequest(): void {
  provide(requestKey, createRideRequest());
}

export function useRideRequest() {
  const request = inject(requestKey);
  if (!request) throw new Error('useRideRequest is for components inside rides-app.vue');
  return request;
}

/** What to send, once every question has its answer. */
export function bookingRequestOf({ pickup, dropoff, when, people }: Answers): BookingRequest | undefined {
  if (!pickup || !dropoff || !when || !people) return undefined;
  return {
    pickupPlaceId: pickup.id,
    dropoffPlaceId: dropoff.id,
    ...(when !== soonest && { pickupAt: when }),
    ...people,
  };
}
