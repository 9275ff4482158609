import { Trouble, useTexts } from '@entame/sdk/react';
import { useEffect, useRef } from 'react';
import { locales } from '../locales/check-in/index.ts';
import styles from '../points.module.css';
import { wayOnAfter } from './refusals.ts';

interface RefusalProps {
  error: unknown;
  onSendAgain: () => void;
  onStartAgain: () => void;
}

/** Why the check-in was refused, and the one step that helps. */
export function Refusal({ error, onSendAgain, onStartAgain }: RefusalProps) {
  const t = useTexts(locales);
  const way = wayOnAfter(error);
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone, so the focus comes here.
  useEffect(() => place.current?.focus(), []);
  return (
    <div className={styles.refusal} ref={place} tabIndex={-1}>
      <Trouble error={error} tone={way === 'see-history' || way === 'see-activities' ? 'info' : 'error'}>
        {way === 'send-again' && (
          <button className="ui-button" type="button" onClick={onSendAgain}>
            {t('refused.send-again')}
          </button>
        )}
        {way === 'see-history' && (
          <a className="ui-button" href="/points/history">
            {t('refused.history')}
          </a>
        )}
        {way === 'see-activities' && (
          <a className="ui-button" href="/points/activities">
            {t('common.see-activities')}
          </a>
        )}
        {way !== 'read-again' && (
          <button className="ui-button ui-button--secondary" type="button" onClick={onStartAgain}>
            {t('refused.again')}
          </button>
        )}
      </Trouble>
    </div>
  );
}
