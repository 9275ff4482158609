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

const pageSize = 20;

/** What the portal consists of: the releases of its micro-frontends, newest first. */
export function ReleasesPage() {
  const { format } = useHost();
  const t = useTexts(locales);
  const releases = useService('registry').useInfiniteQuery(
    'get',
    '/releases',
    { params: { query: { limit: pageSize } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const items = releases.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PageFrame
      title={t('releases.title')}
      lead={t('releases.lead')}
      back={{ href: '/admin', label: t('common.back-to-overview') }}
    >
      <section className="ui-page__section">
        {releases.isPending && <Loading lines={6} />}
        {releases.isLoadingError && <QueryTrouble query={releases} />}
        {releases.isSuccess && items.length === 0 && (
          <Empty icon="external" title={t('releases.empty')} text={t('releases.empty-next')} />
        )}
        {items.length > 0 && (
          <Table
            label={t('releases.title')}
            headings={[
              t('releases.name'),
              t('releases.state'),
              t('releases.version'),
              t('releases.published-at'),
              t('releases.published-by'),
              { text: t('releases.files'), numeric: true },
              { text: t('releases.size'), numeric: true },
            ]}
          >
            {items.map((release) => (
              <tr key={`${release.name} ${release.version}`}>
                <th scope="row" className={styles.title}>
                  {release.title}
                  <span className={styles.soft}>{release.name}</span>
                </th>
                <td>
                  <span className="ui-badge" data-tone={release.state === 'live' ? 'success' : undefined}>
                    {t(`releases.${release.state}`)}
                  </span>
                </td>
                <td>
                  <code className={styles.id}>{release.version}</code>
                </td>
                <td className={styles.nowrap}>{format.dateTime(release.publishedAt)}</td>
                <td>{release.publishedBy}</td>
                <td className="ui-table__num">{format.number(release.fileCount)}</td>
                <td className="ui-table__num">{format.number(Math.ceil(release.totalBytes / 1024))} kB</td>
              </tr>
            ))}
          </Table>
        )}
        <LoadMore pages={releases} />
      </section>
    </PageFrame>
  );
}
