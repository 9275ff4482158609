import { isProblem } from '@entame/sdk';
import { useHost, useService, useTexts } from '@entame/sdk/react';
import { useRef } from 'react';
import type { Activity } from '../activity-state.ts';
import styles from '../admin.module.css';
import { isTooOld, type ShownCode, timeLeft } from '../check-in-code.ts';
import { Icon } from '../components/icon.tsx';
import { Loading } from '../components/loading.tsx';
import { Page } from '../components/page.tsx';
import { QrCode } from '../components/qr-code.tsx';
import { QueryTrouble } from '../components/trouble.tsx';
import { locales } from '../locales/index.ts';
import { useActivityNews } from '../use-activity-news.ts';
import { useCheckInCode, useNow, useScreenOn } from '../use-check-in-code.ts';

/** For a tablet at the venue: the code that changes, as large as the screen allows, and how many have come. */
export function CheckInCodePage({ activityId }: { activityId: string }) {
  const t = useTexts(locales);
  const stage = useRef<HTMLDivElement>(null);
  useActivityNews();
  useScreenOn();
  const activity = useService('activities').useQuery(
    'get',
    '/activities/{activityId}',
    { params: { path: { activityId } } },
    { refetchInterval: 60_000 },
  );
  return (
    <Page
      title={t('code.title')}
      back={{ href: `/admin/activities/${activityId}`, label: t('common.back-to-activity') }}
      actions={
        document.fullscreenEnabled && (
          <button
            className="ui-button ui-button--secondary"
            type="button"
            onClick={() => void stage.current?.requestFullscreen()}
          >
            {t('code.full-screen')}
          </button>
        )
      }
    >
      {activity.isPending && <Loading lines={6} />}
      {activity.isLoadingError && <QueryTrouble query={activity} />}
      {activity.data && (
        <div className={styles.stage} ref={stage}>
          <Stage activity={activity.data} />
        </div>
      )}
    </Page>
  );
}

function Stage({ activity }: { activity: Activity }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const code = useCheckInCode(activity.id);
  const now = useNow(250);
  const known = code.data && !isTooOld(code.data, now) ? code.data : undefined;
  // A refusal ends it at once; a fault of the network only when the code has become too old to be used.
  const refused = isProblem(code.error) && code.error.status < 500;
  return (
    <>
      <div className={styles.stageText}>
        <h2 className={styles.stageTitle}>{activity.title}</h2>
        <p className={styles.stageHow}>{t('code.how')}</p>
        <p className={styles.figure} role="status">
          {format.number(activity.checkInCount ?? 0)}
          <span>{t('code.people')}</span>
        </p>
        <p>{t('code.until', { time: format.time(activity.checkInClosesAt) })}</p>
      </div>
      <div className={styles.stageCode}>
        {refused && <QueryTrouble query={code} />}
        {!refused && known && <Code code={known} now={now} />}
        {!refused && !known && (code.isPending || code.isFetching) && !code.isError && <Loading lines={6} />}
        {!refused && !known && code.isError && (
          <div className="ui-notice" data-tone="warning" role="alert">
            <Icon name="offline" />
            <p className="ui-notice__title">{t('code.offline-title')}</p>
            <p>{t('code.offline-text')}</p>
          </div>
        )}
      </div>
    </>
  );
}

function Code({ code, now }: { code: ShownCode; now: number }) {
  const t = useTexts(locales);
  const { seconds, part } = timeLeft(code, now);
  return (
    <div className={`ui-qr ${styles.bigCode}`}>
      <div className="ui-qr__frame">
        <QrCode text={code.url} label={t('code.qr-label')} />
      </div>
      <p>{t('code.type')}</p>
      <p className="ui-qr__code">{code.typedCode}</p>
      <div className={styles.countdown} aria-hidden="true">
        <progress value={part} max={1} />
        <span>{seconds > 0 ? t('code.changes-in', { seconds }) : t('code.changing')}</span>
      </div>
    </div>
  );
}
