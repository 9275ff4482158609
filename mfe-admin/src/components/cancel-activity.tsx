import { ConfirmDialog, Trouble, useHost, useQueryClient, useService, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import type { Activity } from '../activity-state.ts';
import { locales } from '../locales/index.ts';
import { Field } from './field.tsx';

/** Calls an activity off, after asking. */
export function CancelActivity({ activity, onCancelled }: { activity: Activity; onCancelled(): void }) {
  const { notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useService('activities').useMutation('post', '/activities/{activityId}/cancel', {
    onSuccess: async () => {
      setAsking(false);
      notify('success', t('cancel.done'));
      await queries.invalidateQueries();
      onCancelled();
    },
  });
  return (
    <>
      <button
        className="ui-button ui-button--danger ui-button--secondary"
        type="button"
        onClick={() => setAsking(true)}
      >
        {t('activity.cancel')}
      </button>
      {asking && (
        <ConfirmDialog
          danger
          title={t('cancel.title', { title: activity.title })}
          yes={t('cancel.do')}
          no={t('common.back')}
          busy={cancel.isPending ? t('form.sending') : undefined}
          onYes={() => cancel.mutate({ params: { path: { activityId: activity.id } }, body: { reason } })}
          onNo={() => setAsking(false)}
        >
          <p>{t('cancel.text')}</p>
          <Field label={t('cancel.reason')} hint={t('cancel.reason-hint')} required={false}>
            {(control) => (
              <input
                className="ui-input"
                maxLength={200}
                {...control}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </Field>
          {cancel.isError && <Trouble error={cancel.error} />}
        </ConfirmDialog>
      )}
    </>
  );
}
