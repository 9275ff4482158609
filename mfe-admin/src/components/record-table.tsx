import { Trouble, useHost, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import styles from '../admin.module.css';
import type { AuditRecord, Chosen } from '../audit-filter.ts';
import { locales } from '../locales/index.ts';
import { Table } from './table.tsx';

type Choice = 'actor' | 'operation' | 'subject';
type Choose = (what: Choice, chosen: Chosen) => void;

/** Audit records as people read them. Names and operations narrow the search down when there is one. */
export function RecordTable({
  records,
  label,
  onChoose,
}: {
  records: AuditRecord[];
  label: string;
  onChoose?: Choose;
}) {
  const t = useTexts(locales);
  const headings = ['at', 'actor', 'operation', 'subjects', 'outcome'] as const;
  return (
    <Table label={label} headings={headings.map((name) => t(`audit.${name}`))}>
      {records.map((record) => (
        <Row key={record.id} record={record} onChoose={onChoose} />
      ))}
    </Table>
  );
}

function Row({ record, onChoose }: { record: AuditRecord; onChoose: Choose | undefined }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { at, actor, onBehalfOf, operationId, operationName, outcome } = record;
  const actorName = actor.name ?? t('audit.unknown-name');
  return (
    <tr>
      <td className={styles.nowrap}>
        {format.longDate(at)}
        <span className={styles.soft}>{format.time(at)}</span>
      </td>
      <td className={styles.person}>
        {actor.id === null ? (
          t(`actor.${actor.kind}`)
        ) : (
          <>
            <Choosable what="actor" chosen={{ id: actor.id, name: actorName }} onChoose={onChoose} />
            <span className={styles.soft}>{t(`actor.${actor.kind}`)}</span>
          </>
        )}
        {onBehalfOf && (
          <span className={styles.soft}>
            {t('audit.on-behalf', { name: onBehalfOf.name ?? t('audit.unknown-name') })}
          </span>
        )}
      </td>
      <th scope="row" className={styles.title}>
        <Choosable what="operation" chosen={{ id: operationId, name: operationName }} onChoose={onChoose} />
        <More record={record} />
      </th>
      <td className={styles.person}>
        <Subjects record={record} onChoose={onChoose} />
      </td>
      <td>
        <span className="ui-badge" data-tone={outcome === 'done' ? 'success' : 'error'}>
          {outcome === 'done' ? t('audit.done') : t('audit.refused')}
        </span>
        {outcome !== 'done' && <span className={styles.soft}>{outcome}</span>}
      </td>
    </tr>
  );
}

function Choosable({
  what,
  chosen,
  onChoose,
}: {
  what: Choice;
  chosen: Chosen;
  onChoose: Choose | undefined;
}) {
  const t = useTexts(locales);
  if (!onChoose) return <span>{chosen.name}</span>;
  return (
    <button
      className={styles.choose}
      type="button"
      aria-label={t(`audit.only-${what}`, { name: chosen.name })}
      onClick={() => onChoose(what, chosen)}
    >
      {chosen.name}
    </button>
  );
}

/** What only an investigation needs. */
function More({ record }: { record: AuditRecord }) {
  const t = useTexts(locales);
  const { permission, client, region, requestId, operationId, details } = record;
  const facts = { operationId, permission, client, region, requestId };
  return (
    <details>
      <summary className={styles.summary}>{t('audit.more')}</summary>
      <dl className={styles.facts}>
        {details.map(({ title, value }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {Object.entries(facts).map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{t(`audit.fact-${name as keyof typeof facts}`)}</dt>
              <dd>
                <code className={styles.id}>{value}</code>
              </dd>
            </div>
          ),
        )}
      </dl>
    </details>
  );
}

function Subjects({ record, onChoose }: { record: AuditRecord; onChoose: Choose | undefined }) {
  const { clients } = useHost();
  const t = useTexts(locales);
  const [all, setAll] = useState<AuditRecord['subjects']>();
  const [fault, setFault] = useState<unknown>();
  const subjects = all ?? record.subjects;
  const hidden = record.subjectCount - subjects.length;
  async function showAll() {
    const path = { recordId: record.id };
    const { data, error } = await clients.audit.GET('/records/{recordId}', { params: { path } });
    setFault(error);
    if (data) setAll(data.subjects);
  }
  return (
    <>
      {record.concernsEverybody && <strong>{t('audit.everybody')}</strong>}
      {!record.concernsEverybody && record.subjectCount === 0 && t('audit.nobody')}
      {subjects.map(({ id, name }) => (
        <span key={id} className={styles.subject}>
          <Choosable
            what="subject"
            chosen={{ id, name: name ?? t('audit.unknown-name') }}
            onChoose={onChoose}
          />
        </span>
      ))}
      {hidden > 0 && !all && (
        <button className={styles.choose} type="button" onClick={() => void showAll()}>
          {t('audit.show-all', { count: hidden })}
        </button>
      )}
      {hidden > 0 && all && <span className={styles.soft}>{t('audit.more-people', { count: hidden })}</span>}
      {fault !== undefined && <Trouble error={fault} />}
    </>
  );
}
