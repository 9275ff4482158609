import { useHost, useTexts } from '@entame/sdk/react';
import { type Activity, type ActivityState, activityState } from '../activity-state.ts';
import styles from '../admin.module.css';
import { locales } from '../locales/index.ts';
import { StateBadge } from './state-badge.tsx';
import { Table } from './table.tsx';

/** Activities with what is needed to find one: when, what, where, how many have come. */
export function ActivityTable({ activities, label }: { activities: Activity[]; label: string }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const now = new Date();
  const headings = [
    t('activity.when'),
    t('activity.title'),
    { text: t('activity.check-ins'), numeric: true },
    { text: t('activity.points'), numeric: true },
    t('activity.place'),
    t('activity.number'),
  ];
  return (
    <Table label={label} headings={headings}>
      {activities.map((activity) => (
        <tr key={activity.id}>
          <td className={styles.nowrap}>
            {format.date(activity.startsAt)}
            <br />
            {format.time(activity.startsAt)}〜{format.time(activity.endsAt)}
          </td>
          <th scope="row" className={styles.title}>
            <a href={`/admin/activities/${activity.id}`}>{activity.title}</a>
            {activity.groupName && <span className={styles.soft}>{activity.groupName}</span>}
            <NotableState state={activityState(activity, now)} />
          </th>
          <td className="ui-table__num">{format.number(activity.checkInCount ?? 0)}</td>
          <td className="ui-table__num">{format.number(activity.points)}</td>
          <td className={styles.place}>{activity.placeName}</td>
          <td>{activity.number}</td>
        </tr>
      ))}
    </Table>
  );
}

/** Coming and over say themselves by the list that they stand in. */
function NotableState({ state }: { state: ActivityState }) {
  return state === 'open' || state === 'cancelled' ? <StateBadge state={state} /> : null;
}
