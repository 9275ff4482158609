import type { IconName, Permission } from '@entame/sdk';
import {
  Empty,
  Icon,
  Loading,
  PageFrame,
  QueryTrouble,
  useHost,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { activityState } from '../activity-state.ts';
import styles from '../admin.module.css';
import { ActivityTable } from '../components/activity-table.tsx';
import { locales } from '../locales/index.ts';
import { useActivityNews } from '../use-activity-news.ts';

const nextActivitiesMax = 5;

/** Where somebody starts who works for the city or a group: what is going on, and the way to each task. */
export function OverviewPage() {
  const { may } = useHost();
  const t = useTexts(locales);
  return (
    <PageFrame title={t('overview.title')} lead={t('overview.lead')}>
      {may('activities:run') && <NextActivities />}
      <section className="ui-page__section">
        <h2>{t('overview.tasks')}</h2>
        <ul className="ui-grid">
          <Task permission="activities:manage" icon="plus" href="/admin/activities/new" name="new" />
          <Task permission="activities:run" icon="activity" href="/admin/activities" name="activities" />
          <Task permission="residents:search" icon="search" href="/admin/residents" name="residents" />
          <Task
            permission="corrections:manage"
            icon="document"
            href="/admin/corrections"
            name="corrections"
          />
          <Task permission="residents:merge" icon="person" href="/admin/merges" name="merges" />
          <Task permission="datasets:manage" icon="place" href="/admin/datasets" name="datasets" />
          <Task permission="audit:read" icon="document" href="/admin/audit" name="audit" />
          <Task permission="alerts:manage" icon="alert" href="/admin/alerts" name="alerts" />
          <Task permission="alerts:manage" icon="print" href="/admin/incidents" name="incidents" />
          <Task permission="releases:read" icon="external" href="/admin/releases" name="releases" />
          <Task permission="staff:read" icon="person" href="/admin/staff" name="staff" />
          <Task permission="break-glass:use" icon="alert" href="/admin/emergency" name="emergency" />
          <Task permission="break-glass:review" icon="check" href="/admin/emergency/uses" name="uses" />
          <Task
            permission="access-reviews:decide"
            icon="calendar"
            href="/admin/access-review"
            name="review"
          />
          <Task permission="partners:manage" icon="external" href="/admin/partners" name="partners" />
          <Task permission="terms:manage" icon="document" href="/admin/terms" name="terms" />
        </ul>
      </section>
    </PageFrame>
  );
}

function NextActivities() {
  const t = useTexts(locales);
  useActivityNews();
  const activities = useService('activities').useQuery('get', '/activities', {
    params: { query: { limit: nextActivitiesMax } },
  });
  const items = activities.data?.items ?? [];
  const open = items.filter((activity) => activityState(activity, new Date()) === 'open');
  return (
    <section className="ui-page__section">
      <h2>{t('overview.next')}</h2>
      {open.map((activity) => (
        <div className={`ui-card ui-card--soft ui-cluster ui-cluster--between`} key={activity.id}>
          <p>
            <strong>{activity.title}</strong>
            <span className={styles.soft}>{t('overview.open', { count: activity.checkInCount ?? 0 })}</span>
          </p>
          <a className="ui-button" href={`/admin/activities/${activity.id}/code`}>
            <Icon name="qr" />
            {t('activity.show-code')}
          </a>
        </div>
      ))}
      {activities.isPending && <Loading lines={5} />}
      {activities.isError && <QueryTrouble query={activities} />}
      {activities.isSuccess && items.length === 0 && (
        <Empty icon="activity" title={t('activities.empty')} text={t('activities.empty-next')} />
      )}
      {items.length > 0 && <ActivityTable activities={items} label={t('overview.next')} />}
    </section>
  );
}

function Task({
  permission,
  icon,
  href,
  name,
}: {
  permission: Permission;
  icon: IconName;
  href: string;
  name:
    | 'new'
    | 'activities'
    | 'residents'
    | 'merges'
    | 'corrections'
    | 'datasets'
    | 'audit'
    | 'alerts'
    | 'incidents'
    | 'releases'
    | 'staff'
    | 'emergency'
    | 'uses'
    | 'review'
    | 'partners'
    | 'terms';
}) {
  const { may } = useHost();
  const t = useTexts(locales);
  if (!may(permission)) return null;
  return (
    <li className={`ui-card ${styles.task}`}>
      <Icon name={icon} />
      <h3>
        <a href={href}>{t(`task.${name}`)}</a>
      </h3>
      <p className={styles.soft}>{t(`task.${name}-text`)}</p>
    </li>
  );
}
