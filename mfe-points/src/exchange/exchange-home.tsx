import {
  Empty,
  Icon,
  Loading,
  PageFrame,
  QueryTrouble,
  useHost,
  useNews,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { locales } from '../locales/exchange/index.ts';
import styles from './exchange.module.css';
import { ExchangeRow } from './exchange-row.tsx';
import { PartnerCard } from './partner-card.tsx';

/** Where points can be exchanged, and what became of the latest exchanges. */
export function ExchangeHome() {
  const { format } = useHost();
  const t = useTexts(locales);
  useNews('points');
  const partners = useService('points').useQuery('get', '/me/exchange-partners');
  return (
    <PageFrame
      title={t('home.title')}
      lead={t('home.lead')}
      back={{ href: '/points', label: t('back.points') }}
      narrow
    >
      {partners.isPending && <Loading lines={6} />}
      {partners.isLoadingError && <QueryTrouble query={partners} />}
      {partners.data && (
        <>
          <section className="ui-card" aria-labelledby="available">
            <h2 id="available">{t('home.available')}</h2>
            <p className={styles.figure}>
              {format.number(partners.data.available)}
              <span className={styles.unit}>{t('unit.points')}</span>
            </p>
          </section>
          {partners.data.items.length === 0 && (
            <Empty icon="points" title={t('home.none')} text={t('home.none-text')} />
          )}
          {partners.data.items.map((partner) => (
            <PartnerCard key={partner.id} partner={partner} available={partners.data.available} />
          ))}
        </>
      )}
      <Latest />
      <a className="ui-link" href="/points/exchange/wallets">
        {t('home.wallets')}
        <Icon name="next" />
      </a>
    </PageFrame>
  );
}

function Latest() {
  const t = useTexts(locales);
  const latest = useService('points').useQuery('get', '/me/exchanges', { params: { query: { limit: 3 } } });
  const items = latest.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="ui-page__section" aria-labelledby="latest">
      <h2 id="latest">{t('home.latest')}</h2>
      <div className={`ui-card ${styles.rows}`}>
        <ul className="ui-list">
          {items.map((exchange) => (
            <ExchangeRow key={exchange.id} exchange={exchange} />
          ))}
        </ul>
      </div>
      <a className="ui-link" href="/points/exchange/history">
        {t('home.all')}
        <Icon name="next" />
      </a>
    </section>
  );
}
