import { Icon } from '@entame/sdk/react';
import { type Ref, useId } from 'react';
import styles from '../health.module.css';
import { useHealthTexts } from '../locales/index.ts';
import type { Fault, Field } from './reading-draft.ts';

interface NumberFieldProps {
  field: Field;
  value: string;
  fault: Fault | undefined;
  inputRef: Ref<HTMLInputElement>;
  onChange(value: string): void;
  /** What was meant was guessed right. */
  onMend(value: string): void;
  onExchange(): void;
}

/** One number of the monitor, as large as the monitor shows it, named as the monitor names it. */
export function NumberField({
  field,
  value,
  fault,
  inputRef,
  onChange,
  onMend,
  onExchange,
}: NumberFieldProps) {
  const t = useHealthTexts();
  const id = useId();
  const isOptional = field === 'pulse';
  return (
    <div className={`ui-field ${styles.reading}`}>
      <div>
        <label className="ui-field__label" htmlFor={id}>
          {t(`field.${field}`)}
          <span className={isOptional ? 'ui-field__mark' : 'ui-field__mark ui-field__mark--required'}>
            {t(isOptional ? 'common.optional' : 'common.required')}
          </span>
        </label>
        <p className="ui-field__hint" id={`${id}-hint`}>
          {t(`record.hint-${field}`)}
        </p>
      </div>
      <div className="ui-number">
        <input
          className="ui-number__input"
          id={id}
          ref={inputRef}
          inputMode="numeric"
          autoComplete="off"
          enterKeyHint="next"
          maxLength={8}
          value={value}
          aria-required={!isOptional}
          aria-invalid={fault !== undefined}
          aria-describedby={fault ? `${id}-hint ${id}-error` : `${id}-hint`}
          onChange={(event) => onChange(event.target.value)}
        />
        <span className={`ui-number__unit ${styles.numberUnit}`}>
          {t(isOptional ? 'unit.pulse' : 'unit.pressure')}
        </span>
      </div>
      {fault && (
        <div className={styles.fault}>
          <p className="ui-field__error" id={`${id}-error`}>
            <Icon name="alert" />
            <span>{describe(fault)}</span>
          </p>
          <FaultFix fault={fault} onMend={onMend} onExchange={onExchange} />
        </div>
      )}
    </div>
  );

  function describe(wrong: Fault): string {
    if (wrong.kind !== 'out-of-range') return t(`fault.${wrong.kind}`);
    if (wrong.meant !== undefined) return t('fault.meant-question', { value: wrong.meant });
    return t('fault.out-of-range', { min: wrong.min, max: wrong.max });
  }
}

/** Where we can guess what was meant, one press mends it. */
function FaultFix({
  fault,
  onMend,
  onExchange,
}: { fault: Fault } & Pick<NumberFieldProps, 'onMend' | 'onExchange'>) {
  const t = useHealthTexts();
  if (fault.kind === 'exchanged') {
    return (
      <button className="ui-button ui-button--small ui-button--secondary" type="button" onClick={onExchange}>
        {t('fault.exchange')}
      </button>
    );
  }
  if (fault.kind !== 'out-of-range' || fault.meant === undefined) return null;
  const meant = String(fault.meant);
  return (
    <button
      className="ui-button ui-button--small ui-button--secondary"
      type="button"
      onClick={() => onMend(meant)}
    >
      {t('fault.meant', { value: meant })}
    </button>
  );
}
