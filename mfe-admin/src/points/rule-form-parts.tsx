import { useService, useTexts } from '@entame/sdk/react';
import { type ReactNode, useState } from 'react';
import styles from '../admin.module.css';
import { Field } from '../components/field.tsx';
import { pointsLocales } from '../locales/points/index.ts';
import { amountKindsOf, type RuleField, type RuleFields, triggers } from './rule-fields.ts';

export interface PartProps {
  fields: RuleFields;
  wrong: readonly RuleField[];
  set(change: Partial<RuleFields>): void;
}
type TextField = {
  [K in RuleField]: RuleFields[K] extends string ? (string extends RuleFields[K] ? K : never) : never;
}[RuleField];

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

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="ui-card ui-stack">
      <h2 className="ui-card__title">{title}</h2>
      {children}
    </section>
  );
}

/** What most rules leave open stands folded up, until something is in it or wrong with it. */
function Folded({
  title,
  open,
  names,
  part: { fields, wrong },
  children,
}: {
  title: string;
  /** What it means to leave it as it is. */
  open: string;
  names: readonly RuleField[];
  part: PartProps;
  children: ReactNode;
}) {
  const [isFilled] = useState(() => names.some((name) => fields[name].toString() !== ''));
  const isWrong = names.some((name) => wrong.includes(name));
  return (
    <details className="ui-card" open={isFilled || isWrong}>
      <summary className={styles.summary}>
        <h2 className={styles.filter}>{title}</h2>
        <span className={styles.soft}>{open}</span>
      </summary>
      <div className="ui-stack">{children}</div>
    </details>
  );
}

/** One field of text, with the fault that its kind can have. */
function Text({
  name,
  part: { fields, wrong, set },
  hint,
  required = false,
  type = 'text',
}: {
  name: TextField;
  part: PartProps;
  hint?: string | undefined;
  required?: boolean;
  type?: 'text' | 'number' | 'date' | 'time';
}) {
  const t = useTexts(pointsLocales);
  const fault = () => {
    if (!wrong.includes(name)) return undefined;
    if (name === 'dates' || name === 'exceptDates') return t('form.fault-date');
    return t(fields[name].trim() === '' ? 'common.fault-empty' : 'form.fault-number');
  };
  return (
    <Field label={t(`form.${name}`)} hint={hint} fault={fault()} required={required}>
      {(control) => (
        <input
          className="ui-input"
          type={type === 'number' ? 'text' : type}
          inputMode={type === 'number' ? 'numeric' : undefined}
          {...control}
          value={fields[name]}
          onChange={({ target }) => set({ [name]: target.value })}
        />
      )}
    </Field>
  );
}

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
