import { Icon, useHost, useTexts } from '@entame/sdk/react';
import { locales } from '../locales/exchange/index.ts';
import { obstacleOf } from './amounts.ts';
import { LinkButton } from './link-button.tsx';
import type { ExchangePartner } from './schemas.ts';

/** One partner: what points are worth there, and the one thing that can be done now or why nothing can. */
export function PartnerCard({ partner, available }: { partner: ExchangePartner; available: number }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { id, name, rate, link } = partner;
  const obstacle = obstacleOf(partner, available);
  const said = {
    partner: name,
    points: format.number(partner.limits.minPoints),
    available: format.number(available),
  };
  return (
    <section className="ui-card ui-stack" aria-labelledby={`partner-${id}`}>
      <h2 className="ui-card__title" id={`partner-${id}`}>
        {name}
      </h2>
      <p>{t('partner.rate', { points: format.number(rate.points), yen: format.number(rate.yen) })}</p>
      {link && <p>{t('partner.wallet', { label: link.walletLabel })}</p>}
      {obstacle && (
        <div className="ui-notice" data-tone="info">
          <Icon name="info" />
          <p className="ui-notice__title">{t(`partner.${obstacle}`, said)}</p>
          <p>{t(`partner.${obstacle}-text`, said)}</p>
        </div>
      )}
      {!obstacle && partner.state === 'delayed' && (
        <div className="ui-notice" data-tone="warning">
          <Icon name="clock" />
          <p className="ui-notice__title">{t('partner.delayed', said)}</p>
          <p>{t('partner.delayed-text', said)}</p>
        </div>
      )}
      {obstacle === 'unlinked' && <LinkButton partner={partner} label={t('partner.link')} />}
      {!obstacle && (
        <a className="ui-button ui-button--large ui-button--block" href={`/points/exchange/new/${id}`}>
          {t('partner.exchange')}
        </a>
      )}
    </section>
  );
}
