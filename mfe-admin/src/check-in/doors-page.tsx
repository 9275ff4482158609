import {
  Empty,
  Icon,
  Loading,
  PageFrame,
  QueryTrouble,
  useHost,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { activityState } from '../activity-state.ts';
import { checkInLocales } from '../locales/check-in/index.ts';
import { useActivityNews } from '../use-activity-news.ts';

const upcomingMax = 50;

/** The activities that take check-ins now, to choose the one where somebody stands at the door. */
export function DoorsPage() {
  const { format } = useHost();
  const t = useTexts(checkInLocales);
  useActivityNews();
  const now = new Date();
  const activities = useService('activities').useQuery('get', '/activities', {
    params: { query: { limit: upcomingMax } },
  });
  const open = activities.data?.items.filter((activity) => activityState(activity, now) === 'open') ?? [];
  return (
    <PageFrame
      title={t('door.choose')}
      lead={t('door.choose-lead')}
      back={{ href: '/admin', label: t('review.back') }}
      narrow
    >
      {activities.isPending && <Loading lines={5} />}
      {activities.isError && <QueryTrouble query={activities} />}
      {activities.isSuccess && open.length === 0 && (
        <Empty icon="clock" title={t('door.none')} text={t('door.none-text')} />
      )}
      {open.map(({ id, title, placeName, checkInClosesAt }) => (
        <section className="ui-card ui-stack" key={id}>
          <h2>{title}</h2>
          <p>{t('door.until', { place: placeName, time: format.time(checkInClosesAt) })}</p>
          <a className="ui-button" href={`/admin/check-in/${id}`}>
            <Icon name="qr" />
            {t('door.title')}
            <span className="ui-visually-hidden">{title}</span>
          </a>
        </section>
      ))}
    </PageFrame>
  );
}
