import { ConfirmDialog, Icon, Trouble, useService, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { locales } from '../locales/index.ts';
import type { ResidentRecord } from '../resident-form.ts';

const reasons = ['telephone', 'counter'] as const;
type Reason = (typeof reasons)[number];

/** Begins to act for a resident who asked for it. The whole page is loaded anew as theirs. */
export function ActFor({ resident }: { resident: ResidentRecord }) {
  const t = useTexts(locales);
  const [reason, setReason] = useState<Reason>();
  const start = useService('identity').useMutation('post', '/representation', {
    onSuccess: () => location.assign('/'),
  });
  const busy = start.isPending || start.isSuccess;
  return (
    <section className="ui-page__section">
      <h2>{t('desk.act')}</h2>
      <p>{t('desk.act-text')}</p>
      <div className="ui-cluster">
        {reasons.map((one) => (
          <button key={one} className="ui-button" type="button" onClick={() => setReason(one)}>
            <Icon name={one === 'telephone' ? 'phone' : 'person'} />
            {t(`desk.act-${one}`)}
          </button>
        ))}
      </div>
      {reason && (
        <ConfirmDialog
          title={t('desk.act-title', { name: resident.name })}
          yes={t('desk.act')}
          no={t('desk.no')}
          busy={busy ? t('desk.act-busy') : undefined}
          onYes={() => start.mutate({ body: { residentId: resident.id, reason } })}
          onNo={() => setReason(undefined)}
        >
          <p>{t('desk.act-text')}</p>
          {start.isError && <Trouble error={start.error} />}
        </ConfirmDialog>
      )}
    </section>
  );
}
