import type { opendata } from '@entame/sdk';
import { Icon, useHost, useTexts } from '@entame/sdk/react';
import { useEffect, useRef } from 'react';
import styles from '../admin.module.css';
import { locales } from '../locales/index.ts';
import { Table } from './table.tsx';

type Check = opendata.components['schemas']['DatasetCheck'];

/** What importing the file would do, or everything in it that has to be mended. */
export function CheckResult({ fileName, ...check }: Check & { fileName: string }) {
  const t = useTexts(locales);
  const { rows, changes, faults, faultCount, ignoredColumns } = check;
  const heading = useRef<HTMLHeadingElement>(null);
  // What was asked for is below the button that asked for it.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="ui-page__section">
      <h2 tabIndex={-1} ref={heading}>
        {t('check.title')}
      </h2>
      <p className={styles.fileName}>{t('check.file', { name: fileName, rows })}</p>
      {changes ? <Changes {...changes} /> : <Faults faults={faults} faultCount={faultCount} />}
      {ignoredColumns.length > 0 && (
        <div className="ui-notice" data-tone="warning">
          <Icon name="info" />
          <p className="ui-notice__title">{t('check.ignored')}</p>
          <p>{ignoredColumns.join('、')}</p>
        </div>
      )}
    </section>
  );
}

function Changes({ added, changed, removed, unchanged }: NonNullable<Check['changes']>) {
  const { format } = useHost();
  const t = useTexts(locales);
  const isSame = added + changed + removed === 0;
  return (
    <>
      <div className="ui-notice" data-tone="success" role="status">
        <Icon name="check" />
        <p className="ui-notice__title">{t('check.good')}</p>
        <p>{t(isSame ? 'check.same' : 'check.good-next')}</p>
      </div>
      <dl className="ui-dl">
        {Object.entries({ added, changed, removed, unchanged } as const).map(([kind, count]) => (
          <div key={kind}>
            <dt>{t(`check.${kind as 'added' | 'changed' | 'removed' | 'unchanged'}`)}</dt>
            <dd>{t('check.records', { count: format.number(count) })}</dd>
          </div>
        ))}
      </dl>
      {removed > 0 && (
        <div className="ui-notice" data-tone="warning">
          <Icon name="alert" />
          <p className="ui-notice__title">{t('check.removes', { count: format.number(removed) })}</p>
          <p>{t('check.removes-text')}</p>
        </div>
      )}
    </>
  );
}

function Faults({ faults, faultCount }: Pick<Check, 'faults' | 'faultCount'>) {
  const { format } = useHost();
  const t = useTexts(locales);
  return (
    <>
      <div className="ui-notice" data-tone="error" role="alert">
        <Icon name="alert" />
        <p className="ui-notice__title">{t('check.faulty', { count: format.number(faultCount) })}</p>
        <p>{t('check.faulty-next')}</p>
      </div>
      <Table
        label={t('check.faults')}
        headings={[{ text: t('check.row'), numeric: true }, t('check.column'), t('check.what')]}
      >
        {faults.map(({ row, column, message }, index) => (
          <tr key={index}>
            <td className="ui-table__num">{row === null ? t('check.whole') : format.number(row)}</td>
            <td className={styles.nowrap}>{column}</td>
            <td className={styles.title}>{message}</td>
          </tr>
        ))}
      </Table>
      {faultCount > faults.length && (
        <p>{t('check.more', { count: format.number(faultCount - faults.length) })}</p>
      )}
    </>
  );
}
