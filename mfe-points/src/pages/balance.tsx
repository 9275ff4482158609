import {
  Empty,
  Icon,
  Loading,
  PageFrame,
  QueryTrouble,
  useHost,
  useNews,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { lastMomentOf } from '../account/expiry.ts';
import type { Account } from '../account/schemas.ts';
import { EntryRow } from '../components/entry-row.tsx';
import { ExpiringNotice } from '../components/expiring-notice.tsx';
import { HeldPoints } from '../components/held-points.tsx';
import { NextActivities } from '../components/next-activities.tsx';
import { Ways } from '../components/ways.tsx';
import { locales } from '../locales/account/index.ts';
import styles from '../points.module.css';

/** How many points I have, what becomes of them, how to get more, and what came in lately. */
export function BalancePage() {
  const { city } = useHost();
  useNews('points');
  return (
    <PageFrame title={city.pointsName}>
      <ExpiringNotice />
      <div className={styles.columns}>
        <div className="ui-stack ui-gap-l">
          <Balance />
          <Ways />
        </div>
        <div className="ui-stack ui-gap-l">
          <LatestEntries />
          <NextActivities />
        </div>
      </div>
    </PageFrame>
  );
}

function Balance() {
  const { may } = useHost();
  const t = useTexts(locales);
  const account = useService('points').useQuery('get', '/me/account');
  return (
    <section className={`ui-card ${styles.balance}`} aria-labelledby="balance-now">
      <h2 id="balance-now">{t('balance.now')}</h2>
      {account.isPending && <Loading lines={3} />}
      {account.isError && <QueryTrouble query={account} />}
      {account.data && <Figures account={account.data} />}
      {may('check-ins:record-own') && (
        <>
          <a className="ui-button ui-button--large ui-button--block" href="/points/check-in">
            <Icon name="qr" />
            {t('balance.check-in')}
          </a>
          <p>{t('balance.check-in-hint')}</p>
        </>
      )}
    </section>
  );
}

function Figures({ account }: { account: Account }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { balance, held, earnedThisMonth, nextExpiry } = account;
  return (
    <>
      <div>
        <p className={styles['balance-value']}>
          {format.number(balance)}
          <span className={styles['balance-unit']}>{t('unit.points')}</span>
        </p>
        <p>
          {earnedThisMonth > 0
            ? t('balance.this-month', { points: format.number(earnedThisMonth) })
            : t('balance.none-this-month')}
        </p>
        {balance > 0 && (
          <p>
            {nextExpiry
              ? t('balance.next-expiry', {
                  date: format.longDate(lastMomentOf(nextExpiry.expiresAt)),
                  points: format.number(nextExpiry.points),
                })
              : t('balance.no-expiry')}
          </p>
        )}
      </div>
      {held > 0 && <HeldPoints points={held} />}
    </>
  );
}

function LatestEntries() {
  const t = useTexts(locales);
  const latest = useService('points').useQuery('get', '/me/entries', { params: { query: { limit: 5 } } });
  const items = latest.data?.items;
  return (
    <section className="ui-page__section" aria-labelledby="latest-entries">
      <h2 id="latest-entries">{t('balance.latest')}</h2>
      {latest.isPending && <Loading lines={6} />}
      {latest.isError && <QueryTrouble query={latest} />}
      {items?.length === 0 && (
        <Empty icon="points" title={t('entries.empty')} text={t('entries.empty-next')} />
      )}
      {items && items.length > 0 && (
        <>
          <div className={`ui-card ${styles.entries}`}>
            <ul className="ui-list">
              {items.map((entry) => (
                <EntryRow key={entry.id} entry={entry} />
              ))}
            </ul>
          </div>
          <a className="ui-link" href="/points/history">
            {t('balance.all-entries')}
            <Icon name="next" />
          </a>
        </>
      )}
    </section>
  );
}
