import {
  Empty,
  Icon,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  useHost,
  useInfiniteQuery,
  useNews,
  useService,
  useTexts,
} from '@entame/sdk/react';
import styles from '../admin.module.css';
import { Table } from '../components/table.tsx';
import { pointsLocales } from '../locales/points/index.ts';
import { type Grant, GrantBadge } from './grant-badge.tsx';

const pageSize = 20;
const waiting = { state: 'waiting', limit: 100 } as const;

/** What staff granted, with what waits for a second person first. */
export function GrantsPage() {
  const { format } = useHost();
  const t = useTexts(pointsLocales);
  useNews('point-grants');
  const { data } = useService('points').useQuery('get', '/grants', { params: { query: waiting } });
  return (
    <PageFrame
      title={t('grants.title')}
      lead={data && t('grants.limit', { points: format.number(data.approvalAbovePoints) })}
      back={{ href: '/admin', label: t('common.back') }}
      actions={
        <>
          <a className="ui-button" href="/admin/points/grants/new">
            <Icon name="person" />
            {t('grants.one')}
          </a>
          <a className="ui-button ui-button--secondary" href="/admin/points/grants/bulk">
            <Icon name="document" />
            {t('grants.bulk')}
          </a>
        </>
      }
    >
      <Waiting />
      <History />
    </PageFrame>
  );
}

function Waiting() {
  const t = useTexts(pointsLocales);
  const grants = useService('points').useQuery('get', '/grants', { params: { query: waiting } });
  const items = grants.data?.items ?? [];
  return (
    <section className="ui-page__section">
      <h2>{t('grants.waiting')}</h2>
      {grants.isPending && <Loading lines={3} />}
      {grants.isLoadingError && <QueryTrouble query={grants} />}
      {grants.isSuccess && items.length === 0 && <p>{t('grants.waiting-none')}</p>}
      {items.length > 0 && <GrantTable label={t('grants.waiting')} grants={items} />}
    </section>
  );
}

function History() {
  const { clients } = useHost();
  const t = useTexts(pointsLocales);
  const grants = useInfiniteQuery({
    queryKey: ['points', 'grants'],
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: pageSize, ...(pageParam !== null && { cursor: pageParam }) };
      const { data, error } = await clients.points.GET('/grants', { params: { query }, signal });
      if (error) throw error;
      return data;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  const items = grants.data?.pages.flatMap((page) => page.items) ?? [];
  const decided = items.filter(({ state }) => state !== 'waiting');
  return (
    <section className="ui-page__section">
      <h2>{t('grants.history')}</h2>
      {grants.isPending && <Loading lines={6} />}
      {grants.isLoadingError && <QueryTrouble query={grants} />}
      {grants.isSuccess && decided.length === 0 && (
        <Empty icon="points" title={t('grants.none')} text={t('grants.none-text')} />
      )}
      {decided.length > 0 && <GrantTable label={t('grants.history')} grants={decided} />}
      <LoadMore pages={grants} />
    </section>
  );
}

function GrantTable({ label, grants }: { label: string; grants: readonly Grant[] }) {
  const { format } = useHost();
  const t = useTexts(pointsLocales);
  return (
    <Table
      label={label}
      headings={[
        t('grants.what'),
        t('grants.when'),
        { text: t('grants.points'), numeric: true },
        t('grants.who'),
        t('common.state'),
      ]}
    >
      {grants.map(({ id, kind, description, points, count, requestedAt, requestedBy, state }) => (
        <tr key={id}>
          <th scope="row" className={styles.title}>
            <a href={`/admin/points/grants/${id}`}>{description}</a>
            <span className={styles.soft}>
              {t(`grant-kind.${kind}`)}
              {count > 1 && `　${t('grants.count', { count: format.number(count) })}`}
            </span>
          </th>
          <td className={styles.nowrap}>{format.dateTime(requestedAt)}</td>
          <td className="ui-table__num">{format.number(points)}</td>
          <td>{requestedBy}</td>
          <td>
            <GrantBadge state={state} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
