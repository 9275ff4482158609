import { useHost, useTexts } from '@entame/sdk/react';
import { lastMomentOf } from '../account/expiry.ts';
import type { Explanation } from '../account/schemas.ts';
import styles from '../account.module.css';
import { locales } from '../locales/account/index.ts';

const barLength = 100;

/** What is left by the day until which it can be used, first to expire first; the longer the bar, the more points. */
export function LotList({ lots }: { lots: Explanation['lots'] }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const most = Math.max(...lots.map(({ points }) => points));
  return (
    <ul className={`ui-card ${styles.lots}`}>
      {lots.map(({ expiresAt, points, held }) => (
        <li key={expiresAt}>
          <div className={styles.line}>
            <span>
              {expiresAt
                ? t('lots.until', { date: format.longDate(lastMomentOf(expiresAt)) })
                : t('lots.never')}
            </span>
            <span className={styles.figure}>
              {format.number(points)}
              <span className="ui-amount__unit">{t('unit.points')}</span>
            </span>
          </div>
          <svg
            className={styles.bar}
            viewBox={`0 0 ${barLength} 4`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect className={styles.free} width={(barLength * points) / most} height="4" />
            <rect className={styles.held} width={(barLength * held) / most} height="4" />
          </svg>
          {held > 0 && (
            <span className="ui-list__text">{t('lots.held', { points: format.number(held) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
