import {
  Icon,
  Loading,
  PageFrame,
  QueryTrouble,
  useHost,
  useNews,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { type Activity, type ActivityState, activityState } from '../components/activity-state.ts';
import { locales } from '../locales/activities/index.ts';

/** One activity: when, where, what, and the way to check in while that is open. */
export function ActivityPage({ activityId }: { activityId: string }) {
  const t = useTexts(locales);
  useNews('points');
  const activity = useService('activities').useQuery('get', '/activities/{activityId}', {
    params: { path: { activityId } },
  });
  return (
    <PageFrame
      title={activity.data?.title ?? t('activities.title')}
      back={{ href: '/points/activities', label: t('activities.back') }}
      narrow
      ready={!activity.isPending}
    >
      {activity.isPending && <Loading lines={6} />}
      {activity.isError && <QueryTrouble query={activity} />}
      {activity.data && <Details activity={activity.data} />}
    </PageFrame>
  );
}

function Details({ activity }: { activity: Activity }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { startsAt, endsAt, checkInOpensAt, checkInClosesAt } = activity;
  const fromTo = (from: string, to: string) =>
    t('activity.from-to', { from: format.time(from), to: format.time(to) });
  return (
    <>
      <StateNotice activity={activity} state={activityState(activity, new Date())} />
      <dl className="ui-card ui-dl">
        <div>
          <dt>{t('activity.when')}</dt>
          <dd>
            {format.longDate(startsAt)} {fromTo(startsAt, endsAt)}
          </dd>
        </div>
        <div>
          <dt>{t('activity.where')}</dt>
          <dd>{activity.placeName}</dd>
        </div>
        {activity.groupName && (
          <div>
            <dt>{t('activity.group')}</dt>
            <dd>{activity.groupName}</dd>
          </div>
        )}
        <div>
          <dt>{t('activity.points')}</dt>
          <dd>
            {format.number(activity.points)} {t('unit.points')}
          </dd>
        </div>
        <div>
          <dt>{t('activity.check-in-time')}</dt>
          <dd>{fromTo(checkInOpensAt, checkInClosesAt)}</dd>
        </div>
      </dl>
      {activity.description && (
        <section className="ui-page__section">
          <h2>{t('activity.about')}</h2>
          <div className="ui-prose">
            {activity.description.split(/\n+/).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </section>
      )}
    </>
  );
}

function StateNotice({ activity, state }: { activity: Activity; state: ActivityState }) {
  const { format, may } = useHost();
  const t = useTexts(locales);
  if (state === 'cancelled')
    return (
      <div className="ui-notice" data-tone="error">
        <Icon name="alert" />
        <p className="ui-notice__title">{t('activity.cancelled-title')}</p>
      </div>
    );
  if (state === 'attended' && activity.checkedInAt)
    return (
      <div className="ui-notice" data-tone="success">
        <Icon name="check" />
        <p className="ui-notice__title">{t('activity.attended-title')}</p>
        <p>{t('activity.attended-at', { time: format.time(activity.checkedInAt) })}</p>
      </div>
    );
  if (state !== 'open-now' || !may('check-ins:record-own')) return null;
  return (
    <a
      className="ui-button ui-button--large ui-button--block"
      href={`/points/check-in?activity=${activity.id}`}
    >
      <Icon name="qr" />
      {t('activity.check-in')}
    </a>
  );
}
