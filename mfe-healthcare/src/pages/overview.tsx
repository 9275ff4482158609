import { usePageReady, useService } from '@entame/sdk/react';
import { useState } from 'react';
import { CategoryTable } from '../components/category-table.tsx';
import { Icon } from '../components/icon.tsx';
import { JudgementCard } from '../components/judgement-card.tsx';
import { Loading } from '../components/loading.tsx';
import { MeasureTips } from '../components/measure-tips.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import type { Summary } from '../contract.ts';
import styles from '../health.module.css';
import { useHealthTexts } from '../locales/index.ts';
import { type Span, TrendSection } from '../trend/trend-section.tsx';

/** Where the person stands: the mean of the last days, the trend, the published table, and how to measure. */
export function OverviewPage() {
  const t = useHealthTexts();
  const [span, setSpan] = useState<Span>(30);
  const { data, error, isPlaceholderData, refetch } = useService('healthcare').useQuery(
    'get',
    '/me/blood-pressure/summary',
    { params: { query: { days: span } } },
    { placeholderData: (previous: Summary | undefined) => previous },
  );
  usePageReady(t('overview.title'));
  return (
    <div className="ui-page">
      <div className="ui-page__head">
        <h1 tabIndex={-1}>{t('overview.title')}</h1>
        <div className={`ui-page__actions ${styles.actions}`}>
          <a className="ui-button ui-button--large" href="/health/record">
            <Icon name="plus" />
            {t('overview.record')}
          </a>
          <a className="ui-button ui-button--large ui-button--secondary" href="/health/readings">
            {t('overview.all-readings')}
          </a>
        </div>
      </div>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data && (
        <>
          <JudgementCard judgement={data.judgement} source={data.source} />
          <TrendSection summary={data} span={span} waiting={isPlaceholderData} onSpan={setSpan} />
        </>
      )}
      {!data && !error && <Loading />}
      <div className={styles.columns}>
        {data && (
          <section className="ui-page__section">
            <h2>{t('table.title')}</h2>
            <CategoryTable
              rows={data.table}
              setting="home"
              source={data.source}
              marked={
                data.judgement.state === 'judged'
                  ? { category: data.judgement.category, label: t('table.mark-mean') }
                  : undefined
              }
            />
          </section>
        )}
        <MeasureTips />
      </div>
    </div>
  );
}
