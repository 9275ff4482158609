import { Icon, Loading, PageFrame, QueryTrouble, useService } from '@entame/sdk/react';
import { useState } from 'react';
import { CategoryTable } from '../components/category-table.tsx';
import { JudgementCard } from '../components/judgement-card.tsx';
import { MeasureTips } from '../components/measure-tips.tsx';
import type { Summary } from '../contract.ts';
import styles from '../health.module.css';
import { useHealthTexts } from '../locales/index.ts';
import { type Span, TrendSection } from '../trend/trend-section.tsx';

/** Where the person stands: the mean of the last days, the trend, the published table, and how to measure. */
export function OverviewPage() {
  const t = useHealthTexts();
  const [span, setSpan] = useState<Span>(30);
  const summary = useService('healthcare').useQuery(
    'get',
    '/me/blood-pressure/summary',
    { params: { query: { days: span } } },
    { placeholderData: (previous: Summary | undefined) => previous },
  );
  const { data } = summary;
  return (
    <PageFrame
      title={t('overview.title')}
      actions={
        <>
          <a className={`ui-button ui-button--large ${styles.action}`} href="/health/record">
            <Icon name="plus" />
            {t('overview.record')}
          </a>
          <a
            className={`ui-button ui-button--large ui-button--secondary ${styles.action}`}
            href="/health/readings"
          >
            {t('overview.all-readings')}
          </a>
        </>
      }
    >
      {summary.isError && <QueryTrouble query={summary} />}
      {data && (
        <>
          <JudgementCard judgement={data.judgement} source={data.source} />
          <TrendSection summary={data} span={span} waiting={summary.isPlaceholderData} onSpan={setSpan} />
        </>
      )}
      {summary.isPending && (
        <div className="ui-card">
          <Loading lines={2} blocks={1} />
        </div>
      )}
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
    </PageFrame>
  );
}
