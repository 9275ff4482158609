import { Empty, Loading, LoadMore, PageFrame, QueryTrouble, useService, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { EntryMore } from '../books/entry-more.tsx';
import { EntryTable } from '../books/entry-table.tsx';
import { LotsTable, Spoken, SumTable } from '../books/explained.tsx';
import { type HistoryFilter, HistoryFilters } from '../books/history-filters.tsx';
import { booksLocales } from '../locales/books/index.ts';

const pageSize = 50;
/** Each look goes on record, so only a person causes one. */
const onlyWhenAsked = { refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 0 } as const;

/** A resident's points as the resident sees them, for telling it at the counter or on the telephone. */
export function ResidentPointsPage({ residentId }: { residentId: string }) {
  const t = useTexts(booksLocales);
  const explanation = useService('points').useQuery(
    'get',
    '/residents/{residentId}/explanation',
    { params: { path: { residentId } } },
    onlyWhenAsked,
  );
  const { data } = explanation;
  return (
    <PageFrame
      title={t('resident.title')}
      lead={t('resident.lead')}
      back={{ href: `/admin/residents/${residentId}`, label: t('resident.back') }}
    >
      {explanation.isPending && <Loading lines={8} />}
      {explanation.isLoadingError && <QueryTrouble query={explanation} />}
      {data && (
        <>
          <section className="ui-page__section" aria-labelledby="spoken">
            <h2 id="spoken">{t('resident.spoken')}</h2>
            <Spoken explanation={data} />
          </section>
          <section className="ui-page__section" aria-labelledby="sum">
            <h2 id="sum">{t('resident.sum')}</h2>
            <SumTable explanation={data} />
          </section>
          {data.lots.length > 0 && (
            <section className="ui-page__section" aria-labelledby="lots">
              <h2 id="lots">{t('lots.title')}</h2>
              <LotsTable lots={data.lots} />
            </section>
          )}
          <History residentId={residentId} />
        </>
      )}
    </PageFrame>
  );
}

function History({ residentId }: { residentId: string }) {
  const t = useTexts(booksLocales);
  const [filter, setFilter] = useState<HistoryFilter>({});
  return (
    <section className="ui-page__section" aria-labelledby="history">
      <h2 id="history">{t('resident.history')}</h2>
      <HistoryFilters filter={filter} onChange={setFilter} />
      <Entries key={JSON.stringify(filter)} residentId={residentId} filter={filter} />
    </section>
  );
}

function Entries({ residentId, filter }: { residentId: string; filter: HistoryFilter }) {
  const t = useTexts(booksLocales);
  const history = useService('points').useInfiniteQuery(
    'get',
    '/residents/{residentId}/entries',
    { params: { path: { residentId }, query: { ...filter, limit: pageSize } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor, ...onlyWhenAsked },
  );
  const items = history.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {history.isPending && <Loading lines={6} />}
      {history.isLoadingError && <QueryTrouble query={history} />}
      {history.isSuccess && items.length === 0 && (
        <Empty icon="document" title={t('history.none')} text={t('history.none-next')} />
      )}
      {items.length > 0 && (
        <EntryTable
          entries={items}
          label={t('resident.history')}
          more={(entry) => <EntryMore residentId={residentId} entry={entry} />}
        />
      )}
      <LoadMore pages={history} />
    </>
  );
}
