import type { Summary } from '../contract.ts';
import styles from '../health.module.css';
import { useHealthTexts } from '../locales/index.ts';
import { TrendChart } from './trend-chart.tsx';
import { TrendNumbers } from './trend-numbers.tsx';

const spans = [30, 90, 365] as const;
export type Span = (typeof spans)[number];

interface TrendSectionProps {
  summary: Summary;
  span: Span;
  /** The numbers of the span just chosen are still on their way. */
  waiting: boolean;
  onSpan(span: Span): void;
}

/** How the pressure went over time: two charts, and the same as a table. */
export function TrendSection({ summary, span, waiting, onSpan }: TrendSectionProps) {
  const t = useHealthTexts();
  return (
    <section className="ui-page__section" aria-busy={waiting}>
      <div className="ui-cluster ui-cluster--between">
        <h2>{t('trend.title')}</h2>
        <div className="ui-segmented ui-no-print" role="radiogroup" aria-label={t('trend.span')}>
          {spans.map((days) => (
            <label key={days} className="ui-segmented__option">
              <input type="radio" name="span" checked={days === span} onChange={() => onSpan(days)} />
              {t(`trend.span-${days}`)}
            </label>
          ))}
        </div>
      </div>
      {summary.days.length === 0 ? (
        <div className="ui-card">
          <p>{t('trend.empty')}</p>
          <p className={styles.small}>{t('trend.empty-next')}</p>
        </div>
      ) : (
        <div className="ui-card ui-stack">
          <p className={styles.small}>{t('trend.lead')}</p>
          <div className={styles.charts}>
            <TrendChart summary={summary} measure="systolic" />
            <TrendChart summary={summary} measure="diastolic" />
          </div>
          <TrendNumbers summary={summary} />
        </div>
      )}
    </section>
  );
}
