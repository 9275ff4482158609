import { useHost } from '@entame/sdk/react';
import type { Summary } from '../contract.ts';
import { shortDateFormat } from '../dates.ts';
import styles from '../health.module.css';
import { useHealthTexts } from '../locales/index.ts';
import { computeChart, type Measure } from './geometry.ts';
import { useBox } from './use-box.ts';

const heightRem = 14.5;
const bandNameMinRem = 1;
/** Beyond these a dot per day would be a stripe. */
const pointsMax = 31;

/** One measure over time before the bands of the published table. The same numbers stand in a table beside it. */
export function TrendChart({ summary, measure }: { summary: Summary; measure: Measure }) {
  const t = useHealthTexts();
  const { language } = useHost();
  const [figure, { width, rem }] = useBox();
  const height = heightRem * rem;
  const chart = computeChart(summary, measure, { width, height, rem });
  const { plot, points } = chart;
  const shortDate = shortDateFormat(language);
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
      <figcaption className={styles.chartTitle}>
        <span>{t(`field.${measure}`)}</span>
        {last && (
          <span className={styles.latest}>
            {t('trend.latest', { date: shortDate(last.date) })}
            <strong>{last.value}</strong>
          </span>
        )}
      </figcaption>
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
            <text className="ui-chart__label" x={plot.left - 8} y={y + rem * 0.28} textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        {chart.bands
          .filter((band) => band.height >= bandNameMinRem * rem)
          .map((band) => (
            <text
              key={band.category}
              className={`ui-chart__label ${styles.bandName}`}
              x={chart.namesInside ? plot.left + 8 : plot.right + 8}
              y={band.y + band.height / 2 + rem * 0.28}
            >
              {t(`band.${band.category}`)}
            </text>
          ))}
        <path className="ui-chart__axis" d={`M${plot.left} ${plot.bottom}H${plot.right}`} />
        {chart.dates.map(({ x, date, anchor }) => (
          <text key={date} className="ui-chart__label" x={x} y={height - rem * 0.5} textAnchor={anchor}>
            {shortDate(date)}
          </text>
        ))}
        <path className={`ui-chart__line ${points.length > pointsMax ? styles.fine : ''}`} d={chart.line} />
        {points.length <= pointsMax &&
          points.map(({ x, y, date }) => (
            <circle key={date} className="ui-chart__point" cx={x} cy={y} r={4} />
          ))}
        {last && <circle className={`ui-chart__point ${styles.lastPoint}`} cx={last.x} cy={last.y} r={6} />}
      </svg>
    </figure>
  );
}
