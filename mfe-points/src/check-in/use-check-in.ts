import { newIdempotencyKey } from '@entame/sdk';
import { useHost, useMutation } from '@entame/sdk/react';
import { useRef } from 'react';
import { type Distance, findDistance } from './distance.ts';

/** Checks in with a code. Sending the same code again is a retry of the same action, not a second one. */
export function useCheckIn(activityId: string | undefined) {
  const { clients } = useHost();
  const keys = useRef(new Map<string, string>());
  const keyOf = (code: string) => {
    const key = keys.current.get(code) ?? newIdempotencyKey();
    keys.current.set(code, key);
    return key;
  };
  // Asked for once a code: the repetition of a request must be the same request.
  const distances = useRef(new Map<string, Promise<Distance | undefined>>());
  const distanceOf = (code: string) => {
    const distance = distances.current.get(code) ?? findDistance(clients, code);
    distances.current.set(code, distance);
    return distance;
  };
  return useMutation({
    mutationFn: async (code: string) => {
      const distance = await distanceOf(code);
      const { data, error } = await clients.activities.POST('/check-ins', {
        params: { header: { 'Idempotency-Key': keyOf(code) } },
        body: { code, ...(activityId !== undefined && { activityId }), ...(distance && { distance }) },
      });
      if (error) throw error;
      return data;
    },
  });
}
