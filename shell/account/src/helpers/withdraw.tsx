import { ConfirmDialog, Trouble, useHost, useQueryClient, useService, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { locales } from '../locales/index.ts';

/** Ends a mandate at once; both sides may. */
export function Withdraw({ mandateId, name }: { mandateId: string; name: string }) {
  const { notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdraw = useService('identity').useMutation('post', '/me/mandates/{mandateId}/withdrawal', {
    onSuccess: async () => {
      setAsking(false);
      notify('success', t('helpers.withdrawn'));
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      <button
        className="ui-button ui-button--danger ui-button--secondary"
        type="button"
        onClick={() => setAsking(true)}
      >
        {t('helpers.withdraw')}
      </button>
      {asking && (
        <ConfirmDialog
          title={t('helpers.withdraw-title', { name })}
          yes={t('helpers.withdraw')}
          no={t('helpers.no')}
          busy={withdraw.isPending ? t('helpers.sending') : undefined}
          danger
          onYes={() => withdraw.mutate({ params: { path: { mandateId } } })}
          onNo={() => setAsking(false)}
        >
          <p>{t('helpers.withdraw-text')}</p>
          {withdraw.isError && <Trouble error={withdraw.error} />}
        </ConfirmDialog>
      )}
    </>
  );
}
