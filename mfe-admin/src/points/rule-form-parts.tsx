/** The parts of the rule form: amount, who, when, caps, budget. */
import { useService, useTexts } from '@entame/sdk/react';
import styles from '../admin.module.css';
import { Field } from '../components/field.tsx';
import { pointsLocales } from '../locales/points/index.ts';
import { amountKindsOf, type RuleFields, triggers } from './rule-fields.ts';
import { Folded, Part, type PartProps, Text } from './rule-form-fields.tsx';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const whenNames = [
  'titleContains',
  'metresFrom',
  'yenFrom',
  'weekdays',
  'timeFrom',
  'timeTo',
  'dates',
  'exceptDates',
] as const;
const capNames = [
  'dayPoints',
  'dayTimes',
  'monthPoints',
  'monthTimes',
  'lifetimePoints',
  'lifetimeTimes',
] as const;
const units = ['yen', 'metres'] as const;
const expiries = ['never', 'day', 'month', 'fiscal-year'] as const;

export function AmountPart(part: PartProps) {
  const t = useTexts(pointsLocales);
  const { fields, set } = part;
  const kinds = amountKindsOf(fields.trigger);
  return (
    <Part title={t('form.part-amount')}>
      <Text name="name" part={part} hint={t('form.name-hint')} required />
      <Field label={t('form.trigger')} required>
        {(control) => (
          <select
            className="ui-select"
            {...control}
            value={fields.trigger}
            onChange={({ target }) => {
              const trigger = target.value as RuleFields['trigger'];
              set({ trigger, amountKind: amountKindsOf(trigger)[0] ?? 'fixed' });
            }}
          >
            {triggers.map((trigger) => (
              <option key={trigger} value={trigger}>
                {t(`trigger.${trigger}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {kinds.length > 1 && (
        <fieldset className="ui-field">
          <legend className="ui-field__label">{t('form.amount')}</legend>
          {kinds.map((kind) => (
            <label className="ui-radio" key={kind}>
              <input
                type="radio"
                name="amountKind"
                checked={fields.amountKind === kind}
                onChange={() => set({ amountKind: kind })}
              />{' '}
              {t(`form.amount-${kind}`)}
            </label>
          ))}
        </fieldset>
      )}
      {fields.amountKind === 'rate' && (
        <div className={styles.times}>
          <Text name="per" part={part} type="number" required />
          <Field label={t('form.unit')}>
            {(control) => (
              <select
                className="ui-select"
                {...control}
                value={fields.unit}
                onChange={({ target }) => set({ unit: target.value as RuleFields['unit'] })}
              >
                {units.map((unit) => (
                  <option key={unit} value={unit}>
                    {t(`form.unit-${unit}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      )}
      {fields.amountKind !== 'promised' && <Text name="points" part={part} type="number" required />}
      <label className="ui-checkbox">
        <input
          type="checkbox"
          checked={fields.enabled}
          onChange={({ target }) => set({ enabled: target.checked })}
        />{' '}
        {t('form.enabled')}
      </label>
    </Part>
  );
}

/** Groups have neither age nor town. */
export function WhoPart(part: PartProps) {
  const t = useTexts(pointsLocales);
  if (part.fields.trigger === 'group-activity-reported') return null;
  return (
    <Folded
      title={t('form.part-who')}
      open={t('form.open-who')}
      names={['ageFrom', 'ageTo', 'towns']}
      part={part}
    >
      <div className={styles.times}>
        <Text name="ageFrom" part={part} type="number" hint={t('form.age-hint')} />
        <Text name="ageTo" part={part} type="number" hint={t('form.age-hint')} />
      </div>
      <Text name="towns" part={part} hint={t('form.towns-hint')} />
    </Folded>
  );
}

export function WhenPart(part: PartProps) {
  const t = useTexts(pointsLocales);
  const { fields, set } = part;
  const toggle = (day: number) =>
    set({
      weekdays: fields.weekdays.includes(day)
        ? fields.weekdays.filter((one) => one !== day)
        : [...fields.weekdays, day],
    });
  return (
    <Folded title={t('form.part-when')} open={t('form.open-when')} names={whenNames} part={part}>
      <Text name="titleContains" part={part} hint={t('form.titleContains-hint')} />
      {fields.trigger === 'ride-completed' && (
        <div className={styles.times}>
          <Text name="metresFrom" part={part} type="number" />
          <Text name="yenFrom" part={part} type="number" />
        </div>
      )}
      <fieldset className="ui-field">
        <legend className="ui-field__label">{t('form.weekdays')}</legend>
        <p className="ui-field__hint">{t('form.weekdays-hint')}</p>
        <div className="ui-cluster ui-gap-l">
          {weekdays.map((day) => (
            <label className="ui-checkbox" key={day}>
              <input type="checkbox" checked={fields.weekdays.includes(day)} onChange={() => toggle(day)} />{' '}
              {t(`weekday.${day}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className={styles.times}>
        <Text name="timeFrom" part={part} type="time" />
        <Text name="timeTo" part={part} type="time" />
      </div>
      <Text name="dates" part={part} hint={t('form.dates-hint')} />
      <Text name="exceptDates" part={part} hint={t('form.dates-hint')} />
    </Folded>
  );
}

export function CapsPart(part: PartProps) {
  const t = useTexts(pointsLocales);
  return (
    <Folded title={t('form.part-caps')} open={t('form.caps-hint')} names={capNames} part={part}>
      {(['day', 'month', 'lifetime'] as const).map((period) => (
        <div className={styles.times} key={period}>
          <Text name={`${period}Points`} part={part} type="number" />
          <Text name={`${period}Times`} part={part} type="number" />
        </div>
      ))}
    </Folded>
  );
}

export function BudgetPart(part: PartProps) {
  const t = useTexts(pointsLocales);
  const { fields, wrong, set } = part;
  const budgets = useService('points').useQuery('get', '/budgets');
  // A programme has a budget in every fiscal year, and is chosen once.
  const programmes = new Map(budgets.data?.items.map(({ programme, name }) => [programme, name]));
  return (
    <Part title={t('form.part-budget')}>
      <Field
        label={t('form.programme')}
        hint={t('form.programme-hint')}
        fault={wrong.includes('programme') ? t('common.fault-choose') : undefined}
        required
      >
        {(control) => (
          <select
            className="ui-select"
            {...control}
            value={fields.programme}
            onChange={({ target }) => set({ programme: target.value })}
          >
            <option value="" />
            {[...programmes].map(([programme, name]) => (
              <option key={programme} value={programme}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className={styles.times}>
        <Text name="startsOn" part={part} type="date" hint={t('form.day-hint')} />
        <Text name="endsOn" part={part} type="date" hint={t('form.day-hint')} />
      </div>
      <Field label={t('form.expiry')} required>
        {(control) => (
          <select
            className="ui-select"
            {...control}
            value={fields.expiry}
            onChange={({ target }) => set({ expiry: target.value as RuleFields['expiry'] })}
          >
            {expiries.map((expiry) => (
              <option key={expiry} value={expiry}>
                {t(`form.expiry-${expiry}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {fields.expiry !== 'never' && <Text name="expiryMonths" part={part} type="number" required />}
    </Part>
  );
}
