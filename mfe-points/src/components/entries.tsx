import {
  Empty,
  Icon,
  Loading,
  LoadMore,
  QueryTrouble,
  useHost,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useEffect, useRef, useState } from 'react';
import { locales } from '../locales/account/index.ts';
import { groupByMonth } from '../pages/months.ts';
import styles from '../points.module.css';
import { EntryRow } from './entry-row.tsx';
import type { HistoryFilter } from './history-filters.tsx';

const pageSize = 30;

/** The part of the history that was asked for, month by month. */
export function Entries({ filter }: { filter: HistoryFilter }) {
  const { language } = useHost();
  const t = useTexts(locales);
  const history = useService('points').useInfiniteQuery(
    'get',
    '/me/entries',
    { params: { query: { ...filter, limit: pageSize } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const items = history.data?.pages.flatMap((page) => page.items) ?? [];
  const { firstNew, markFirstNew } = useFocusOnFirstNew(items.length);
  return (
    <>
      {history.isPending && <Loading lines={8} />}
      {history.isLoadingError && <QueryTrouble query={history} />}
      {history.isSuccess && items.length === 0 && <NothingFound filter={filter} />}
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
      {items.length > 0 && <Print />}
    </>
  );
}

function Print() {
  const t = useTexts(locales);
  return (
    <div className="ui-cluster ui-no-print">
      <button className="ui-button ui-button--secondary" type="button" onClick={() => globalThis.print()}>
        <Icon name="print" />
        {t('history.print')}
      </button>
    </div>
  );
}

function NothingFound({ filter }: { filter: HistoryFilter }) {
  const t = useTexts(locales);
  if (filter.direction || filter.month)
    return <Empty icon="document" title={t('history.none')} text={t('history.none-next')} />;
  return (
    <Empty icon="points" title={t('entries.empty')} text={t('entries.empty-next')}>
      <a className="ui-button" href="/points/activities">
        {t('common.see-activities')}
      </a>
    </Empty>
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
