import { Empty, Loading, LoadMore, PageFrame, QueryTrouble, useService, useTexts } from '@entame/sdk/react';
import { ActivityCard } from '../components/activity-card.tsx';
import { locales } from '../locales/activities/index.ts';
import styles from '../points.module.css';

/** The activities that have not ended, soonest first. */
export function ActivitiesPage() {
  const t = useTexts(locales);
  const upcoming = useService('activities').useInfiniteQuery(
    'get',
    '/activities',
    { params: { query: { period: 'upcoming', limit: 20 } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const items = upcoming.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PageFrame
      title={t('activities.title')}
      lead={t('activities.lead')}
      back={{ href: '/points', label: t('common.back-to-points') }}
    >
      {upcoming.isPending && <Loading lines={8} />}
      {upcoming.isLoadingError && <QueryTrouble query={upcoming} />}
      {upcoming.isSuccess && items.length === 0 && (
        <Empty icon="activity" title={t('activities.empty')} text={t('activities.empty-next')} />
      )}
      {items.length > 0 && (
        <ul className={styles.activities}>
          {items.map((activity) => (
            <ActivityCard key={activity.id} activity={activity} />
          ))}
        </ul>
      )}
      <LoadMore pages={upcoming} />
    </PageFrame>
  );
}
