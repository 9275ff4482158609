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
import { EntryRow } from '../components/entry-row.tsx';
import { NextActivities } from '../components/next-activities.tsx';
import { locales } from '../locales/account/index.ts';
import styles from '../points.module.css';

/** How many points I have, how to get more, and what came in lately. */
export function BalancePage() {
  const { city } = useHost();
  useNews('points');
  return (
    <PageFrame title={city.pointsName}>
      <div className={styles.columns}>
        <div className="ui-stack ui-gap-l">
          <Balance />
          <NextActivities />
        </div>
        <LatestEntries />
      </div>
    </PageFrame>
  );
}

function Balance() {
  const { format, may } = useHost();
  const t = useTexts(locales);
  const account = useService('points').useQuery('get', '/me/account');
  return (
    <section className={`ui-card ${styles.balance}`} aria-labelledby="balance-now">
      <h2 id="balance-now">{t('balance.now')}</h2>
      {account.isPending && <Loading lines={2} />}
      {account.isError && <QueryTrouble query={account} />}
      {account.data && (
        <div>
          <p className={styles['balance-value']}>
            {format.number(account.data.balance)}
            <span className={styles['balance-unit']}>{t('unit.points')}</span>
          </p>
          <p>
            {account.data.earnedThisMonth > 0
              ? t('balance.this-month', { points: format.number(account.data.earnedThisMonth) })
              : t('balance.none-this-month')}
          </p>
        </div>
      )}
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
