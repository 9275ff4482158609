import { ConfirmDialog, Trouble, useHost, useQueryClient, useService, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { locales } from '../locales/exchange/index.ts';
import type { Exchange } from './schemas.ts';

/** Takes an exchange back, after saying what will happen to the points. */
export function CancelExchange({ exchange }: { exchange: Exchange }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const cancel = useService('points').useMutation('post', '/me/exchanges/{exchangeId}/cancellation', {
    onSuccess: async () => {
      setAsking(false);
      await queries.invalidateQueries();
    },
  });
  const points = format.number(exchange.points - exchange.returnedPoints);
  return (
    <>
      <button
        className="ui-button ui-button--quiet ui-button--block"
        type="button"
        onClick={() => setAsking(true)}
      >
        {t('detail.cancel')}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={t('cancel.title')}
          yes={t('cancel.yes')}
          no={t('cancel.no')}
          busy={cancel.isPending ? t('busy') : undefined}
          danger
          onYes={() => cancel.mutate({ params: { path: { exchangeId: exchange.id } } })}
          onNo={() => setAsking(false)}
        >
          <p>
            {t(exchange.state === 'waiting' ? 'cancel.waiting' : 'cancel.sent', {
              points,
              partner: exchange.partnerName,
            })}
          </p>
          {cancel.isError && <Trouble error={cancel.error} />}
        </ConfirmDialog>
      )}
    </>
  );
}
