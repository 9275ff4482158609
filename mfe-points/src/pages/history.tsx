import { PageFrame, useLocation, useNews, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { Entries } from '../components/entries.tsx';
import { type HistoryFilter, HistoryFilters } from '../components/history-filters.tsx';
import { locales } from '../locales/account/index.ts';

/** Everything that ever came in or went out, month by month; by direction and month, and on paper. */
export function HistoryPage() {
  const { query } = useLocation();
  const t = useTexts(locales);
  useNews('points');
  const [filter, setFilter] = useState<HistoryFilter>(() => filterIn(query));
  return (
    <PageFrame
      title={t('history.title')}
      lead={t('history.lead')}
      back={{ href: '/points', label: t('common.back-to-points') }}
      narrow
    >
      <HistoryFilters filter={filter} onChange={setFilter} />
      <Entries key={JSON.stringify(filter)} filter={filter} />
    </PageFrame>
  );
}

/** A link can name a part of the history; whatever else stands in the address is left aside. */
function filterIn(query: URLSearchParams): HistoryFilter {
  const direction = query.get('direction');
  const month = query.get('month') ?? '';
  return {
    ...((direction === 'in' || direction === 'out') && { direction }),
    ...(/^[0-9]{4}-(0[1-9]|1[0-2])$/.test(month) && { month }),
  };
}
