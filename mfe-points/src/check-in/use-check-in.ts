import { newIdempotencyKey } from '@entame/sdk';
import { useHost, useMutation } from '@entame/sdk/react';
import { useRef } from 'react';

/** Checks in with a code. Sending the same code again is a retry of the same action, not a second one. */
export function useCheckIn(activityId: string | undefined) {
  const { clients } = useHost();
  const keys = useRef(new Map<string, string>());
  const keyOf = (code: string) => {
    const key = keys.current.get(code) ?? newIdempotencyKey();
    keys.current.set(code, key);
    return key;
  };
  return useMutation({
    mutationFn: async (code: string) => {
      const { data, error } = await clients.activities.POST('/check-ins', {
        params: { header: { 'Idempotency-Key': keyOf(code) } },
        body: { code, ...(activityId !== undefined && { activityId }) },
      });
      if (error) throw error;
      return data;
    },
  });
}
