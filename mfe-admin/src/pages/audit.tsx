import type { identity } from '@entame/sdk';
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
import { ja } from '../locales/ja.ts';

type AuditRecord = identity.components['schemas']['AuditRecord'];

const pageSize = 50;

/** Who did what to whose data. Ids instead of names: reading the audit must not itself show personal data. */
export function AuditPage() {
  const t = useTexts(locales);
  const records = useService('identity').useInfiniteQuery(
    'get',
    '/audit',
    { params: { query: { limit: pageSize } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor, refetchOnWindowFocus: false },
  );
  const items = records.data?.pages.flatMap((page) => page.items) ?? [];
  const headings = ['at', 'actor', 'operation', 'subjects', 'outcome', 'request'] as const;
  return (
    <PageFrame title={t('audit.title')} lead={t('audit.lead')}>
      <section className="ui-page__section">
        {records.isPending && <Loading lines={8} />}
        {records.isLoadingError && <QueryTrouble query={records} />}
        {records.isSuccess && items.length === 0 && (
          <Empty icon="document" title={t('audit.empty')} text={t('audit.empty-next')} />
        )}
        {items.length > 0 && (
          <Table label={t('audit.title')} headings={headings.map((name) => t(`audit.${name}`))}>
            {items.map((record) => (
              <Row key={record.id} record={record} />
            ))}
          </Table>
        )}
        <LoadMore pages={records} />
      </section>
    </PageFrame>
  );
}

function Row({ record }: { record: AuditRecord }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { at, actorKind, actorId, operationId, permission, subjects, outcome, requestId } = record;
  return (
    <tr>
      <td className={styles.nowrap}>{format.dateTime(at)}</td>
      <td>
        {t(`actor.${actorKind}`)}
        {actorId && <Id value={actorId} />}
      </td>
      <th scope="row">
        {isKnownOperation(operationId) ? t(`operation.${operationId}`) : operationId}
        <span className={styles.soft}>{permission}</span>
      </th>
      <td>
        <Subjects subjects={subjects} />
      </td>
      <td>
        {outcome === 'done' ? (
          <span className="ui-badge" data-tone="success">
            {t('audit.done')}
          </span>
        ) : (
          <span className="ui-badge" data-tone="error">
            {outcome}
          </span>
        )}
      </td>
      <td>
        <Id value={requestId} />
      </td>
    </tr>
  );
}

function Subjects({ subjects }: { subjects: string[] }) {
  const t = useTexts(locales);
  const [first] = subjects;
  if (first === undefined) return t('audit.nobody');
  if (first === '*') return t('audit.everybody');
  if (subjects.length === 1) return <Id value={first} />;
  return (
    <details>
      <summary className={styles.summary}>{t('audit.people', { count: subjects.length })}</summary>
      {subjects.map((id) => (
        <Id key={id} value={id} />
      ))}
    </details>
  );
}

function Id({ value }: { value: string }) {
  return <code className={styles.id}>{value}</code>;
}

type OperationKey = Extract<keyof typeof ja, `operation.${string}`>;
type KnownOperation = OperationKey extends `operation.${infer Name}` ? Name : never;

function isKnownOperation(operationId: string): operationId is KnownOperation {
  return `operation.${operationId}` in ja;
}
