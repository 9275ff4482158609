import {
  Empty,
  Icon,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  useHost,
  useService,
} from '@entame/sdk/react';
import { useEffect, useRef, useState } from 'react';
import { DeleteReading } from '../components/delete-reading.tsx';
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
  // The button that had the focus is gone with its row.
  useEffect(() => {
    if (deletions > 0) heading.current?.focus();
  }, [deletions]);
  return (
    <PageFrame
      ref={heading}
      title={t('readings.title')}
      back={{ href: '/health', label: t('common.back') }}
      narrow
      actions={
        readings &&
        readings.length > 0 && (
          <button className="ui-button ui-button--secondary" type="button" onClick={() => window.print()}>
            <Icon name="print" />
            {t('common.print')}
          </button>
        )
      }
    >
      {query.isPending && (
        <div className="ui-card">
          <Loading lines={2} blocks={1} />
        </div>
      )}
      {readings?.length === 0 && (
        <Empty icon="health" title={t('readings.empty')} text={t('readings.empty-next')}>
          <a className="ui-button" href="/health/record">
            {t('overview.record')}
          </a>
        </Empty>
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
      {query.isError && !query.isFetchNextPageError && <QueryTrouble query={query} />}
      <LoadMore pages={query} />
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
    </PageFrame>
  );
}
