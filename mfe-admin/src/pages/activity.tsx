import { Icon, Loading, PageFrame, QueryTrouble, useHost, useService, useTexts } from '@entame/sdk/react';
import { useRef } from 'react';
import { type Activity, activityState, isChangeable } from '../activity-state.ts';
import styles from '../admin.module.css';
import { CancelActivity } from '../components/cancel-activity.tsx';
import { CheckIns } from '../components/check-ins.tsx';
import { StateBadge } from '../components/state-badge.tsx';
import { locales } from '../locales/index.ts';
import { useActivityNews } from '../use-activity-news.ts';

/** One activity for those who run it: its code, its sheet, who came. */
export function ActivityPage({ activityId }: { activityId: string }) {
  const t = useTexts(locales);
  const heading = useRef<HTMLHeadingElement>(null);
  useActivityNews();
  const activity = useService('activities').useQuery('get', '/activities/{activityId}', {
    params: { path: { activityId } },
  });
  return (
    <PageFrame
      ref={heading}
      title={activity.data?.title ?? t('activities.title')}
      back={{ href: '/admin/activities', label: t('common.back-to-activities') }}
      ready={!activity.isPending}
      // The button that had the focus goes away with what it called off.
      actions={
        activity.data && <Actions activity={activity.data} onCancelled={() => heading.current?.focus()} />
      }
    >
      {activity.isPending && <Loading lines={8} />}
      {activity.isLoadingError && <QueryTrouble query={activity} />}
      {activity.data && (
        <>
          <Facts activity={activity.data} />
          <CheckIns activity={activity.data} />
        </>
      )}
    </PageFrame>
  );
}

function Actions({ activity, onCancelled }: { activity: Activity; onCancelled(): void }) {
  const { may } = useHost();
  const t = useTexts(locales);
  const { id } = activity;
  const now = new Date();
  const state = activityState(activity, now);
  const changeable = isChangeable(activity, now);
  return (
    <>
      {state === 'open' && may('check-ins:record') && (
        <a className="ui-button" href={`/admin/check-in/${id}`}>
          <Icon name="camera" />
          {t('task.door')}
        </a>
      )}
      {state === 'open' && (
        <a className="ui-button ui-button--secondary" href={`/admin/activities/${id}/code`}>
          <Icon name="qr" />
          {t('activity.show-code')}
        </a>
      )}
      {(state === 'open' || state === 'coming') && (
        <a className="ui-button ui-button--secondary" href={`/admin/activities/${id}/sheet`}>
          <Icon name="print" />
          {t('activity.print-sheet')}
        </a>
      )}
      {activity.signUp && (
        <a className="ui-button ui-button--secondary" href={`/admin/activities/${id}/sign-ups`}>
          <Icon name="person" />
          {t('activity.sign-ups')}
        </a>
      )}
      {state === 'over' && activity.groupName && (
        <a className="ui-button ui-button--secondary" href={`/admin/activities/${id}/report`}>
          <Icon name="document" />
          {t('activity.report')}
        </a>
      )}
      {changeable && may('activities:manage') && (
        <a className="ui-button ui-button--quiet" href={`/admin/activities/${id}/edit`}>
          {t('activity.edit')}
        </a>
      )}
      {changeable && <CancelActivity activity={activity} onCancelled={onCancelled} />}
    </>
  );
}

function Facts({ activity }: { activity: Activity }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { startsAt, endsAt, checkInOpensAt, checkInClosesAt } = activity;
  const state = activityState(activity, new Date());
  const fromTo = (from: string, to: string) =>
    t('activity.from-to', { from: format.time(from), to: format.time(to) });
  const facts = [
    [t('activity.when'), `${format.longDate(startsAt)} ${fromTo(startsAt, endsAt)}`],
    [t('activity.check-in-time'), fromTo(checkInOpensAt, checkInClosesAt)],
    [t('activity.place'), activity.placeName],
    [t('activity.group'), activity.groupName ?? t('activity.group-none')],
    [t('activity.points'), t('activity.points-each', { points: format.number(activity.points) })],
    [t('activity.number'), String(activity.number)],
  ] as const;
  return (
    <section className="ui-page__section">
      {state === 'coming' && (
        <div className="ui-notice" data-tone="info">
          <Icon name="clock" />
          <p className="ui-notice__title">
            {t('activity.code-from', { time: format.dateTime(checkInOpensAt) })}
          </p>
        </div>
      )}
      <dl className="ui-card ui-dl">
        <div>
          <dt>{t('activity.state')}</dt>
          <dd>
            <StateBadge state={state} />
          </dd>
        </div>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {activity.description && (
          <div>
            <dt>{t('activity.description')}</dt>
            <dd className={styles.description}>{activity.description}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
