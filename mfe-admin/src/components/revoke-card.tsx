import { ConfirmDialog, Trouble, useHost, useService, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { locales } from '../locales/index.ts';
import type { ResidentRecord } from '../resident-form.ts';

/** Stops a resident card that was lost. */
export function RevokeCard({ resident, onRevoked }: { resident: ResidentRecord; onRevoked(): void }) {
  const { notify } = useHost();
  const t = useTexts(locales);
  const [asking, setAsking] = useState(false);
  const revoke = useService('identity').useMutation('delete', '/residents/{residentId}/card', {
    onSuccess: () => {
      setAsking(false);
      notify('success', t('desk.card-revoked'));
      onRevoked();
    },
  });
  return (
    <>
      <button
        className="ui-button ui-button--danger ui-button--secondary"
        type="button"
        onClick={() => setAsking(true)}
      >
        {t('desk.card-revoke')}
      </button>
      {asking && (
        <ConfirmDialog
          title={t('desk.card-revoke-title', { name: resident.name })}
          yes={t('desk.card-revoke')}
          no={t('desk.no')}
          busy={revoke.isPending ? t('form.sending') : undefined}
          danger
          onYes={() => revoke.mutate({ params: { path: { residentId: resident.id } } })}
          onNo={() => setAsking(false)}
        >
          <p>{t('desk.card-revoke-text')}</p>
          {revoke.isError && <Trouble error={revoke.error} />}
        </ConfirmDialog>
      )}
    </>
  );
}
