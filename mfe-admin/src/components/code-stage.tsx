import { isProblem } from '@entame/sdk';
import { QrCode } from '@entame/sdk/qr';
import { Icon, Loading, QueryTrouble, useHost, useTexts } from '@entame/sdk/react';
import type { Activity } from '../activity-state.ts';
import styles from '../admin.module.css';
import { isTooOld, type ShownCode, timeLeft } from '../check-in-code.ts';
import { locales } from '../locales/index.ts';
import { useCheckInCode, useNow } from '../use-check-in-code.ts';

/** What people at the venue look at: how to check in, the code, and how many have done so. */
export function CodeStage({ activity }: { activity: Activity }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const now = useNow(250);
  const code = useCheckInCode(activity.id);
  // A refusal ends the code at once; a fault of the network only when the code has become too old to be used.
  const refused = isProblem(code.error) && code.error.status < 500;
  const shown = !refused && code.data && !isTooOld(code.data, now) ? code.data : undefined;
  return (
    <div className={`ui-card ${styles.stage}`}>
      <div className={styles.guide}>
        <p>{t('code.how')}</p>
        {shown && (
          <p>
            {t('code.type')}
            <br />
            <span className={styles.typed}>{shown.typedCode}</span>
          </p>
        )}
        <p className={styles.figure} role="status">
          {format.number(activity.checkInCount ?? 0)}
          <span>{t('code.people')}</span>
        </p>
        <p>{t('code.until', { time: format.time(activity.checkInClosesAt) })}</p>
      </div>
      {shown && <ChangingCode code={shown} now={now} />}
      {refused && <QueryTrouble query={code} />}
      {!shown && !refused && (code.isError ? <Offline /> : <Loading lines={6} />)}
    </div>
  );
}

function ChangingCode({ code, now }: { code: ShownCode; now: number }) {
  const t = useTexts(locales);
  const { seconds, part } = timeLeft(code, now);
  return (
    <div className={`ui-qr ${styles.code}`}>
      <div className="ui-qr__frame">
        <QrCode text={code.url} label={t('code.qr-label')} />
      </div>
      <div className={styles.countdown} aria-hidden="true">
        <progress value={part} max={1} />
        <span>{seconds > 0 ? t('code.changes-in', { seconds }) : t('code.changing')}</span>
      </div>
    </div>
  );
}

function Offline() {
  const t = useTexts(locales);
  return (
    <div className="ui-notice" data-tone="warning" role="alert">
      <Icon name="offline" />
      <p className="ui-notice__title">{t('code.offline-title')}</p>
      <p>{t('code.offline-text')}</p>
    </div>
  );
}
