import type { points } from '@entame/sdk';
import { Icon, useHost, useTexts } from '@entame/sdk/react';
import { useEffect, useRef } from 'react';
import styles from '../admin.module.css';
import { Table } from '../components/table.tsx';
import { pointsLocales } from '../locales/points/index.ts';

type Check = points.components['schemas']['GrantFileCheck'];

/** What granting the file would do, or everything in it that has to be mended. */
export function GrantFileResult({ check, fileName }: { check: Check; fileName: string }) {
  const { format } = useHost();
  const t = useTexts(pointsLocales);
  const { grantId, rows, points, needsApproval, ignoredColumns } = check;
  const heading = useRef<HTMLHeadingElement>(null);
  // What was asked for is below the button that asked for it.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="ui-page__section">
      <h2 tabIndex={-1} ref={heading}>
        {t('bulk.result')}
      </h2>
      {grantId ? (
        <div className="ui-notice" data-tone="success" role="status">
          <Icon name="check" />
          <p className="ui-notice__title">{t('bulk.good')}</p>
          <p className={styles.fileName}>
            {t('bulk.good-text', {
              name: fileName,
              rows: format.number(rows),
              points: format.number(points),
            })}
          </p>
          {needsApproval && <p>{t('bulk.needs-approval')}</p>}
        </div>
      ) : (
        <Faults {...check} />
      )}
      {ignoredColumns.length > 0 && (
        <div className="ui-notice" data-tone="warning">
          <Icon name="info" />
          <p>{t('bulk.ignored', { columns: ignoredColumns.join('、') })}</p>
        </div>
      )}
    </section>
  );
}

function Faults({ faults, faultCount }: Check) {
  const { format } = useHost();
  const t = useTexts(pointsLocales);
  return (
    <>
      <div className="ui-notice" data-tone="error" role="alert">
        <Icon name="alert" />
        <p className="ui-notice__title">{t('bulk.faulty', { count: format.number(faultCount) })}</p>
        <p>{t('bulk.faulty-text')}</p>
      </div>
      <Table
        label={t('bulk.faults')}
        headings={[{ text: t('bulk.row'), numeric: true }, t('bulk.column'), t('bulk.what')]}
      >
        {faults.map(({ row, column, message }, index) => (
          <tr key={index}>
            <td className="ui-table__num">{row === null ? t('bulk.whole') : format.number(row)}</td>
            <td className={styles.nowrap}>{column}</td>
            <td className={styles.title}>{message}</td>
          </tr>
        ))}
      </Table>
      {faultCount > faults.length && (
        <p>{t('bulk.more', { count: format.number(faultCount - faults.length) })}</p>
      )}
    </>
  );
}
