import { useHost, useTexts } from '@entame/sdk/react';
import { locales } from '../locales/exchange/index.ts';
import styles from './exchange.module.css';
import type { Exchange, ExchangeState } from './schemas.ts';

type Tone = 'info' | 'success' | 'warning' | 'error' | undefined;

const tones: Readonly<Record<ExchangeState, Tone>> = {
  waiting: 'info',
  sending: 'info',
  credited: 'success',
  cancelling: 'info',
  cancelled: undefined,
  rejected: 'warning',
  refunded: undefined,
};

export function StateBadge({ state }: { state: ExchangeState }) {
  const t = useTexts(locales);
  const tone = tones[state];
  return (
    <span className="ui-badge" {...(tone && { 'data-tone': tone })}>
      {t(`state.${state}`)}
    </span>
  );
}

/** An exchange in a list, leading to its own page. */
export function ExchangeRow({ exchange }: { exchange: Exchange }) {
  const { format } = useHost();
  const t = useTexts(locales);
  return (
    <li className={`ui-list__row ${styles.row}`}>
      <time className="ui-list__date" dateTime={exchange.requestedAt}>
        {format.date(exchange.requestedAt)}
      </time>
      <span className="ui-list__title">
        <a className={styles.rowLink} href={`/points/exchange/${exchange.id}`}>
          {exchange.partnerName}
        </a>
        <span className="ui-list__text">
          <StateBadge state={exchange.state} />
        </span>
      </span>
      <span className="ui-amount">
        {format.number(exchange.points)}
        <span className="ui-amount__unit">{t('unit.points')}</span>
      </span>
    </li>
  );
}
