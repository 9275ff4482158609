import { Icon, Loading, QueryTrouble, useService, useTexts } from '@entame/sdk/react';
import { locales } from '../locales/activities/index.ts';
import styles from '../points.module.css';
import { ActivityCard } from './activity-card.tsx';

/** The activities that come next, and the way to all of them. */
export function NextActivities() {
  const t = useTexts(locales);
  const next = useService('activities').useQuery('get', '/activities', { params: { query: { limit: 2 } } });
  return (
    <section className="ui-page__section" aria-labelledby="next-activities">
      <h2 id="next-activities">{t('activities.next')}</h2>
      {next.isPending && <Loading lines={4} />}
      {next.isError && <QueryTrouble query={next} />}
      {next.data?.items.length === 0 && <p>{t('activities.empty')}</p>}
      {next.data && next.data.items.length > 0 && (
        <ul className={styles.activities}>
          {next.data.items.map((activity) => (
            <ActivityCard key={activity.id} activity={activity} level={3} />
          ))}
        </ul>
      )}
      <a className="ui-link" href="/points/activities">
        {t('activities.all')}
        <Icon name="next" />
      </a>
    </section>
  );
}
