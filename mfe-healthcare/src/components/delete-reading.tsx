import { isProblem } from '@entame/sdk';
import { ConfirmDialog, Trouble, useHost, useQueryClient, useService } from '@entame/sdk/react';
import type { Reading } from '../contract.ts';
import { useHealthTexts } from '../locales/index.ts';
import { PressureValue } from './pressure-value.tsx';

interface DeleteReadingProps {
  reading: Reading;
  onKept(): void;
  onDeleted(): void;
}

/** Asks, deletes, and tells. A reading that is gone already, as after a lost reply, counts as deleted. */
export function DeleteReading({ reading, onKept, onDeleted }: DeleteReadingProps) {
  const t = useHealthTexts();
  const { format, notify } = useHost();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useService('healthcare').useMutation(
    'delete',
    '/me/blood-pressure/readings/{readingId}',
  );
  function remove() {
    const done = () => {
      void queries.invalidateQueries();
      notify('success', t('readings.deleted'));
      onDeleted();
    };
    const onError = (refusal: unknown) => isProblem(refusal, 'reading-not-found') && done();
    mutate({ params: { path: { readingId: reading.id } } }, { onSuccess: done, onError });
  }
  return (
    <ConfirmDialog
      danger
      title={t('readings.delete-title')}
      yes={t('readings.delete-yes')}
      no={t('readings.delete-no')}
      busy={isPending ? t('readings.deleting') : undefined}
      onYes={remove}
      onNo={onKept}
    >
      <p>{format.dateTime(reading.measuredAt)}</p>
      <PressureValue systolic={reading.systolic} diastolic={reading.diastolic} />
      <p>{t('readings.delete-lead')}</p>
      {error ? <Trouble error={error} /> : null}
    </ConfirmDialog>
  );
}
