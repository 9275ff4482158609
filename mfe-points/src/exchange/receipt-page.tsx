import {
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
import type { ExchangeDetails } from './schemas.ts';

/** A sheet to print and keep. */
export function ReceiptPage({ exchangeId }: { exchangeId: string }) {
  const t = useTexts(locales);
  useNews('points');
  const details = useService('points').useQuery('get', '/me/exchanges/{exchangeId}', {
    params: { path: { exchangeId } },
  });
  return (
    <PageFrame
      title={t('receipt.title')}
      lead={t('receipt.lead')}
      back={{ href: `/points/exchange/${exchangeId}`, label: t('detail.title') }}
      actions={
        <button
          className="ui-button"
          type="button"
          aria-disabled={!details.data}
          onClick={() => details.data && globalThis.print()}
        >
          <Icon name="print" />
          {t('receipt.print')}
        </button>
      }
      narrow
    >
      {details.isPending && <Loading lines={10} />}
      {details.isLoadingError && <QueryTrouble query={details} />}
      {details.data && <Sheet details={details.data} />}
    </PageFrame>
  );
}

function Sheet({ details }: { details: ExchangeDetails }) {
  const { format, city, helpDeskPhone } = useHost();
  const t = useTexts(locales);
  const { exchange, receiptNumber, partnerReference } = details;
  const facts: [string, string][] = [
    [t('receipt.number'), receiptNumber],
    [t('receipt.at'), `${format.longDate(exchange.requestedAt)} ${format.time(exchange.requestedAt)}`],
    [t('receipt.partner'), exchange.partnerName],
    ...(partnerReference ? ([[t('receipt.reference'), partnerReference]] as [string, string][]) : []),
    [t('receipt.points'), `${format.number(exchange.points)} ${t('unit.points')}`],
    [t('receipt.yen'), `${format.number(exchange.yen)} ${t('unit.yen')}`],
    [t('receipt.returned'), `${format.number(exchange.returnedPoints)} ${t('unit.points')}`],
    [t('receipt.state'), t(`state.${exchange.state}`)],
  ];
  return (
    <article className={`ui-card ui-print-sheet ${styles.sheet}`}>
      <h2 className="ui-print-sheet__title">{t('receipt.heading')}</h2>
      <dl className="ui-dl">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{t('receipt.printed', { time: format.dateTime(exchange.changedAt) })}</p>
      <p>
        {city.name}
        <br />
        {t('receipt.phone')} <span className={styles.whole}>{helpDeskPhone}</span>
      </p>
    </article>
  );
}
