import type { Category, RuleSource, Setting, TableRow } from '../contract.ts';
import styles from '../health.module.css';
import { useHealthTexts } from '../locales/index.ts';
import { SourceNote } from './source-note.tsx';

interface CategoryTableProps {
  rows: readonly TableRow[];
  setting: Setting;
  source: RuleSource;
  /** The row to mark, and the words that mark it. */
  marked?: { category: Category; label: string } | undefined;
}

/** The published table as it is published, with the person's own row marked. */
export function CategoryTable({ rows, setting, source, marked }: CategoryTableProps) {
  const t = useHealthTexts();
  /** What a column says in a row: from its own limit to the next row's. */
  const range = (index: number, limitOf: (row: TableRow) => number): string => {
    const from = limitOf(rows[index] as TableRow);
    const next = rows[index + 1];
    if (!next) return t('table.from', { value: from });
    const end = limitOf(next);
    // A limit shared with the next row is not a range of its own: "120–129 and below 80".
    if (from === 0 || from === end) return t('table.below', { value: end });
    return t('table.between', { from, until: end - 1 });
  };
  const joins = (index: number) => {
    const [row, next] = [rows[index], rows[index + 1]];
    const isBoth = row?.diastolicFrom === 0 || row?.diastolicFrom === next?.diastolicFrom;
    return t(isBoth ? 'table.and' : 'table.or');
  };
  return (
    <div className="ui-stack ui-gap-s">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: with large letters it scrolls sideways, also by keyboard */}
      <section className={`ui-table-wrap ${styles.whole}`} tabIndex={0} aria-label={t('table.title')}>
        <table className={`ui-table ${styles.categories}`}>
          <caption>{t(`table.caption-${setting}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.category')}</th>
              <th scope="col">{t('table.systolic')}</th>
              <th scope="col">{t('table.diastolic')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr
                key={row.category}
                className={row.category === marked?.category ? styles.marked : undefined}
              >
                <th scope="row">
                  <span className={styles.name}>
                    {t(`category.${row.category}`)}
                    {row.category === marked?.category && (
                      <span className="ui-badge ui-badge--solid" data-tone="info">
                        {marked.label}
                      </span>
                    )}
                  </span>
                </th>
                <td>{range(index, ({ systolicFrom }) => systolicFrom)}</td>
                <td>
                  <span className={styles.join}>{joins(index)}</span>{' '}
                  {range(index, ({ diastolicFrom }) => diastolicFrom)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles.small}>{t('table.higher-wins')}</p>
      <SourceNote source={source} />
    </div>
  );
}
