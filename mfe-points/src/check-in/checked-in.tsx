import type { activities } from '@entame/sdk';
import { Icon, PageFrame, useHost, useNews, useService, useTexts } from '@entame/sdk/react';
import { useEffect, useState } from 'react';
import { locales } from '../locales/check-in/index.ts';
import styles from '../points.module.css';

type MyCheckIn = activities.components['schemas']['MyCheckIn'];

/** The points come moments later by their own event. Should the news of it be lost, ask for a short while. */
const askEveryMs = 1_500;
const askForMs = 9_000;

/** It worked: what for, how many points, and how many there are now. */
export function CheckedIn({ checkIn }: { checkIn: MyCheckIn }) {
  const { format } = useHost();
  const t = useTexts(locales);
  return (
    <PageFrame title={t('done.title')} narrow>
      <div className={`ui-card ${styles.done}`}>
        <span className={styles['done-mark']}>
          <Icon name="check" />
        </span>
        <h2>{checkIn.activityTitle}</h2>
        {checkIn.points > 0 && (
          <>
            <p className={styles['done-points']}>
              {format.signed(checkIn.points)}
              <span className={styles['balance-unit']}>{t('unit.points')}</span>
            </p>
            <NewBalance checkIn={checkIn} />
          </>
        )}
        <a className="ui-button ui-button--large ui-button--block" href="/points">
          {t('done.see-points')}
        </a>
        <a className="ui-button ui-button--quiet" href="/">
          {t('common.home')}
        </a>
      </div>
    </PageFrame>
  );
}

function NewBalance({ checkIn }: { checkIn: MyCheckIn }) {
  const { format } = useHost();
  const t = useTexts(locales);
  useNews('points');
  const isItsEntry = (entry: { postedAt: string; cause: { description: string } }) =>
    entry.postedAt >= checkIn.checkedInAt && entry.cause.description === checkIn.activityTitle;
  const late = useLater(askForMs);
  const entries = useService('points').useQuery(
    'get',
    '/me/entries',
    { params: { query: { limit: 3 } } },
    {
      staleTime: 0,
      refetchInterval: ({ state }) => (late || state.data?.items.some(isItsEntry) ? false : askEveryMs),
    },
  );
  const entry = entries.data?.items.find(isItsEntry);
  return (
    <p role="status">
      {entry && (
        <>
          {t('done.balance')} <strong>{format.number(entry.balanceAfter)}</strong> {t('unit.points')}
        </>
      )}
      {!entry && t(late ? 'done.late' : 'done.waiting')}
    </p>
  );
}

/** False at first, true after a while. */
function useLater(afterMs: number): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  return later;
}
