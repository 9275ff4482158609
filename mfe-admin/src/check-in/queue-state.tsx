import { Icon, Trouble, useTexts } from '@entame/sdk/react';
import { checkInLocales } from '../locales/check-in/index.ts';
import styles from './check-in.module.css';
import type { Scans } from './use-door.ts';

/** What has not arrived yet, and that it must not be lost. Nothing is said while nothing waits. */
export function QueueState({ scans }: { scans: Scans }) {
  const t = useTexts(checkInLocales);
  const count = scans.waiting.length;
  if (count === 0) return null;
  const again = (
    <button className="ui-button ui-button--secondary" type="button" onClick={scans.flush}>
      <Icon name="refresh" />
      {t('queue.send')}
    </button>
  );
  if (scans.refusal !== undefined)
    return (
      <Trouble error={scans.refusal}>
        <p>{t('queue.waiting', { count })}</p>
        {again}
      </Trouble>
    );
  return (
    <div className="ui-notice" data-tone={scans.isOffline ? 'warning' : 'info'} role="status">
      <Icon name={scans.isOffline ? 'offline' : 'clock'} />
      <p className="ui-notice__title">{t('queue.waiting', { count })}</p>
      <p>{t(scans.isOffline ? 'queue.offline' : 'queue.sending')}</p>
      {scans.isOffline && (
        <div className="ui-notice__next">
          {again}
          <span className={styles.small}>{t('queue.kept')}</span>
        </div>
      )}
    </div>
  );
}
