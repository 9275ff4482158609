import { useHost, useQueryClient, useService, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import type { Activity } from '../activity-state.ts';
import { locales } from '../locales/index.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Trouble } from './trouble.tsx';

/** Calls an activity off, after asking. */
export function CancelActivity({ activity }: { activity: Activity }) {
  const { notify, pageReady } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const cancel = useService('activities').useMutation('post', '/activities/{activityId}/cancel', {
    onSuccess: async () => {
      setAsking(false);
      notify('success', t('cancel.done'));
      await queries.invalidateQueries();
      // The button that had the focus is gone.
      pageReady(activity.title);
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
      <ConfirmDialog
        open={asking}
        title={t('cancel.title', { title: activity.title })}
        action={t('cancel.do')}
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate({ params: { path: { activityId: activity.id } } })}
        onClose={() => setAsking(false)}
      >
        <p>{t('cancel.text')}</p>
        {cancel.isError && <Trouble error={cancel.error} />}
      </ConfirmDialog>
    </>
  );
}
