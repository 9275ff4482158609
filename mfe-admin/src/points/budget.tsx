import {
  ConfirmDialog,
  Loading,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useIdempotencyKey,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import styles from '../admin.module.css';
import { Field } from '../components/field.tsx';
import { Table } from '../components/table.tsx';
import { pointsLocales } from '../locales/points/index.ts';
import { BudgetLevel } from './budgets.tsx';

/** One budget: how much is left, and what was put in and given back. */
export function BudgetPage({ budgetId }: { budgetId: string }) {
  const { format } = useHost();
  const t = useTexts(pointsLocales);
  const found = useService('points').useQuery('get', '/budgets/{budgetId}', {
    params: { path: { budgetId } },
  });
  const { budget, movements = [] } = found.data ?? {};
  return (
    <PageFrame
      title={
        budget ? `${budget.name}（${t('common.year', { year: budget.fiscalYear })}）` : t('budgets.title')
      }
      ready={found.isFetched}
      back={{ href: '/admin/points/budgets', label: t('budget.back') }}
    >
      {found.isPending && <Loading lines={6} />}
      {found.isLoadingError && <QueryTrouble query={found} />}
      {budget && (
        <section className="ui-card ui-stack">
          <BudgetLevel budget={budget} />
          <dl className="ui-dl">
            <div>
              <dt>{t('budget.funded')}</dt>
              <dd>{t('common.points', { count: format.number(budget.funded) })}</dd>
            </div>
            <div>
              <dt>{t('budget.used')}</dt>
              <dd>{t('common.points', { count: format.number(budget.funded - budget.available) })}</dd>
            </div>
          </dl>
          <p>{t('budget.warn', { percent: budget.warnBelowPercent })}</p>
          <div className="ui-cluster">
            <Move kind="fund" budgetId={budgetId} />
            {budget.available > 0 && <Move kind="return" budgetId={budgetId} suggested={budget.available} />}
          </div>
        </section>
      )}
      {movements.length > 0 && (
        <section className="ui-page__section">
          <h2>{t('budget.movements')}</h2>
          <Table
            label={t('budget.movements')}
            headings={[
              t('budget.when'),
              t('budget.kind'),
              { text: t('budget.points'), numeric: true },
              t('budget.reason'),
              t('budget.who'),
            ]}
          >
            {movements.map(({ id, kind, points, reason, movedAt, movedBy }) => (
              <tr key={id}>
                <th scope="row" className={styles.nowrap}>
                  {format.longDate(movedAt)}
                </th>
                <td>{t(`budget.kind-${kind}`)}</td>
                <td className="ui-table__num">{format.signed(kind === 'funded' ? points : -points)}</td>
                <td>{reason}</td>
                <td>{movedBy ?? t('budget.by-city')}</td>
              </tr>
            ))}
          </Table>
        </section>
      )}
    </PageFrame>
  );
}

/** Puts points in, or gives them back, after asking how many and why. */
function Move({
  kind,
  budgetId,
  suggested,
}: {
  kind: 'fund' | 'return';
  budgetId: string;
  suggested?: number;
}) {
  const { notify } = useHost();
  const t = useTexts(pointsLocales);
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  const [isAsking, setAsking] = useState(false);
  const [points, setPoints] = useState(String(suggested ?? ''));
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const path = kind === 'fund' ? '/budgets/{budgetId}/fundings' : '/budgets/{budgetId}/returns';
  const move = useService('points').useMutation('post', path, {
    onSuccess: async () => {
      setAsking(false);
      notify('success', t('budget.done'));
      await queries.invalidateQueries();
    },
  });
  function send() {
    const count = Number(points.normalize('NFKC').replaceAll(',', ''));
    const found = [
      ...(Number.isInteger(count) && count > 0 ? [] : ['points']),
      ...(reason.trim() === '' ? ['reason'] : []),
    ];
    setWrong(found);
    if (found.length > 0) return;
    const body = { points: count, reason: reason.trim() };
    move.mutate({ params: { path: { budgetId }, header: { 'Idempotency-Key': keyFor(body) } }, body });
  }
  return (
    <>
      <button
        className={kind === 'fund' ? 'ui-button' : 'ui-button ui-button--secondary'}
        type="button"
        onClick={() => setAsking(true)}
      >
        {t(`budget.${kind}`)}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={t(`budget.${kind}-title`)}
          yes={t(`budget.${kind}`)}
          no={t('common.cancel')}
          busy={move.isPending ? t('common.sending') : undefined}
          onYes={send}
          onNo={() => setAsking(false)}
        >
          <Field
            label={t('budget.points')}
            fault={wrong.includes('points') ? t('common.fault-number') : undefined}
            required
          >
            {(control) => (
              <input
                className="ui-input"
                inputMode="numeric"
                {...control}
                value={points}
                onChange={({ target }) => setPoints(target.value)}
              />
            )}
          </Field>
          <Field
            label={t('budget.reason')}
            hint={t('budget.reason-hint')}
            fault={wrong.includes('reason') ? t('common.fault-empty') : undefined}
            required
          >
            {(control) => (
              <input
                className="ui-input"
                maxLength={200}
                {...control}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </Field>
          {move.isError && <Trouble error={move.error} />}
        </ConfirmDialog>
      )}
    </>
  );
}
