import { newIdempotencyKey } from '@entame/sdk';
import { useQueryClient, useService } from '@entame/sdk/react';
import { useRef } from 'react';
import type { Reading, Setting } from '../contract.ts';
import type { Numbers } from './reading-draft.ts';

export interface IntendedReading {
  numbers: Numbers;
  setting: Setting;
  /** An instant, or `now`: the moment of the first attempt to send it. */
  measuredAt: string;
}

/** Sends a reading. Sending the same again, after a lost reply, sends the same moment and the same key. */
export function useRecordReading(onRecorded: (reading: Reading) => void) {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useService('healthcare').useMutation(
    'post',
    '/me/blood-pressure/readings',
  );
  const sent = useRef<{ intention: string; key: string; measuredAt: string }>(undefined);

  function record(reading: IntendedReading) {
    const intention = JSON.stringify(reading);
    if (sent.current?.intention !== intention) {
      const measuredAt = reading.measuredAt === 'now' ? new Date().toISOString() : reading.measuredAt;
      sent.current = { intention, key: newIdempotencyKey(), measuredAt };
    }
    const { numbers, setting } = reading;
    const { key, measuredAt } = sent.current;
    mutate(
      { params: { header: { 'Idempotency-Key': key } }, body: { ...numbers, setting, measuredAt } },
      {
        onSuccess(reading) {
          void queries.invalidateQueries();
          onRecorded(reading);
        },
      },
    );
  }
  return { record, isPending, error };
}
