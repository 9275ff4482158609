import { useHost, useTexts } from '@entame/sdk/react';
import { booksLocales } from '../locales/books/index.ts';
import { computeBars, findHeaviest, type Owed } from './bars.ts';
import styles from './books.module.css';
import { monthText } from './days.ts';
import { useBox } from './use-box.ts';

const rowRem = 2.25;
const barRem = 1.25;
const monthRem = 6.75;
const numberRem = 5;

/** A bar for each month, lying down so that months and numbers can be read on a phone. The same stands in a table beside it. */
export function LiabilitiesChart({ owed, total }: { owed: Owed; total: number }) {
  const { format, language } = useHost();
  const t = useTexts(booksLocales);
  const [figure, { width, rem }] = useBox();
  const bars = computeBars(owed);
  const heaviest = findHeaviest(owed);
  const left = monthRem * rem;
  const longest = Math.max(rem, width - left - numberRem * rem);
  const label = heaviest
    ? t('owed.chart', {
        total: format.number(total),
        month: monthText(heaviest.month, language),
        points: format.number(heaviest.points),
      })
    : t('owed.chart-none', { total: format.number(total) });
  const height = bars.length * rowRem * rem;
  return (
    <figure className="ui-card" ref={figure}>
      <svg
        className="ui-chart"
        viewBox={`0 0 ${width} ${height}`}
        height={height}
        role="img"
        aria-label={label}
      >
        {bars.map(({ month, points, share }, row) => {
          const y = row * rowRem * rem;
          const baseline = y + ((rowRem + barRem) / 2 - 0.3) * rem;
          return (
            <g key={month}>
              <text className="ui-chart__label" x={0} y={baseline}>
                {month === null ? t('owed.never') : monthText(month, language)}
              </text>
              <rect
                className={styles.bar}
                data-kind={month === null ? 'never' : undefined}
                x={left}
                y={y + ((rowRem - barRem) / 2) * rem}
                width={longest * share}
                height={barRem * rem}
              />
              <text className="ui-chart__label" x={left + longest * share + rem * 0.4} y={baseline}>
                {format.number(points)}
              </text>
            </g>
          );
        })}
        <path className="ui-chart__axis" d={`M${left} 0V${height}`} />
      </svg>
    </figure>
  );
}
