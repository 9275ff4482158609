import {
  BusyButton,
  Icon,
  Loading,
  LoadMore,
  QueryTrouble,
  useHost,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import type { Activity } from '../activity-state.ts';
import styles from '../admin.module.css';
import { DecideStep } from '../check-in/decide-step.tsx';
import { checkInLocales } from '../locales/check-in/index.ts';
import { locales } from '../locales/index.ts';
import { namesPath } from '../use-activity-news.ts';
import { Exports } from './exports.tsx';
import { Table } from './table.tsx';

const pageSize = 50;

/** How many came; who it was only when asked for, because each look at the names goes on record. */
export function CheckIns({ activity }: { activity: Activity }) {
  const { may, format } = useHost();
  const t = useTexts(locales);
  const [shown, setShown] = useState(false);
  const count = activity.checkInCount ?? 0;
  return (
    <section className="ui-page__section" aria-labelledby="check-ins">
      <div className="ui-cluster ui-cluster--between">
        <h2 id="check-ins">{t('check-ins.title')}</h2>
        <p className={styles.figure}>
          {format.number(count)}
          <span>{t('check-ins.people')}</span>
        </p>
      </div>
      {count === 0 && <p>{t('check-ins.none')}</p>}
      {count > 0 && may('check-ins:read') && !shown && (
        <div className="ui-cluster">
          <button className="ui-button ui-button--secondary" type="button" onClick={() => setShown(true)}>
            <Icon name="person" />
            {t('check-ins.show')}
          </button>
          <p className={styles.soft}>{t('check-ins.on-record')}</p>
        </div>
      )}
      {shown && <Names activity={activity} />}
      {count > 0 && may('check-ins:export') && (
        <div className="ui-cluster">
          <Exports
            path={`activities/v1/activities/${activity.id}/check-ins/export`}
            what={t('check-ins.title')}
          />
        </div>
      )}
    </section>
  );
}

function Names({ activity }: { activity: Activity }) {
  const { format, may } = useHost();
  const t = useTexts(locales);
  const say = useTexts(checkInLocales);
  const mayReview = may('check-ins:review');
  const checkIns = useService('activities').useInfiniteQuery(
    'get',
    namesPath,
    { params: { path: { activityId: activity.id }, query: { limit: pageSize } } },
    {
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
      // Every request is a look at personal data: only when the person asks for one.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      gcTime: 0,
    },
  );
  const items = checkIns.data?.pages.flatMap((page) => page.items) ?? [];
  const [countAtLoading, setCountAtLoading] = useState(activity.checkInCount);
  const refresh = () => {
    setCountAtLoading(activity.checkInCount);
    void checkIns.refetch();
  };
  return (
    <>
      {checkIns.isPending && <Loading lines={5} />}
      {checkIns.isLoadingError && <QueryTrouble query={checkIns} />}
      {items.length > 0 && (
        <Table
          label={t('check-ins.title')}
          headings={[
            t('check-ins.time'),
            t('resident.name'),
            t('check-ins.method'),
            say('state.title'),
            ...(mayReview ? [say('state.change')] : []),
          ]}
        >
          {items.map((item) => (
            <tr key={item.id}>
              <td className={styles.nowrap}>{format.dateTime(item.checkedInAt)}</td>
              <th scope="row">{item.residentName}</th>
              <td>{t(`check-ins.${item.method}`)}</td>
              <td>{say(`state.${item.state}`)}</td>
              {mayReview && (
                <td>{item.state === 'confirmed' && <DecideStep step="revoke" checkIn={item} />}</td>
              )}
            </tr>
          ))}
        </Table>
      )}
      <LoadMore pages={checkIns} />
      {activity.checkInCount !== countAtLoading && checkIns.isSuccess && (
        <BusyButton className="ui-button--secondary" busy={checkIns.isFetching} onPress={refresh}>
          <Icon name="refresh" />
          {t('check-ins.refresh')}
        </BusyButton>
      )}
    </>
  );
}
