import { Icon, Loading, PageFrame, QueryTrouble, useHost, useService, useTexts } from '@entame/sdk/react';
import { useRef } from 'react';
import { type Activity, activityState } from '../activity-state.ts';
import styles from '../admin.module.css';
import { CodeStage } from '../components/code-stage.tsx';
import { locales } from '../locales/index.ts';
import { useActivityNews } from '../use-activity-news.ts';
import { useNow, useScreenOn } from '../use-check-in-code.ts';

/** For a tablet at the venue: the code that changes, as large as the screen allows, and how many have come. */
export function CheckInCodePage({ activityId }: { activityId: string }) {
  const t = useTexts(locales);
  const page = useRef<HTMLDivElement>(null);
  useActivityNews();
  useScreenOn();
  const activity = useService('activities').useQuery(
    'get',
    '/activities/{activityId}',
    { params: { path: { activityId } } },
    { refetchInterval: 60_000, refetchIntervalInBackground: true },
  );
  return (
    <div className={styles.codePage} ref={page}>
      <PageFrame
        title={activity.data ? t('code.title', { title: activity.data.title }) : t('activities.title')}
        ready={!activity.isPending}
        back={{ href: `/admin/activities/${activityId}`, label: t('common.back-to-activity') }}
      >
        {activity.isPending && <Loading lines={6} />}
        {activity.isLoadingError && <QueryTrouble query={activity} />}
        {activity.data && <Body activity={activity.data} />}
        {activity.data && document.fullscreenEnabled && (
          <div className="ui-page__actions">
            <button
              className="ui-button ui-button--secondary"
              type="button"
              onClick={() => void page.current?.requestFullscreen()}
            >
              {t('code.full-screen')}
            </button>
          </div>
        )}
      </PageFrame>
    </div>
  );
}

/** A tablet may be put up long before and left standing long after. */
function Body({ activity }: { activity: Activity }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const state = activityState(activity, new Date(useNow(1_000)));
  if (state === 'open') return <CodeStage activity={activity} />;
  const title = {
    coming: t('code.from', { time: format.dateTime(activity.checkInOpensAt) }),
    over: t('code.over'),
    cancelled: t('code.cancelled'),
  }[state];
  return (
    <div className="ui-notice" data-tone={state === 'cancelled' ? 'error' : 'info'} role="status">
      <Icon name={state === 'cancelled' ? 'alert' : 'clock'} />
      <p className="ui-notice__title">{title}</p>
      {state === 'coming' && <p>{t('code.from-text')}</p>}
    </div>
  );
}
