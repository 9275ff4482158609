/** What the parts of the rule form are made of. */
import { useTexts } from '@entame/sdk/react';
import { type ReactNode, useState } from 'react';
import styles from '../admin.module.css';
import { Field } from '../components/field.tsx';
import { pointsLocales } from '../locales/points/index.ts';
import type { RuleField, RuleFields } from './rule-fields.ts';

export interface PartProps {
  fields: RuleFields;
  wrong: readonly RuleField[];
  set(change: Partial<RuleFields>): void;
}
type TextField = {
  [K in RuleField]: RuleFields[K] extends string ? (string extends RuleFields[K] ? K : never) : never;
}[RuleField];

/** A card of the form that always stands open. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="ui-card ui-stack">
      <h2 className="ui-card__title">{title}</h2>
      {children}
    </section>
  );
}

/** What most rules leave open stands folded up, until something is in it or wrong with it. */
export function Folded({
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
export function Text({
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
