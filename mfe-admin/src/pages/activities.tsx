import {
  Empty,
  Icon,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  useHost,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { ActivityTable } from '../components/activity-table.tsx';
import { Exports } from '../components/exports.tsx';
import { locales } from '../locales/index.ts';
import { useActivityNews } from '../use-activity-news.ts';

const pageSize = 20;
const periods = ['upcoming', 'past'] as const;

/** All activities that this person runs, coming or past. The period is in the address, so that "back" returns to it. */
export function ActivitiesPage({ period: asked }: { period: string | null }) {
  const { may, navigate } = useHost();
  const t = useTexts(locales);
  const period = asked === 'past' ? 'past' : 'upcoming';
  useActivityNews();
  const activities = useService('activities').useInfiniteQuery(
    'get',
    '/activities',
    { params: { query: { period, limit: pageSize } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const items = activities.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PageFrame
      title={t('activities.title')}
      back={{ href: '/admin', label: t('common.back-to-overview') }}
      actions={
        <>
          {may('activities:manage') && (
            <a className="ui-button" href="/admin/activities/new">
              <Icon name="plus" />
              {t('task.new')}
            </a>
          )}
          {may('activities:export') && (
            <Exports path="activities/v1/activities/export" what={t('activities.title')} />
          )}
        </>
      }
    >
      <section className="ui-page__section">
        <div className="ui-cluster">
          <div className="ui-segmented" role="radiogroup" aria-label={t('activities.period')}>
            {periods.map((one) => (
              <label className="ui-segmented__option" key={one}>
                <input
                  type="radio"
                  name="period"
                  checked={one === period}
                  onChange={() => navigate(`/admin/activities${one === 'past' ? '?period=past' : ''}`)}
                />
                {t(`activities.${one}`)}
              </label>
            ))}
          </div>
        </div>
        {activities.isPending && <Loading lines={8} />}
        {activities.isLoadingError && <QueryTrouble query={activities} />}
        {activities.isSuccess && items.length === 0 && (
          <Empty icon="activity" title={t('activities.empty')} text={t('activities.empty-next')} />
        )}
        {items.length > 0 && <ActivityTable activities={items} label={t(`activities.${period}`)} />}
        <LoadMore pages={activities} />
      </section>
    </PageFrame>
  );
}
