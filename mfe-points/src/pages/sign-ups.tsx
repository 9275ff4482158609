import type { activities } from '@entame/sdk';
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
import { locales } from '../locales/activities/index.ts';

type MySignUp = activities.components['schemas']['MySignUpWithActivity'];

/** What I have signed up for, latest activity first. */
export function SignUpsPage() {
  const t = useTexts(locales);
  useNews('activities');
  const mine = useService('activities').useInfiniteQuery(
    'get',
    '/me/sign-ups',
    { params: { query: { limit: 20 } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const items = mine.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PageFrame
      title={t('signups.title')}
      lead={t('signups.lead')}
      back={{ href: '/points/activities', label: t('activities.back') }}
      narrow
    >
      {mine.isPending && <Loading lines={6} />}
      {mine.isLoadingError && <QueryTrouble query={mine} />}
      {mine.isSuccess && items.length === 0 && (
        <Empty icon="calendar" title={t('signups.empty')} text={t('signups.empty-next')} />
      )}
      {items.length > 0 && (
        <ul className="ui-list ui-card">
          {items.map((item) => (
            <SignUpRow key={item.activityId} item={item} />
          ))}
        </ul>
      )}
      <LoadMore pages={mine} />
    </PageFrame>
  );
}

function SignUpRow({ item }: { item: MySignUp }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { activityTitle, placeName, startsAt, endsAt, cancelReason } = item;
  return (
    <li className="ui-list__row">
      <time className="ui-list__date" dateTime={startsAt}>
        {format.date(startsAt)}
      </time>
      <span className="ui-list__title">
        <a href={`/points/activities/${item.activityId}`}>{activityTitle}</a>
        <span className="ui-list__text">
          {format.time(startsAt)}〜{format.time(endsAt)}　{placeName}
        </span>
        {cancelReason && (
          <span className="ui-list__text">{t('signups.reason', { reason: cancelReason })}</span>
        )}
      </span>
      <StateBadge item={item} />
    </li>
  );
}

function StateBadge({ item: { activityStatus, waitingPlace, endsAt } }: { item: MySignUp }) {
  const t = useTexts(locales);
  if (activityStatus === 'cancelled')
    return (
      <span className="ui-badge ui-badge--solid" data-tone="error">
        {t('activities.cancelled')}
      </span>
    );
  if (new Date(endsAt) <= new Date()) return <span className="ui-badge">{t('signups.over')}</span>;
  return waitingPlace === null ? (
    <span className="ui-badge" data-tone="success">
      {t('signups.signed-up')}
    </span>
  ) : (
    <span className="ui-badge" data-tone="info">
      {t('signups.waiting', { place: String(waitingPlace) })}
    </span>
  );
}
