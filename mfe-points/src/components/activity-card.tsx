import { Icon, useHost, useTexts } from '@entame/sdk/react';
import { locales } from '../locales/activities/index.ts';
import styles from '../points.module.css';
import { type Activity, type ActivityState, activityState } from './activity-state.ts';

const tones = { attended: 'success', cancelled: 'error', 'open-now': 'warning' } as const;

/** A word for the state of an activity; nothing for one that is simply coming. */
export function ActivityBadge({ state }: { state: ActivityState }) {
  const t = useTexts(locales);
  if (state === 'coming') return null;
  return (
    <span className="ui-badge" data-tone={tones[state]}>
      {t(`activities.${state}`)}
    </span>
  );
}

/** An activity in a list. The whole card leads to its page. */
export function ActivityCard({ activity, level = 2 }: { activity: Activity; level?: 2 | 3 }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const Heading = `h${level}` as const;
  const { title, placeName, startsAt, endsAt } = activity;
  return (
    <li className={`ui-card ${styles.activity}`}>
      <p className={styles.when}>
        <time dateTime={startsAt}>{format.date(startsAt)}</time>{' '}
        <span className={styles.hours}>
          {format.time(startsAt)}〜{format.time(endsAt)}
        </span>
      </p>
      <div className={styles.what}>
        <Heading>
          <a className={styles.title} href={`/points/activities/${activity.id}`}>
            {title}
          </a>
        </Heading>
        <p className={styles.fact}>
          <Icon name="place" />
          {placeName}
        </p>
        <div className="ui-cluster ui-gap-s">
          <span className={styles.fact}>
            <Icon name="points" />
            {t('activities.earns', { points: format.number(activity.points) })}
          </span>
          <ActivityBadge state={activityState(activity, new Date())} />
        </div>
      </div>
    </li>
  );
}
