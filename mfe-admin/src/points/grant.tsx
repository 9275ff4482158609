import { Loading, PageFrame, QueryTrouble, useHost, useService, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import styles from '../admin.module.css';
import { Table } from '../components/table.tsx';
import { pointsLocales } from '../locales/points/index.ts';
import { DecideGrant } from './decide-grant.tsx';
import { type Grant, GrantBadge } from './grant-badge.tsx';

const linesMax = 100;

/** One grant: who asked for it and why, who is to have it, and the decision. */
export function GrantPage({ grantId }: { grantId: string }) {
  const { format } = useHost();
  const t = useTexts(pointsLocales);
  const [afterRow, setAfterRow] = useState(0);
  const request = { params: { path: { grantId }, query: { afterRow } } };
  // Each look at names goes on record, so only a person causes one.
  const found = useService('points').useQuery('get', '/grants/{grantId}', request, {
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    gcTime: 0,
  });
  const { grant, lines = [] } = found.data ?? {};
  const last = lines.at(-1);
  const isFile = grant?.kind === 'bulk';
  return (
    <PageFrame
      title={grant?.description ?? t('grants.title')}
      ready={found.isFetched}
      back={{ href: '/admin/points/grants', label: t('grant.back') }}
    >
      {found.isPending && <Loading lines={8} />}
      {found.isLoadingError && <QueryTrouble query={found} />}
      {grant && <Facts grant={grant} />}
      {grant?.state === 'waiting' && <DecideGrant grant={grant} />}
      {lines.length > 0 && (
        <section className="ui-page__section">
          <h2>{t('grant.recipients')}</h2>
          <Table
            label={t('grant.recipients')}
            headings={[
              t('grant.name'),
              ...(isFile ? [{ text: t('grant.row'), numeric: true }] : []),
              { text: t('grants.points'), numeric: true },
            ]}
          >
            {lines.map(({ row, recipient, points }) => (
              <tr key={row}>
                <th scope="row">
                  {recipient.name ?? t('grant.gone')}
                  <span className={styles.soft}>{recipient.id}</span>
                </th>
                {isFile && <td className="ui-table__num">{format.number(row)}</td>}
                <td className="ui-table__num">{format.number(points)}</td>
              </tr>
            ))}
          </Table>
          {lines.length === linesMax && last && (
            <div>
              <button
                className="ui-button ui-button--secondary"
                type="button"
                onClick={() => setAfterRow(last.row)}
              >
                {t('grant.next')}
              </button>
            </div>
          )}
        </section>
      )}
    </PageFrame>
  );
}

function Facts({ grant }: { grant: Grant }) {
  const { format } = useHost();
  const t = useTexts(pointsLocales);
  const decided = () => {
    if (!grant.decidedAt) return undefined;
    return `${format.dateTime(grant.decidedAt)}　${grant.decidedBy ?? t('grant.alone')}`;
  };
  const facts: [string, string | undefined | null][] = [
    [t('grants.points'), t('common.points', { count: format.number(grant.points) })],
    [t('grant.recipients'), t('grants.count', { count: format.number(grant.count) })],
    [t('grant.budget'), grant.budgetName],
    [t('grant.note'), grant.note],
    [t('grant.requested'), `${format.dateTime(grant.requestedAt)}　${grant.requestedBy}`],
    [t('grant.decided'), decided()],
    [t('grant.decision'), grant.decisionNote],
    [t('grant.file'), grant.fileName],
    [t('grant.digest'), grant.fileDigest?.slice(0, 16)],
  ];
  return (
    <section className="ui-card ui-stack">
      <p>
        <GrantBadge state={grant.state} />
      </p>
      <dl className="ui-dl">
        {facts.map(
          ([question, answer]) =>
            answer && (
              <div key={question}>
                <dt>{question}</dt>
                <dd className={styles.fileName}>{answer}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
