import { useHost, usePageReady, useService } from '@entame/sdk/react';
import { useEffect, useRef, useState } from 'react';
import { DeleteReading } from '../components/delete-reading.tsx';
import { Icon } from '../components/icon.tsx';
import { Loading } from '../components/loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { ReadingRow } from '../components/reading-row.tsx';
import type { Reading } from '../contract.ts';
import { groupByMonth } from '../dates.ts';
import { useHealthTexts } from '../locales/index.ts';

/** Every reading, month by month, latest first. */
export function ReadingsPage() {
  const t = useHealthTexts();
  const { language } = useHost();
  const heading = useRef<HTMLHeadingElement>(null);
  const [deleting, setDeleting] = useState<Reading>();
  const [deletions, setDeletions] = useState(0);
  const query = useService('healthcare').useInfiniteQuery(
    'get',
    '/me/blood-pressure/readings',
    { params: { query: { limit: 30 } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const readings = query.data?.pages.flatMap((page) => page.items);
  usePageReady(t('readings.title'));
  // The button that had the focus is gone with its row.
  useEffect(() => {
    if (deletions > 0) heading.current?.focus();
  }, [deletions]);
  return (
    <div className="ui-page ui-page--narrow">
      <div className="ui-page__head">
        <a className="ui-page__back" href="/health">
          <Icon name="back" />
          {t('common.back')}
        </a>
        <h1 tabIndex={-1} ref={heading}>
          {t('readings.title')}
        </h1>
        {readings && readings.length > 0 && (
          <div className="ui-page__actions">
            <button className="ui-button ui-button--secondary" type="button" onClick={() => window.print()}>
              <Icon name="print" />
              {t('common.print')}
            </button>
          </div>
        )}
      </div>
      {query.isPending && <Loading />}
      {readings?.length === 0 && (
        <div className="ui-empty">
          <Icon name="health" />
          <p className="ui-empty__title">{t('readings.empty')}</p>
          <p>{t('readings.empty-next')}</p>
          <a className="ui-button" href="/health/record">
            {t('overview.record')}
          </a>
        </div>
      )}
      {groupByMonth(readings ?? [], language).map((month) => (
        <section className="ui-page__section" key={month.label} aria-label={month.label}>
          <h2>{month.label}</h2>
          <ul className="ui-list ui-card">
            {month.readings.map((reading) => (
              <ReadingRow key={reading.id} reading={reading} onDelete={() => setDeleting(reading)} />
            ))}
          </ul>
        </section>
      ))}
      {query.error ? (
        <ProblemNotice
          error={query.error}
          onRetry={() => void (readings ? query.fetchNextPage() : query.refetch())}
        />
      ) : null}
      {query.hasNextPage && !query.error && (
        <button
          className="ui-button ui-button--secondary ui-button--block"
          type="button"
          aria-busy={query.isFetchingNextPage}
          aria-disabled={query.isFetchingNextPage}
          onClick={() => !query.isFetchingNextPage && void query.fetchNextPage()}
        >
          {t('readings.more')}
        </button>
      )}
      {deleting && (
        <DeleteReading
          reading={deleting}
          onKept={() => setDeleting(undefined)}
          onDeleted={() => {
            setDeleting(undefined);
            setDeletions(deletions + 1);
          }}
        />
      )}
    </div>
  );
}
