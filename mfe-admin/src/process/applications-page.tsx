import type { activities } from '@entame/sdk';
import {
  Empty,
  Icon,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  useHost,
  useLocation,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useId } from 'react';
import { Exports } from '../components/exports.tsx';
import { Table } from '../components/table.tsx';
import { processLocales } from '../locales/process/index.ts';
import { useActivityNews } from '../use-activity-news.ts';
import styles from './process.module.css';

export type Status = activities.components['schemas']['ApplicationStatus'];
type Summary = activities.components['schemas']['ApplicationSummary'];

const statuses = ['submitted', 'returned', 'approved', 'draft', 'withdrawn'] as const satisfies Status[];
const tones = {
  draft: undefined,
  submitted: 'info',
  returned: 'warning',
  approved: 'success',
  withdrawn: undefined,
} as const;

export function StatusBadge({ status }: { status: Status }) {
  const t = useTexts(processLocales);
  return (
    <span className="ui-badge" data-tone={tones[status]}>
      {t(`status.${status}`)}
    </span>
  );
}

/** Applications of the own group, or for the city those of all groups. */
export function ApplicationsPage() {
  const { may } = useHost();
  const { query } = useLocation();
  const t = useTexts(processLocales);
  useActivityNews();
  const status = statuses.find((one) => one === query.get('status'));
  const applications = useService('activities').useInfiniteQuery(
    'get',
    '/applications',
    { params: { query: { limit: 20, ...(status && { status }) } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const items = applications.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PageFrame
      title={t('applications.title')}
      lead={t(may('activities:approve') ? 'applications.lead-city' : 'applications.lead')}
      back={{ href: '/admin', label: t('common.back-to-overview') }}
      actions={
        <>
          <a className="ui-button" href="/admin/applications/new">
            <Icon name="plus" />
            {t('applications.new')}
          </a>
          {may('activities:export') && (
            <Exports path="activities/v1/applications/export" what={t('applications.title')} />
          )}
        </>
      }
    >
      <StateChoice
        label={t('applications.status')}
        path="/admin/applications"
        name="status"
        value={status}
        options={statuses.map((one) => ({ id: one, name: t(`status.${one}`) }))}
      />
      {applications.isPending && <Loading lines={6} />}
      {applications.isLoadingError && <QueryTrouble query={applications} />}
      {applications.isSuccess && items.length === 0 && (
        <Empty icon="document" title={t('applications.empty')} text={t('applications.empty-next')} />
      )}
      {items.length > 0 && <ApplicationTable items={items} />}
      <LoadMore pages={applications} />
    </PageFrame>
  );
}

/** Narrows a list down by a state that stands in the address, so that "back" returns to it. */
export function StateChoice(props: {
  label: string;
  path: string;
  name: string;
  value: string | undefined;
  options: { id: string; name: string }[];
}) {
  const { navigate } = useHost();
  const t = useTexts(processLocales);
  const id = useId();
  return (
    <div className={`ui-field ${styles.choice}`}>
      <label className="ui-field__label" htmlFor={id}>
        {props.label}
      </label>
      <select
        className="ui-select"
        id={id}
        value={props.value ?? ''}
        onChange={({ target: { value } }) =>
          navigate(value === '' ? props.path : `${props.path}?${props.name}=${value}`)
        }
      >
        <option value="">{t('list.all')}</option>
        {props.options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}

function ApplicationTable({ items }: { items: Summary[] }) {
  const { format } = useHost();
  const t = useTexts(processLocales);
  const headings = [
    t('application.number'),
    t('form.title'),
    t('application.status'),
    t('application.first-date'),
    { text: t('form.pointsAsked'), numeric: true },
  ];
  return (
    <Table label={t('applications.title')} headings={headings}>
      {items.map((item) => (
        <tr key={item.id}>
          <td>{item.number}</td>
          <th scope="row">
            <a href={`/admin/applications/${item.id}`}>{item.title}</a>
            <span className={styles.small}>{item.groupName}</span>
          </th>
          <td>
            <StatusBadge status={item.status} />
          </td>
          <td>
            {item.firstDate === null ? t('application.no-date') : format.date(item.firstDate)}
            {item.dateCount > 1 && (
              <span className={styles.small}>{t('application.dates', { count: item.dateCount })}</span>
            )}
          </td>
          <td className="ui-table__num">{format.number(item.pointsAsked)}</td>
        </tr>
      ))}
    </Table>
  );
}
