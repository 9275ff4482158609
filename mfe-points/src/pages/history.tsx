import {
  Empty,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  useHost,
  useNews,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useEffect, useRef, useState } from 'react';
import { EntryRow } from '../components/entry-row.tsx';
import { locales } from '../locales/account/index.ts';
import styles from '../points.module.css';
import { groupByMonth } from './months.ts';

const pageSize = 30;

/** Everything that ever came in or went out, month by month. */
export function HistoryPage() {
  const { language } = useHost();
  const t = useTexts(locales);
  useNews('points');
  const history = useService('points').useInfiniteQuery(
    'get',
    '/me/entries',
    { params: { query: { limit: pageSize } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const items = history.data?.pages.flatMap((page) => page.items) ?? [];
  const { firstNew, markFirstNew } = useFocusOnFirstNew(items.length);
  return (
    <PageFrame
      title={t('history.title')}
      lead={t('history.lead')}
      back={{ href: '/points', label: t('common.back-to-points') }}
      narrow
    >
      {history.isPending && <Loading lines={8} />}
      {history.isLoadingError && <QueryTrouble query={history} />}
      {history.isSuccess && items.length === 0 && (
        <Empty icon="points" title={t('entries.empty')} text={t('entries.empty-next')}>
          <a className="ui-button" href="/points/activities">
            {t('common.see-activities')}
          </a>
        </Empty>
      )}
      {groupByMonth(items, language).map((month) => (
        <section className="ui-page__section" key={month.label} aria-label={month.label}>
          <h2>{month.label}</h2>
          <div className={`ui-card ${styles.entries}`}>
            <ul className="ui-list">
              {month.items.map((entry) => (
                <EntryRow
                  key={entry.id}
                  entry={entry}
                  {...(entry === items[firstNew.index] && { rowRef: firstNew.ref })}
                />
              ))}
            </ul>
          </div>
        </section>
      ))}
      <LoadMore pages={history} onLoad={markFirstNew} />
      {items.length > pageSize && !history.hasNextPage && <p>{t('history.end')}</p>}
    </PageFrame>
  );
}

/** The button may be gone after loading, so the focus goes to where reading continues. */
function useFocusOnFirstNew(count: number) {
  const ref = useRef<HTMLLIElement>(null);
  const [index, setIndex] = useState(-1);
  useEffect(() => {
    if (index >= 0 && count > index) ref.current?.focus();
  }, [index, count]);
  return { firstNew: { ref, index }, markFirstNew: () => setIndex(count) };
}
