import {
  Empty,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  useNews,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { locales } from '../locales/exchange/index.ts';
import styles from './exchange.module.css';
import { ExchangeRow } from './exchange-row.tsx';

/** Every exchange, latest first. */
export function ExchangeHistory() {
  const t = useTexts(locales);
  useNews('points');
  const history = useService('points').useInfiniteQuery(
    'get',
    '/me/exchanges',
    { params: { query: { limit: 30 } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const items = history.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PageFrame
      title={t('history.title')}
      lead={t('history.lead')}
      back={{ href: '/points/exchange', label: t('back.exchange') }}
      narrow
    >
      {history.isPending && <Loading lines={8} />}
      {history.isLoadingError && <QueryTrouble query={history} />}
      {history.isSuccess && items.length === 0 && (
        <Empty icon="points" title={t('history.none')} text={t('history.none-text')}>
          <a className="ui-button" href="/points/exchange">
            {t('home.title')}
          </a>
        </Empty>
      )}
      {items.length > 0 && (
        <div className={`ui-card ${styles.rows}`}>
          <ul className="ui-list">
            {items.map((exchange) => (
              <ExchangeRow key={exchange.id} exchange={exchange} />
            ))}
          </ul>
        </div>
      )}
      <LoadMore pages={history} />
    </PageFrame>
  );
}
