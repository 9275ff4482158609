import {
  Empty,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  useHost,
  useService,
  useTexts,
} from '@entame/sdk/react';
import styles from '../admin.module.css';
import { Table } from '../components/table.tsx';
import { locales } from '../locales/index.ts';

/** The register of incidents. */
export function IncidentsPage() {
  const { format } = useHost();
  const t = useTexts(locales);
  const incidents = useService('audit').useInfiniteQuery(
    'get',
    '/incidents',
    { params: { query: { limit: 20 } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const items = incidents.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PageFrame
      title={t('incidents.title')}
      lead={t('incidents.lead')}
      back={{ href: '/admin/alerts', label: t('alerts.back') }}
    >
      <section className="ui-page__section">
        {incidents.isPending && <Loading lines={5} />}
        {incidents.isLoadingError && <QueryTrouble query={incidents} />}
        {incidents.isSuccess && items.length === 0 && (
          <Empty icon="document" title={t('incidents.empty')} text={t('incidents.empty-next')} />
        )}
        {items.length > 0 && (
          <Table
            label={t('incidents.title')}
            headings={(['number', 'subject', 'state', 'created'] as const).map((name) =>
              t(`incidents.${name}`),
            )}
          >
            {items.map(({ id, number, title, state, createdAt }) => (
              <tr key={id}>
                <td>{number}</td>
                <th scope="row" className={styles.title}>
                  <a href={`/admin/incidents/${id}`}>{title}</a>
                </th>
                <td>
                  <span className="ui-badge" data-tone={state === 'draft' ? 'warning' : 'success'}>
                    {t(`incidents.state-${state}`)}
                  </span>
                </td>
                <td className={styles.nowrap}>{format.longDate(createdAt)}</td>
              </tr>
            ))}
          </Table>
        )}
        <LoadMore pages={incidents} />
      </section>
    </PageFrame>
  );
}
