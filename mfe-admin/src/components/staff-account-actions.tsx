import type { staff } from '@entame/sdk';
import {
  BusyButton,
  ConfirmDialog,
  Trouble,
  useHost,
  useMutation,
  useQueryClient,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import { staffLocales } from '../locales/staff/index.ts';

type Account = staff.components['schemas']['StaffAccount'];
type Action = 'stop' | 'start' | 'reset';

/** Suspending, coming back, forgetting a lost telephone: each after a question. */
export function StaffAccountActions({ account }: { account: Account }) {
  const { clients, notify } = useHost();
  const t = useTexts(staffLocales);
  const queries = useQueryClient();
  const [asked, setAsked] = useState<'stop' | 'reset'>();
  const act = useMutation({
    mutationFn: async (action: Action) => {
      const of = { params: { path: { accountId: account.id } } };
      const { error } = await (action === 'stop'
        ? clients.staff.POST('/accounts/{accountId}/suspend', of)
        : action === 'start'
          ? clients.staff.POST('/accounts/{accountId}/reactivate', of)
          : clients.staff.DELETE('/accounts/{accountId}/second-factor', of));
      if (error) throw error;
    },
    onSuccess: async () => {
      setAsked(undefined);
      notify('success', t('account.done'));
      await queries.invalidateQueries();
    },
  });
  return (
    <section className="ui-page__section">
      <h2>{t('account.more')}</h2>
      {!asked && act.isError && <Trouble error={act.error} />}
      <div className="ui-cluster">
        {account.hasSecondFactor && (
          <button className="ui-button ui-button--secondary" type="button" onClick={() => setAsked('reset')}>
            {t('account.reset')}
          </button>
        )}
        {account.status === 'active' ? (
          <button
            className="ui-button ui-button--danger ui-button--secondary"
            type="button"
            onClick={() => setAsked('stop')}
          >
            {t('account.stop')}
          </button>
        ) : (
          <BusyButton busy={act.isPending} onPress={() => act.mutate('start')}>
            {t('account.start')}
          </BusyButton>
        )}
      </div>
      {asked && (
        <ConfirmDialog
          danger
          title={t(`account.${asked}-title`, { name: account.name })}
          yes={t(`account.${asked}`)}
          no={t('dialog.no')}
          busy={act.isPending ? t('sending') : undefined}
          onYes={() => act.mutate(asked)}
          onNo={() => setAsked(undefined)}
        >
          <p>{t(`account.${asked}-text`)}</p>
          {act.isError && <Trouble error={act.error} />}
        </ConfirmDialog>
      )}
    </section>
  );
}
