import {
  BusyButton,
  PageFrame,
  Trouble,
  useHost,
  useIdempotencyKey,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { locales } from '../locales/exchange/index.ts';
import { yenFor } from './amounts.ts';
import styles from './exchange.module.css';
import type { ExchangePartner } from './schemas.ts';

interface ConfirmProps {
  partner: ExchangePartner;
  available: number;
  points: number;
  onChange(): void;
}

/** Everything once more before anything happens. */
export function ConfirmExchange({ partner, available, points, onChange }: ConfirmProps) {
  const { format, navigate } = useHost();
  const t = useTexts(locales);
  const keyFor = useIdempotencyKey();
  const body = { partnerId: partner.id, points };
  const send = useService('points').useMutation('post', '/me/exchanges', {
    onSuccess: ({ exchange }) => navigate(`/points/exchange/${exchange.id}`),
  });
  return (
    <PageFrame title={t('confirm.title')} lead={t('confirm.lead')} narrow>
      <div className="ui-card">
        <dl className="ui-dl">
          <div>
            <dt>{t('confirm.points')}</dt>
            <dd className={styles.large}>
              {format.number(points)} {t('unit.points')}
            </dd>
          </div>
          <div>
            <dt>{t('confirm.yen')}</dt>
            <dd className={styles.large}>
              {format.number(yenFor(partner, points))} {t('unit.yen')}
            </dd>
          </div>
          <div>
            <dt>{t('confirm.where')}</dt>
            <dd>
              {partner.name}
              {partner.link && <span className={styles.wallet}>{partner.link.walletLabel}</span>}
            </dd>
          </div>
          <div>
            <dt>{t('confirm.left')}</dt>
            <dd>
              {format.number(available - points)} {t('unit.points')}
            </dd>
          </div>
        </dl>
      </div>
      {send.isError && <Trouble error={send.error} />}
      <div className="ui-stack">
        <BusyButton
          className="ui-button--large ui-button--block"
          busy={send.isPending}
          onPress={() => send.mutate({ params: { header: { 'Idempotency-Key': keyFor(body) } }, body })}
        >
          {t('confirm.send')}
        </BusyButton>
        <button className="ui-button ui-button--quiet ui-button--block" type="button" onClick={onChange}>
          {t('confirm.change')}
        </button>
      </div>
    </PageFrame>
  );
}
