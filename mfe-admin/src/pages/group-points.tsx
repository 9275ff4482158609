import type { points } from '@entame/sdk';
import {
  Empty,
  Icon,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  useHost,
  useNews,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import styles from '../books/books.module.css';
import { lastMomentOf } from '../books/days.ts';
import { EntryTable } from '../books/entry-table.tsx';
import { type HistoryFilter, HistoryFilters } from '../books/history-filters.tsx';
import { Points } from '../books/points.tsx';
import { booksLocales } from '../locales/books/index.ts';

const pageSize = 50;

/** What the group that an organiser acts for has earned, and what became of it. */
export function GroupPointsPage() {
  const t = useTexts(booksLocales);
  useNews('points');
  const account = useService('points').useQuery('get', '/my-group/account');
  return (
    <PageFrame
      title={t('mine.title')}
      {...(account.data && { lead: t('mine.lead', { group: account.data.groupName }) })}
      back={{ href: '/admin', label: t('back') }}
    >
      {account.isPending && <Loading lines={4} />}
      {account.isLoadingError && <QueryTrouble query={account} />}
      {account.data && (
        <>
          <Balance account={account.data} />
          <History />
        </>
      )}
    </PageFrame>
  );
}

type Account = points.operations['getMyGroupAccount']['responses']['200']['content']['application/json'];

function Balance({ account: { balance, held, nextExpiry, expiringSoon } }: { account: Account }) {
  const { format } = useHost();
  const t = useTexts(booksLocales);
  const next = nextExpiry && {
    date: format.longDate(lastMomentOf(nextExpiry.expiresAt)),
    points: format.number(nextExpiry.points),
  };
  return (
    <>
      {expiringSoon.points > 0 && next && (
        <div className="ui-notice" data-tone="warning">
          <Icon name="clock" />
          <p className="ui-notice__title">
            {t('mine.soon', { days: expiringSoon.days, points: format.number(expiringSoon.points) })}
          </p>
          <p>{t('mine.next', next)}</p>
        </div>
      )}
      <section className="ui-card" aria-labelledby="balance">
        <h2 className="ui-card__title" id="balance">
          {t('mine.balance')}
        </h2>
        <p className={styles.balance}>
          <Points points={balance} />
        </p>
        {held > 0 && <p>{t('mine.held', { points: format.number(held) })}</p>}
        {balance > 0 && expiringSoon.points === 0 && (
          <p>{next ? t('mine.next', next) : t('mine.no-expiry')}</p>
        )}
      </section>
    </>
  );
}

function History() {
  const t = useTexts(booksLocales);
  const [filter, setFilter] = useState<HistoryFilter>({});
  return (
    <section className="ui-page__section" aria-labelledby="history">
      <h2 id="history">{t('mine.history')}</h2>
      <HistoryFilters filter={filter} onChange={setFilter} />
      <Entries key={JSON.stringify(filter)} filter={filter} />
    </section>
  );
}

function Entries({ filter }: { filter: HistoryFilter }) {
  const t = useTexts(booksLocales);
  const history = useService('points').useInfiniteQuery(
    'get',
    '/my-group/entries',
    { params: { query: { ...filter, limit: pageSize } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const items = history.data?.pages.flatMap((page) => page.items) ?? [];
  const isNarrowed = filter.direction !== undefined || filter.month !== undefined;
  return (
    <>
      {history.isPending && <Loading lines={6} />}
      {history.isLoadingError && <QueryTrouble query={history} />}
      {history.isSuccess && items.length === 0 && (
        <Empty
          icon="points"
          title={isNarrowed ? t('history.none') : t('mine.none')}
          text={isNarrowed ? t('history.none-next') : t('mine.none-next')}
        />
      )}
      {items.length > 0 && <EntryTable entries={items} label={t('mine.history')} />}
      <LoadMore pages={history} />
    </>
  );
}
