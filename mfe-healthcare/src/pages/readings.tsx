import { usePageReady, useService } from '@entame/sdk/react';
import { useRef, useState } from 'react';
import { DeleteReading } from '../components/delete-reading.tsx';
import { Icon } from '../components/icon.tsx';
import { Loading } from '../components/loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { ReadingRow } from '../components/reading-row.tsx';
import type { Reading } from '../contract.ts';
import { useHealthTexts } from '../locales/index.ts';

/** Every reading, latest first. */
export function ReadingsPage() {
  const t = useHealthTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const [deleting, setDeleting] = useState<Reading>();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useService(
    'healthcare',
  ).useInfiniteQuery(
    'get',
    '/me/blood-pressure/readings',
    { params: { query: { limit: 30 } } },
    {
      pageParamName: 'cursor',
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    },
  );
  const readings = data?.pages.flatMap((page) => page.items);
  usePageReady(t('readings.title'));
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
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!readings && !error && <Loading />}
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
      {readings && readings.length > 0 && (
        <ul className="ui-list ui-card">
          {readings.map((reading) => (
            <ReadingRow key={reading.id} reading={reading} onDelete={() => setDeleting(reading)} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <button
          className="ui-button ui-button--secondary ui-button--block"
          type="button"
          aria-busy={isFetchingNextPage}
          aria-disabled={isFetchingNextPage}
          onClick={() => !isFetchingNextPage && void fetchNextPage()}
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
            // The button that had the focus is gone with its row.
            heading.current?.focus();
          }}
        />
      )}
    </div>
  );
}
