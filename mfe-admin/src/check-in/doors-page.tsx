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
import { activityState, isAtTheDoor } from '../activity-state.ts';
import { checkInLocales } from '../locales/check-in/index.ts';
import { useActivityNews } from '../use-activity-news.ts';

const upcomingMax = 50;
const pastMax = 20;

/** The activities that take check-ins now, to choose the one where somebody stands at the door. */
export function DoorsPage() {
  const { format } = useHost();
  const t = useTexts(checkInLocales);
  useActivityNews();
  const now = new Date();
  const service = useService('activities');
  const upcoming = service.useQuery('get', '/activities', {
    params: { query: { period: 'upcoming', limit: upcomingMax } },
  });
  const past = service.useQuery('get', '/activities', {
    params: { query: { period: 'past', limit: pastMax } },
  });
  const queries = [upcoming, past];
  const isReady = queries.every(({ isSuccess }) => isSuccess);
  const failed = queries.find(({ isError }) => isError);
  const doors = queries
    .flatMap(({ data }) => data?.items ?? [])
    .filter((activity) => isAtTheDoor(activity, now));
  return (
    <PageFrame
      title={t('door.choose')}
      lead={t('door.choose-lead')}
      back={{ href: '/admin', label: t('review.back') }}
      narrow
    >
      {!isReady && !failed && <Loading lines={5} />}
      {failed && <QueryTrouble query={failed} />}
      {isReady && doors.length === 0 && (
        <Empty icon="clock" title={t('door.none')} text={t('door.none-text')} />
      )}
      {doors.map((activity) => (
        <section className="ui-card ui-stack" key={activity.id}>
          <h2>{activity.title}</h2>
          <p>
            {t(activityState(activity, now) === 'open' ? 'door.until' : 'door.late', {
              place: activity.placeName,
              time: format.time(activity.checkInClosesAt),
            })}
          </p>
          <a className="ui-button" href={`/admin/check-in/${activity.id}`}>
            <Icon name="qr" />
            {t('door.title')}
            <span className="ui-visually-hidden">{activity.title}</span>
          </a>
        </section>
      ))}
    </PageFrame>
  );
}
