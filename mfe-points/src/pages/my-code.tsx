import { isProblem } from '@entame/sdk';
import { QrCode } from '@entame/sdk/qr';
import { Icon, Loading, PageFrame, QueryTrouble, useTexts } from '@entame/sdk/react';
import { useEffect } from 'react';
import { locales } from '../locales/check-in/index.ts';
import styles from '../my-code/my-code.module.css';
import { useMyCode } from '../my-code/use-my-code.ts';

/** My own code for the organiser to scan: large, on white, and always the newest. */
export function MyCodePage() {
  const t = useTexts(locales);
  const { query, code } = useMyCode();
  useScreenOn();
  // A refusal ends it; without a connection the codes that came go on for some minutes.
  const refused = isProblem(query.error) && query.error.status < 500;
  return (
    <PageFrame
      title={t('my-code.title')}
      lead={t('my-code.lead')}
      back={{ href: '/points/check-in', label: t('my-code.back') }}
      narrow
    >
      {query.isPending && <Loading lines={6} />}
      {refused && <QueryTrouble query={query} />}
      {!refused && !code && !query.isPending && <NoCode />}
      {!refused && code && (
        <div className={`ui-card ${styles.card}`}>
          <div className={`ui-qr ${styles.code}`}>
            <div className="ui-qr__frame">
              <QrCode text={code.text} label={t('my-code.qr')} />
            </div>
          </div>
          <div className={styles.left} aria-hidden="true">
            <progress value={code.part} max={1} />
            <span>{t('my-code.changes-in', { seconds: code.seconds })}</span>
          </div>
          {query.isError && <p role="status">{t('my-code.offline')}</p>}
        </div>
      )}
      <div className="ui-prose">
        <ul>
          <li>{t('my-code.bright')}</li>
          <li>{t('my-code.private')}</li>
          <li>{t('my-code.otherwise')}</li>
        </ul>
      </div>
    </PageFrame>
  );
}

function NoCode() {
  const t = useTexts(locales);
  return (
    <div className="ui-notice" data-tone="warning" role="alert">
      <Icon name="offline" />
      <p className="ui-notice__title">{t('my-code.none')}</p>
      <p>{t('my-code.none-text')}</p>
    </div>
  );
}

/** Keeps the screen on while it is held out, where the browser can. */
function useScreenOn(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let left = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (left) await lock.release();
      } catch {
        // Refused, for instance on low battery: the screen then goes dark as it always does.
      }
    };
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, []);
}
