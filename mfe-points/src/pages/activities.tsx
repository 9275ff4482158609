import {
  BusyButton,
  Empty,
  Icon,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  useHost,
  useLocation,
  useNews,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { lazy, Suspense } from 'react';
import { ActivityFilter, categories, type Wanted } from '../activities/activity-filter.tsx';
import styles from '../activities/joining.module.css';
import { computeDistance } from '../activities/positions.ts';
import { byDistance, sitesOf } from '../activities/sites.ts';
import { type OwnPosition, useOwnPosition } from '../activities/use-own-position.ts';
import { ActivityCard } from '../components/activity-card.tsx';

import type { Activity } from '../components/activity-state.ts';
import { locales } from '../locales/activities/index.ts';
import listStyles from '../points.module.css';

const CityMap = lazy(() => import('../activities/city-map.tsx'));
const views = ['list', 'map'] as const;
type View = (typeof views)[number];
const pageSize = 100;

/** The activities that have not ended: by day, kind and place, as a list or on the map, soonest or nearest first. */
export function ActivitiesPage() {
  const t = useTexts(locales);
  const { navigate, may } = useHost();
  const { query } = useLocation();
  useNews('activities');
  const view: View = query.get('view') === 'map' ? 'map' : 'list';
  const wanted = {
    day: query.get('day') ?? '',
    category: query.get('category') ?? '',
    place: query.get('place') ?? '',
  };
  const { own, ask, forget } = useOwnPosition();
  const go = (to: Wanted, in_: View) => navigate(addressOf(to, in_));
  return (
    <PageFrame
      title={t('activities.title')}
      lead={t('activities.lead')}
      back={{ href: '/points', label: t('common.back-to-points') }}
      actions={
        may('sign-ups:manage-own') && (
          <a className="ui-button ui-button--secondary" href="/points/sign-ups">
            <Icon name="calendar" />
            {t('signups.title')}
          </a>
        )
      }
    >
      <Filter wanted={wanted} onChange={(to) => go(to, view)} />
      <div className="ui-cluster ui-cluster--between">
        <div className="ui-segmented" role="radiogroup" aria-label={t('find.view')}>
          {views.map((one) => (
            <label className="ui-segmented__option" key={one}>
              <input type="radio" name="view" checked={one === view} onChange={() => go(wanted, one)} />
              {t(`find.${one}`)}
            </label>
          ))}
        </div>
        {own.state === 'known' ? (
          <button className="ui-button ui-button--secondary" type="button" onClick={forget}>
            {t('find.by-time')}
          </button>
        ) : (
          <BusyButton className="ui-button--secondary" busy={own.state === 'asking'} onPress={ask}>
            <Icon name="place" />
            {t('find.near')}
          </BusyButton>
        )}
      </div>
      <PositionNote own={own} />
      <Found wanted={wanted} view={view} own={own} />
    </PageFrame>
  );
}

function Filter({ wanted, onChange }: { wanted: Wanted; onChange(wanted: Wanted): void }) {
  const activities = useService('activities');
  const map = activities.useQuery('get', '/city-map');
  const all = activities.useQuery('get', '/activities', { params: { query: { limit: pageSize } } });
  const used = new Set(all.data?.items.map(({ placeId }) => placeId));
  const places = map.data?.places.filter(({ id }) => used.has(id) || id === wanted.place) ?? [];
  return <ActivityFilter wanted={wanted} places={places} onChange={onChange} />;
}

function PositionNote({ own }: { own: OwnPosition }) {
  const t = useTexts(locales);
  if (own.state === 'refused' || own.state === 'failed')
    return (
      <div className="ui-notice" data-tone="warning" role="alert">
        <Icon name="alert" />
        <p className="ui-notice__title">{t(`find.${own.state}`)}</p>
        <p>{t(`find.${own.state}-next`)}</p>
      </div>
    );
  return <p className={styles.soft}>{t(own.state === 'known' ? 'find.nearest-first' : 'find.near-hint')}</p>;
}

function Found({ wanted, view, own }: { wanted: Wanted; view: View; own: OwnPosition }) {
  const t = useTexts(locales);
  const activities = useService('activities');
  const category = categories.find((one) => one === wanted.category);
  const upcoming = activities.useInfiniteQuery(
    'get',
    '/activities',
    {
      params: {
        query: {
          period: 'upcoming',
          limit: pageSize,
          ...(wanted.day && { day: wanted.day }),
          ...(category && { category }),
          ...(wanted.place && { placeId: wanted.place }),
        },
      },
    },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const loaded = upcoming.data?.pages.flatMap((page) => page.items) ?? [];
  const items = own.state === 'known' ? byDistance(loaded, own.position) : loaded;
  return (
    <>
      {upcoming.isPending && <Loading lines={8} />}
      {upcoming.isLoadingError && <QueryTrouble query={upcoming} />}
      {upcoming.isSuccess && items.length === 0 && (
        <Empty icon="activity" title={t('activities.empty')} text={t('activities.empty-next')} />
      )}
      {items.length > 0 &&
        (view === 'map' ? <OnMap items={items} own={own} /> : <AsList items={items} own={own} />)}
      <LoadMore pages={upcoming} />
    </>
  );
}

function AsList({ items, own }: { items: Activity[]; own: OwnPosition }) {
  return (
    <ul className={listStyles.activities}>
      {items.map((activity) => (
        <ActivityCard
          key={activity.id}
          activity={activity}
          metres={
            own.state === 'known' && activity.position
              ? computeDistance(own.position, activity.position)
              : undefined
          }
        />
      ))}
    </ul>
  );
}

function OnMap({ items, own }: { items: Activity[]; own: OwnPosition }) {
  const t = useTexts(locales);
  const map = useService('activities').useQuery('get', '/city-map');
  if (map.isError) return <QueryTrouble query={map} />;
  if (!map.data) return <Loading lines={8} />;
  const sites = sitesOf(items, map.data);
  const placeless = items.filter(({ position }) => position === null);
  return (
    <>
      <Suspense fallback={<Loading lines={8} />}>
        <CityMap map={map.data} sites={sites} own={own.state === 'known' ? own.position : undefined} />
      </Suspense>
      {placeless.length > 0 && (
        <section className="ui-page__section">
          <h2>{t('map.elsewhere')}</h2>
          <AsList items={placeless} own={{ state: 'unknown' }} />
        </section>
      )}
    </>
  );
}

function addressOf(wanted: Wanted, view: View): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(wanted)) if (value !== '') query.set(name, value);
  if (view === 'map') query.set('view', view);
  const text = query.toString();
  return `/points/activities${text && `?${text}`}`;
}
