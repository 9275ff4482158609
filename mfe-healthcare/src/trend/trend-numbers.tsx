import { Icon, useHost } from '@entame/sdk/react';
import type { Summary } from '../contract.ts';
import { noonOf } from '../dates.ts';
import styles from '../health.module.css';
import { useHealthTexts } from '../locales/index.ts';

/** What the charts show, as numbers: for screen readers, for doubters, and on paper. */
export function TrendNumbers({ summary }: { summary: Summary }) {
  const t = useHealthTexts();
  const { format } = useHost();
  return (
    <details className={styles.numbers}>
      <summary className="ui-link">
        <Icon name="next" />
        {t('trend.numbers')}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className="ui-table-wrap" tabIndex={0} aria-label={t('trend.title')}>
        <table className="ui-table ui-table--zebra">
          <thead>
            <tr>
              <th scope="col">{t('trend.date')}</th>
              <th scope="col" className="ui-table__num">
                {t('table.systolic')}
              </th>
              <th scope="col" className="ui-table__num">
                {t('table.diastolic')}
              </th>
              <th scope="col" className="ui-table__num">
                {t('trend.readings')}
              </th>
            </tr>
          </thead>
          <tbody>
            {summary.days.toReversed().map((day) => (
              <tr key={day.date}>
                <th scope="row">{format.date(noonOf(day.date))}</th>
                <td className="ui-table__num">{day.systolic}</td>
                <td className="ui-table__num">{day.diastolic}</td>
                <td className="ui-table__num">{day.readings}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
