import type { activities } from '@entame/sdk';
import {
  Empty,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  useHost,
  useLocation,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { Exports } from '../components/exports.tsx';
import { Table } from '../components/table.tsx';
import { processLocales } from '../locales/process/index.ts';
import { useActivityNews } from '../use-activity-news.ts';
import { StateChoice } from './applications-page.tsx';
import styles from './process.module.css';

type State = activities.components['schemas']['ReportState'];
type Summary = activities.components['schemas']['ReportSummary'];

const states = ['overdue', 'due', 'submitted', 'returned', 'accepted'] as const satisfies State[];
const tones = {
  due: 'info',
  overdue: 'error',
  submitted: 'info',
  returned: 'warning',
  accepted: 'success',
} as const;

export function ReportBadge({ state }: { state: State }) {
  const t = useTexts(processLocales);
  return (
    <span className="ui-badge" data-tone={tones[state]}>
      {t(`report-state.${state}`)}
    </span>
  );
}

/** Activities that are over, with what has become of their reports. */
export function ReportsPage() {
  const { may } = useHost();
  const { query } = useLocation();
  const t = useTexts(processLocales);
  useActivityNews();
  const state = states.find((one) => one === query.get('state'));
  const reports = useService('activities').useInfiniteQuery(
    'get',
    '/reports',
    { params: { query: { limit: 20, ...(state && { state }) } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const items = reports.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PageFrame
      title={t('reports.title')}
      lead={t('reports.lead')}
      back={{ href: '/admin', label: t('common.back-to-overview') }}
      actions={
        may('activities:export') && <Exports path="activities/v1/reports/export" what={t('reports.title')} />
      }
    >
      <StateChoice
        label={t('reports.state')}
        path="/admin/reports"
        name="state"
        value={state}
        options={states.map((one) => ({ id: one, name: t(`report-state.${one}`) }))}
      />
      {reports.isPending && <Loading lines={6} />}
      {reports.isLoadingError && <QueryTrouble query={reports} />}
      {reports.isSuccess && items.length === 0 && (
        <Empty icon="document" title={t('reports.empty')} text={t('reports.empty-next')} />
      )}
      {items.length > 0 && <ReportTable items={items} />}
      <LoadMore pages={reports} />
    </PageFrame>
  );
}

function ReportTable({ items }: { items: Summary[] }) {
  const { format } = useHost();
  const t = useTexts(processLocales);
  const headings = [
    t('report.day'),
    t('form.title'),
    t('report.state'),
    t('report.due'),
    { text: t('report.check-ins'), numeric: true },
    { text: t('form.attendance'), numeric: true },
  ];
  return (
    <Table label={t('reports.title')} headings={headings}>
      {items.map((item) => (
        <tr key={item.activityId}>
          <td className={styles.nowrap}>{format.date(item.endsAt)}</td>
          <th scope="row">
            <a href={`/admin/activities/${item.activityId}/report`}>{item.activityTitle}</a>
            {item.groupName && <span className={styles.small}>{item.groupName}</span>}
          </th>
          <td>
            <ReportBadge state={item.state} />
          </td>
          <td className={styles.nowrap}>{format.date(item.dueAt)}</td>
          <td className="ui-table__num">{format.number(item.checkInCount)}</td>
          <td className="ui-table__num">{item.attendance === null ? '—' : format.number(item.attendance)}</td>
        </tr>
      ))}
    </Table>
  );
}
