import {
  PageFrame,
  Trouble,
  useHost,
  useIdempotencyKey,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { type FormEvent, useRef, useState } from 'react';
import { Field } from '../components/field.tsx';
import { pointsLocales } from '../locales/points/index.ts';
import { useFirstFault } from '../use-first-fault.ts';

const numberOf = (text: string) => Number(text.normalize('NFKC').replaceAll(',', ''));

/** A programme's budget for a fiscal year: of a programme that there is, or of a new one. */
export function NewBudgetPage() {
  const { navigate, notify } = useHost();
  const t = useTexts(pointsLocales);
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  const service = useService('points');
  const budgets = service.useQuery('get', '/budgets');
  const names = new Map(budgets.data?.items.map(({ programme, name }) => [programme, name]));
  const [programme, setProgramme] = useState('');
  const [name, setName] = useState('');
  const [year, setYear] = useState('');
  const [points, setPoints] = useState('');
  const [percent, setPercent] = useState('20');
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useFirstFault(form, wrong);
  const create = service.useMutation('post', '/budgets', {
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries();
      notify('success', t('form.saved'));
      navigate(`/admin/points/budgets/${id}`);
    },
  });
  const thisYear = budgets.data?.fiscalYear;
  const fiscalYear = Number(year || thisYear);

  function submit(event: FormEvent) {
    event.preventDefault();
    const body = {
      ...(programme !== '' && { programme }),
      name: names.get(programme) ?? name.trim(),
      fiscalYear,
      points: numberOf(points),
      warnBelowPercent: numberOf(percent),
    };
    const found = [
      ...(body.name === '' ? ['name'] : []),
      ...(Number.isInteger(body.points) && body.points > 0 ? [] : ['points']),
      ...(body.warnBelowPercent >= 0 && body.warnBelowPercent <= 100 ? [] : ['percent']),
    ];
    setWrong(found);
    if (found.length > 0 || create.isPending || !thisYear) return;
    create.mutate({ params: { header: { 'Idempotency-Key': keyFor(body) } }, body });
  }
  return (
    <PageFrame
      title={t('budget-form.title')}
      lead={t('budget-form.lead')}
      back={{ href: '/admin/points/budgets', label: t('budget.back') }}
      narrow
    >
      <form className="ui-form" ref={form} onSubmit={submit} noValidate autoComplete="off">
        <Field label={t('budget-form.programme')} required>
          {(control) => (
            <select
              className="ui-select"
              {...control}
              value={programme}
              onChange={({ target }) => setProgramme(target.value)}
            >
              <option value="">{t('budget-form.programme-new')}</option>
              {[...names].map(([code, called]) => (
                <option key={code} value={code}>
                  {called}
                </option>
              ))}
            </select>
          )}
        </Field>
        {programme === '' && (
          <Text
            label={t('budget-form.name')}
            value={name}
            onChange={setName}
            fault={wrong.includes('name') ? t('common.fault-empty') : undefined}
          />
        )}
        <Field label={t('budget-form.fiscalYear')} required>
          {(control) => (
            <select
              className="ui-select"
              {...control}
              value={String(fiscalYear)}
              onChange={({ target }) => setYear(target.value)}
            >
              {(thisYear ? [thisYear, thisYear + 1] : []).map((one) => (
                <option key={one} value={one}>
                  {t('common.year', { year: one })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Text
          label={t('budget-form.points')}
          value={points}
          onChange={setPoints}
          fault={wrong.includes('points') ? t('common.fault-number') : undefined}
          numeric
        />
        <Text
          label={t('budget-form.warn')}
          value={percent}
          onChange={setPercent}
          fault={wrong.includes('percent') ? t('form.fault-number') : undefined}
          numeric
        />
        {create.isError && <Trouble error={create.error} />}
        <div className="ui-form__actions">
          <button
            className="ui-button"
            type="submit"
            aria-busy={create.isPending}
            aria-disabled={create.isPending}
          >
            {t(create.isPending ? 'common.sending' : 'budget-form.save')}
          </button>
          <a className="ui-button ui-button--quiet" href="/admin/points/budgets">
            {t('common.cancel')}
          </a>
        </div>
      </form>
    </PageFrame>
  );
}

function Text(props: {
  label: string;
  value: string;
  fault: string | undefined;
  numeric?: boolean;
  onChange(value: string): void;
}) {
  return (
    <Field label={props.label} fault={props.fault} required>
      {(control) => (
        <input
          className="ui-input"
          maxLength={60}
          inputMode={props.numeric ? 'numeric' : undefined}
          {...control}
          value={props.value}
          onChange={({ target }) => props.onChange(target.value)}
        />
      )}
    </Field>
  );
}
