import type { points } from '@entame/sdk';
import {
  Empty,
  Icon,
  Loading,
  PageFrame,
  QueryTrouble,
  useHost,
  useNews,
  useService,
  useTexts,
} from '@entame/sdk/react';
import styles from '../admin.module.css';
import { pointsLocales } from '../locales/points/index.ts';

export type Budget = points.components['schemas']['Budget'];

const tones = { ample: 'success', low: 'warning', empty: 'error' } as const;

/** The budgets by fiscal year, and which of them are running low. */
export function BudgetsPage() {
  const { may } = useHost();
  const t = useTexts(pointsLocales);
  useNews('point-budgets');
  const budgets = useService('points').useQuery('get', '/budgets');
  const items = budgets.data?.items ?? [];
  const years = [...Map.groupBy(items, ({ fiscalYear }) => fiscalYear)];
  return (
    <PageFrame
      title={t('budgets.title')}
      lead={t('budgets.lead')}
      back={{ href: '/admin', label: t('common.back') }}
      actions={
        may('point-budgets:manage') && (
          <a className="ui-button" href="/admin/points/budgets/new">
            <Icon name="plus" />
            {t('budgets.new')}
          </a>
        )
      }
    >
      {budgets.isPending && <Loading blocks={3} />}
      {budgets.isLoadingError && <QueryTrouble query={budgets} />}
      {budgets.isSuccess && items.length === 0 && (
        <Empty icon="points" title={t('budgets.none')} text={t('budgets.none-text')} />
      )}
      {years.map(([year, ofYear]) => (
        <section className="ui-page__section" key={year}>
          <h2>{t('common.year', { year })}</h2>
          <ul className="ui-grid">
            {ofYear.map((budget) => (
              <li className={`ui-card ${styles.task}`} key={budget.id}>
                <Icon name="points" />
                <h3>
                  {may('point-budgets:manage') ? (
                    <a href={`/admin/points/budgets/${budget.id}`}>{budget.name}</a>
                  ) : (
                    budget.name
                  )}
                </h3>
                <BudgetLevel budget={budget} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </PageFrame>
  );
}

/** How much is left, in a word, a number and a bar. */
export function BudgetLevel({ budget: { available, funded, state } }: { budget: Budget }) {
  const { format } = useHost();
  const t = useTexts(pointsLocales);
  const percent = funded > 0 ? Math.floor((available / funded) * 100) : 0;
  return (
    <div className={`ui-stack ui-gap-s ${styles.level}`}>
      <p>
        <span className="ui-badge" data-tone={tones[state]}>
          {t(`budget-state.${state}`)}
        </span>
      </p>
      <p>
        {t('budgets.available')} <strong>{t('common.points', { count: format.number(available) })}</strong>
        <span className={styles.soft}>{t('budgets.of', { funded: format.number(funded) })}</span>
      </p>
      <meter
        className={styles.progress}
        max={Math.max(funded, 1)}
        value={available}
        aria-label={t('budgets.meter', { percent })}
      />
    </div>
  );
}
