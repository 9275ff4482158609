import { useHost } from '@entame/sdk/react';
import type { Summary } from '../contract.ts';
import { noonOf } from '../dates.ts';
import styles from '../health.module.css';
import { useHealthTexts } from '../locales/index.ts';
import { computeChart, type Measure } from './geometry.ts';
import { useWidth } from './use-width.ts';

const height = 260;
const bandLabelMin = 18;

/** One measure over time before the bands of the published table. The same numbers stand in a table beside it. */
export function TrendChart({ summary, measure }: { summary: Summary; measure: Measure }) {
  const t = useHealthTexts();
  const { language } = useHost();
  const [figure, width] = useWidth();
  const chart = computeChart(summary, measure, { width, height });
  const { plot, points } = chart;
  const shortDate = (date: string) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja-JP', {
      timeZone: 'Asia/Tokyo',
      month: language === 'en' ? 'short' : 'numeric',
      day: 'numeric',
    }).format(new Date(noonOf(date)));
  const [first, last] = [points[0], points.at(-1)];
  const values = points.map((point) => point.value);
  const label = t('trend.chart', {
    name: t(`field.${measure}`),
    from: first ? shortDate(first.date) : '',
    first: first?.value ?? '',
    until: last ? shortDate(last.date) : '',
    last: last?.value ?? '',
    max: Math.max(...values),
    min: Math.min(...values),
  });
  return (
    <figure ref={figure}>
      <figcaption className={styles.chartTitle}>{t(`field.${measure}`)}</figcaption>
      <svg className="ui-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {chart.bands.map((band) => (
          <rect
            key={band.category}
            className={styles.band}
            data-category={band.category}
            x={plot.left}
            y={band.y}
            width={plot.right - plot.left}
            height={band.height}
          />
        ))}
        {chart.limits.map(({ y, value }) => (
          <g key={value}>
            <path className={styles.limit} d={`M${plot.left} ${y}H${plot.right}`} />
            <text className="ui-chart__label" x={plot.left - 8} y={y + 5} textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        {chart.bands
          .filter((band) => band.height >= bandLabelMin)
          .map((band) => (
            <text key={band.category} className={styles.bandLabel} x={plot.left + 8} y={band.y + 16}>
              {t(`band.${band.category}`)}
            </text>
          ))}
        <path className="ui-chart__axis" d={`M${plot.left} ${plot.bottom}H${plot.right}`} />
        {chart.dates.map(({ x, date, anchor }) => (
          <text key={date} className="ui-chart__label" x={x} y={height - 10} textAnchor={anchor}>
            {shortDate(date)}
          </text>
        ))}
        <path className="ui-chart__line" d={chart.line} />
        {points.map(({ x, y, date }) => (
          <circle key={date} className="ui-chart__point" cx={x} cy={y} r={points.length > 31 ? 2 : 4} />
        ))}
        {last && (
          <text className={styles.lastValue} x={last.x} y={last.y - 14} textAnchor="end">
            {last.value}
          </text>
        )}
      </svg>
    </figure>
  );
}
