import { useHost, useService, useTexts } from '@entame/sdk/react';
import { Field } from '../components/field.tsx';
import { pointsLocales } from '../locales/points/index.ts';

/** What every grant says: whose budget pays, what the recipient reads, why. */
export interface GrantFields {
  budgetId: string;
  description: string;
  note: string;
}
export const emptyGrant: GrantFields = { budgetId: '', description: '', note: '' };

export function findWrongGrantFields(fields: GrantFields): (keyof GrantFields)[] {
  return (['budgetId', 'description', 'note'] as const).filter((name) => fields[name].trim() === '');
}

interface Props {
  fields: GrantFields;
  wrong: readonly string[];
  set(change: Partial<GrantFields>): void;
}

export function GrantTexts({ fields, wrong, set }: Props) {
  const t = useTexts(pointsLocales);
  return (
    <>
      <BudgetChoice fields={fields} wrong={wrong} set={set} />
      <Field
        label={t('new-grant.description')}
        hint={t('new-grant.description-hint')}
        fault={wrong.includes('description') ? t('common.fault-empty') : undefined}
        required
      >
        {(control) => (
          <input
            className="ui-input"
            maxLength={60}
            {...control}
            value={fields.description}
            onChange={({ target }) => set({ description: target.value })}
          />
        )}
      </Field>
      <Note fields={fields} wrong={wrong} set={set} />
    </>
  );
}

export function Note({ fields, wrong, set }: Props) {
  const t = useTexts(pointsLocales);
  return (
    <Field
      label={t('common.note')}
      hint={t('common.note-hint')}
      fault={wrong.includes('note') ? t('common.fault-empty') : undefined}
      required
    >
      {(control) => (
        <textarea
          className="ui-textarea"
          rows={2}
          maxLength={500}
          {...control}
          value={fields.note}
          onChange={({ target }) => set({ note: target.value })}
        />
      )}
    </Field>
  );
}

/** Budgets of this fiscal year and later; what is left stands beside each. */
export function BudgetChoice({ fields, wrong, set }: Props) {
  const { format } = useHost();
  const t = useTexts(pointsLocales);
  const budgets = useService('points').useQuery('get', '/budgets');
  const { items = [], fiscalYear = 0 } = budgets.data ?? {};
  return (
    <Field
      label={t('new-grant.budget')}
      fault={wrong.includes('budgetId') ? t('common.fault-choose') : undefined}
      required
    >
      {(control) => (
        <select
          className="ui-select"
          {...control}
          value={fields.budgetId}
          onChange={({ target }) => set({ budgetId: target.value })}
        >
          <option value="" />
          {items
            .filter((budget) => budget.fiscalYear >= fiscalYear)
            .map(({ id, name, fiscalYear: year, available }) => (
              <option key={id} value={id}>
                {t('new-grant.budget-option', { name, year, available: format.number(available) })}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
}
