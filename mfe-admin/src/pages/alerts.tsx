import type { audit } from '@entame/sdk';
import {
  Empty,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  useHost,
  useNews,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import styles from '../admin.module.css';
import { AlertBadges } from '../components/alert-badges.tsx';
import { locales } from '../locales/index.ts';

type Alert = audit.components['schemas']['Alert'];

const pageSize = 20;
const filters = ['new', 'acknowledged', 'closed', 'all'] as const;

/** What the portal noticed by itself. What nobody has looked at yet comes first. */
export function AlertsPage() {
  const t = useTexts(locales);
  const [filter, setFilter] = useState<(typeof filters)[number]>('new');
  return (
    <PageFrame
      title={t('alerts.title')}
      lead={t('alerts.lead')}
      back={{ href: '/admin', label: t('common.back-to-overview') }}
      actions={
        <a className="ui-button ui-button--secondary" href="/admin/incidents">
          {t('incidents.title')}
        </a>
      }
    >
      <fieldset className="ui-segmented">
        <legend className="ui-visually-hidden">{t('alerts.state')}</legend>
        {filters.map((name) => (
          <label key={name} className="ui-segmented__option">
            <input type="radio" name="state" checked={filter === name} onChange={() => setFilter(name)} />
            {t(`alerts.state-${name}`)}
          </label>
        ))}
      </fieldset>
      <AlertList filter={filter} />
    </PageFrame>
  );
}

function AlertList({ filter }: { filter: (typeof filters)[number] }) {
  const t = useTexts(locales);
  useNews('alerts');
  const query = { limit: pageSize, ...(filter !== 'all' && { state: filter }) };
  const alerts = useService('audit').useInfiniteQuery(
    'get',
    '/alerts',
    { params: { query } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor, refetchOnWindowFocus: false },
  );
  const items = alerts.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="ui-page__section" aria-label={t('alerts.title')}>
      {alerts.isPending && <Loading lines={5} />}
      {alerts.isLoadingError && <QueryTrouble query={alerts} />}
      {alerts.isSuccess && items.length === 0 && (
        <Empty icon="check" title={t('alerts.empty')} text={t('alerts.empty-next')} />
      )}
      {items.length > 0 && (
        <ul className={styles.alerts}>
          {items.map((alert) => (
            <AlertCard key={alert.id} alert={alert} />
          ))}
        </ul>
      )}
      <LoadMore pages={alerts} />
    </section>
  );
}

function AlertCard({ alert }: { alert: Alert }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { id, title, explanation, raisedAt, actor } = alert;
  return (
    <li className={`ui-card ${styles.alert}`}>
      <AlertBadges alert={alert} />
      <h2>
        <a href={`/admin/alerts/${id}`}>{title}</a>
      </h2>
      <p>{explanation}</p>
      <p className={styles.soft}>
        {t('alerts.raised', { time: `${format.longDate(raisedAt)} ${format.time(raisedAt)}` })}
      </p>
      {actor && (
        <p className={styles.soft}>{t('alerts.by', { name: actor.name ?? t('audit.unknown-name') })}</p>
      )}
    </li>
  );
}
