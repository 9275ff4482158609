import { useTexts } from '@entame/sdk/react';
import { useEffect, useState } from 'react';
import { locales } from '../locales/check-in/index.ts';
import styles from '../points.module.css';

/** Says why the browser is going to ask for the position, before it asks. */
export function PositionNote() {
  const t = useTexts(locales);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    let isShown = true;
    void willBeAsked().then((asked) => isShown && setAsked(asked));
    return () => {
      isShown = false;
    };
  }, []);
  if (!isAsked) return null;
  return <p className={styles.soft}>{t('position.note')}</p>;
}

/** A browser that cannot say whether it was asked before will ask. */
async function willBeAsked(): Promise<boolean> {
  if (!('geolocation' in navigator)) return false;
  try {
    return (await navigator.permissions.query({ name: 'geolocation' })).state === 'prompt';
  } catch {
    return true;
  }
}
