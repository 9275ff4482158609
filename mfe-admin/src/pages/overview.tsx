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
import { type Group, groups } from '../tasks.ts';
import { useActivityNews } from '../use-activity-news.ts';

const nextActivitiesMax = 3;

/** Where somebody starts who works for the city or a group: what is going on, and the way to each task. */
export function OverviewPage() {
  const { may } = useHost();
  const t = useTexts(locales);
  return (
    <PageFrame title={t('overview.title')} lead={t('overview.lead')}>
      {may('activities:run') && <NextActivities />}
      {groups.map((group) => (
        <TaskGroup key={group.name} group={group} />
      ))}
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

function TaskGroup({ group }: { group: Group }) {
  const { may } = useHost();
  const t = useTexts(locales);
  const tasks = group.tasks.filter(({ permission }) => may(permission));
  if (tasks.length === 0) return null;
  return (
    <section className="ui-page__section">
      <h2>{t(`overview.${group.name}`)}</h2>
      <ul className="ui-grid">
        {tasks.map(({ name, icon, href }) => (
          <li className={`ui-card ${styles.task}`} key={name}>
            <Icon name={icon} />
            <h3>
              <a href={href}>{t(`task.${name}`)}</a>
            </h3>
            <p className={styles.soft}>{t(`task.${name}-text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
