import { Icon, useHost } from '@entame/sdk/react';
import { type Ref, useId } from 'react';
import styles from '../health.module.css';
import { useHealthTexts } from '../locales/index.ts';
import type { WhenFault } from './reading-draft.ts';

export type When = { kind: 'now' } | { kind: 'earlier'; date: string; time: string };

interface WhenFieldProps {
  when: When;
  fault: WhenFault | undefined;
  inputRef: Ref<HTMLInputElement>;
  onChange(when: When): void;
}

/** Now, or a day and a time of day. */
export function WhenField({ when, fault, inputRef, onChange }: WhenFieldProps) {
  const t = useHealthTexts();
  const { format } = useHost();
  const id = useId();
  const chooseEarlier = () => {
    const [date = '', time = ''] = format.toInput(new Date().toISOString()).split('T');
    onChange({ kind: 'earlier', date, time });
  };
  const wrong = {
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault ? `${id}-error` : undefined,
  };
  return (
    <fieldset className="ui-field">
      <legend className="ui-field__label">{t('record.when')}</legend>
      <div className={styles.choices}>
        <label className="ui-choice">
          <input
            type="radio"
            name="when"
            checked={when.kind === 'now'}
            onChange={() => onChange({ kind: 'now' })}
          />
          <span className="ui-choice__title">{t('record.when-now')}</span>
        </label>
        <label className="ui-choice">
          <input type="radio" name="when" checked={when.kind === 'earlier'} onChange={chooseEarlier} />
          <span className="ui-choice__title">{t('record.when-earlier')}</span>
        </label>
      </div>
      {when.kind === 'earlier' && (
        <div className={styles.choices}>
          <div className="ui-field">
            <label className="ui-field__label" htmlFor={`${id}-date`}>
              {t('record.date')}
            </label>
            <input
              className="ui-input"
              type="date"
              id={`${id}-date`}
              ref={inputRef}
              value={when.date}
              max={format.toInput(new Date().toISOString()).slice(0, 10)}
              {...wrong}
              onChange={(event) => onChange({ ...when, date: event.target.value })}
            />
          </div>
          <div className="ui-field">
            <label className="ui-field__label" htmlFor={`${id}-time`}>
              {t('record.time')}
            </label>
            <input
              className="ui-input"
              type="time"
              id={`${id}-time`}
              value={when.time}
              {...wrong}
              onChange={(event) => onChange({ ...when, time: event.target.value })}
            />
          </div>
        </div>
      )}
      {fault && (
        <p className="ui-field__error" id={`${id}-error`}>
          <Icon name="alert" />
          <span>{t(`fault.when-${fault}`)}</span>
        </p>
      )}
    </fieldset>
  );
}
