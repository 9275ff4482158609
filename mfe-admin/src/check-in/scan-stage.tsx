import { useScanner } from '@entame/sdk/qr';
import { Icon, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { checkInLocales } from '../locales/check-in/index.ts';
import styles from './check-in.module.css';
import type { ScanResult } from './scan-queue.ts';
import type { Scans } from './use-door.ts';

const shownMax = 5;

/** The camera, which stays open for one person after the other, and what became of the last ones. */
export function ScanStage({ scans }: { scans: Scans }) {
  const t = useTexts(checkInLocales);
  const [noted, setNoted] = useState(false);
  const { video, state, wanted, open, close } = useScanner({
    opensByItself: true,
    onUnusable: () => {},
    onText(text) {
      if (!scans.scan(text)) return;
      setNoted(true);
      navigator.vibrate?.(80);
    },
  });
  const fault = state === 'refused' || state === 'missing' || state === 'busy' ? state : undefined;
  const isNoted = noted && scans.waiting.length > 0;
  return (
    <>
      <section className="ui-card ui-stack" aria-labelledby="scan">
        <h2 id="scan">{t('scan.title')}</h2>
        {fault && (
          <div className="ui-notice" data-tone="warning" role="alert">
            <Icon name="camera" />
            <p className="ui-notice__title">{t(`scan.${fault}`)}</p>
            <p>{t(`scan.${fault}-next`)}</p>
          </div>
        )}
        {!wanted && !fault && (
          <p>
            {t('scan.how')}
            <span className={styles.small}>{t('scan.no-photo')}</span>
          </p>
        )}
        <div className="ui-camera" hidden={!wanted}>
          <video ref={video} muted playsInline />
          <div className="ui-camera__guide" />
          <p className="ui-camera__hint">{t(state === 'opening' ? 'scan.opening' : 'scan.hint')}</p>
        </div>
        {wanted ? (
          <button className="ui-button ui-button--secondary" type="button" onClick={close}>
            {t('scan.close')}
          </button>
        ) : (
          fault !== 'missing' && (
            <button className="ui-button ui-button--large ui-button--block" type="button" onClick={open}>
              <Icon name="camera" />
              {t('scan.open')}
            </button>
          )
        )}
      </section>
      <section
        className="ui-page__section"
        aria-labelledby="results"
        hidden={!isNoted && scans.results.length === 0}
      >
        <h2 id="results">{t('result.title')}</h2>
        <ul className={styles.results} aria-live="polite">
          {isNoted && (
            <li className={styles.result}>
              <Icon name="clock" />
              <p>{t('result.noted')}</p>
            </li>
          )}
          {scans.results.slice(0, shownMax).map((result) => (
            <Outcome key={result.id} result={result} />
          ))}
        </ul>
      </section>
    </>
  );
}

const icons = {
  'checked-in': 'check',
  flagged: 'info',
  'already-checked-in': 'info',
  refused: 'alert',
} as const;

function Outcome({ result: { outcome, refusal, checkIn } }: { result: ScanResult }) {
  const t = useTexts(checkInLocales);
  return (
    <li className={styles.result}>
      <Icon name={icons[outcome]} />
      <p>
        {checkIn && <strong>{checkIn.residentName}</strong>}
        <span className={checkIn ? styles.small : undefined}>
          {t(outcome === 'refused' ? `result.${refusal ?? 'code-wrong'}` : `result.${outcome}`)}
        </span>
      </p>
    </li>
  );
}
