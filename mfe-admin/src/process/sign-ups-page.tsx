import {
  Empty,
  Icon,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  useHost,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import type { Activity } from '../activity-state.ts';
import { Exports } from '../components/exports.tsx';
import { Table } from '../components/table.tsx';
import { processLocales } from '../locales/process/index.ts';
import { signUpNamesPath, useActivityNews } from '../use-activity-news.ts';
import styles from './process.module.css';

/** Who has signed up, for the door: asked for by a press, because each look goes on record; then it can be printed. */
export function SignUpsPage({ activityId }: { activityId: string }) {
  const { format, may } = useHost();
  const t = useTexts(processLocales);
  useActivityNews();
  const activity = useService('activities').useQuery('get', '/activities/{activityId}', {
    params: { path: { activityId } },
  });
  const [shown, setShown] = useState(false);
  const { data } = activity;
  return (
    <PageFrame
      title={data ? t('signups.of', { title: data.title }) : t('signups.title')}
      lead={data && `${format.longDate(data.startsAt)}　${data.placeName}`}
      back={{ href: `/admin/activities/${activityId}`, label: t('report.back') }}
      ready={!activity.isPending}
      actions={
        may('check-ins:export') && (
          <Exports
            path={`activities/v1/activities/${activityId}/sign-ups/export`}
            what={t('signups.title')}
          />
        )
      }
    >
      {activity.isPending && <Loading lines={4} />}
      {activity.isLoadingError && <QueryTrouble query={activity} />}
      {data && <Counts activity={data} />}
      {data && !shown && (
        <div className="ui-cluster ui-no-print">
          <button className="ui-button" type="button" onClick={() => setShown(true)}>
            <Icon name="person" />
            {t('signups.show')}
          </button>
          <p className={styles.small}>{t('signups.on-record')}</p>
        </div>
      )}
      {shown && <Names activityId={activityId} />}
    </PageFrame>
  );
}

export function Counts({ activity: { signUp } }: { activity: Activity }) {
  const { format } = useHost();
  const t = useTexts(processLocales);
  if (!signUp) return <p>{t('form.sign-up-none')}</p>;
  const { rules, signedUpCount, waitingCount, closesAt } = signUp;
  const lastDay = new Date(new Date(closesAt).getTime() - 1).toISOString();
  return (
    <p>
      {rules.capacity === null
        ? t('signups.people', { people: signedUpCount })
        : t('signups.places', { people: signedUpCount, capacity: rules.capacity })}
      {waitingCount > 0 && <>　{t('signups.waiting', { people: waitingCount })}</>}
      <span className={styles.small}>
        {rules.closesDaysBefore === 0
          ? t('signups.until', { time: format.dateTime(closesAt) })
          : t('signups.until-day', { day: format.date(lastDay) })}
      </span>
    </p>
  );
}

function Names({ activityId }: { activityId: string }) {
  const { format } = useHost();
  const t = useTexts(processLocales);
  const signUps = useService('activities').useInfiniteQuery(
    'get',
    signUpNamesPath,
    { params: { path: { activityId }, query: { limit: 100 } } },
    {
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
      // Every request is a look at personal data: only when the person asks for one.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      gcTime: 0,
    },
  );
  const items = signUps.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={`ui-page__section ${styles.names}`}>
      {signUps.isPending && <Loading lines={6} />}
      {signUps.isLoadingError && <QueryTrouble query={signUps} />}
      {signUps.isSuccess && items.length === 0 && (
        <Empty icon="person" title={t('signups.none')} text={t('signups.none-next')} />
      )}
      {items.length > 0 && (
        <>
          <div className="ui-no-print">
            <button
              className="ui-button ui-button--secondary"
              type="button"
              onClick={() => globalThis.print()}
            >
              <Icon name="print" />
              {t('signups.print')}
            </button>
          </div>
          <Table
            label={t('signups.title')}
            headings={[
              { text: t('signups.order'), numeric: true },
              t('signups.name'),
              t('signups.status'),
              t('signups.at'),
              t('signups.came'),
            ]}
          >
            {items.map((item, index) => (
              <tr key={item.id}>
                <td className="ui-table__num">{index + 1}</td>
                <th scope="row">{item.residentName}</th>
                <td>{t(item.status === 'waiting' ? 'signups.waiting-one' : 'signups.signed-up')}</td>
                <td className={styles.nowrap}>{format.dateTime(item.signedUpAt)}</td>
                <td>{item.checkedIn ? t('signups.checked-in') : '□'}</td>
              </tr>
            ))}
          </Table>
        </>
      )}
      <LoadMore pages={signUps} />
    </section>
  );
}
