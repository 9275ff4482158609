import { Icon, useHost, useTexts } from '@entame/sdk/react';
import { useId, useState } from 'react';
import { Field } from '../components/field.tsx';
import { processLocales } from '../locales/process/index.ts';
import { type DateFields, datesMax, isWhole, type Repetition, repeatDate } from './application-fields.ts';
import styles from './process.module.css';

const repetitions = ['week', 'fortnight', 'month'] as const;

/** One date or several, each with its own times; the last one can be repeated. */
export function DatesField({
  dates,
  fault,
  onChange,
}: {
  dates: DateFields[];
  fault: string | undefined;
  onChange(dates: DateFields[]): void;
}) {
  const t = useTexts(processLocales);
  const faultId = useId();
  const change = (place: number, to: Partial<DateFields>) =>
    onChange(dates.map((date, index) => (index === place ? { ...date, ...to } : date)));
  return (
    <fieldset
      className="ui-field"
      data-fault={fault ? true : undefined}
      aria-describedby={fault ? faultId : undefined}
    >
      <legend className="ui-field__label">{t('form.dates')}</legend>
      {fault && (
        <p className="ui-field__error" id={faultId}>
          <Icon name="alert" />
          <span>{fault}</span>
        </p>
      )}
      {dates.map((date, place) => (
        <div className={styles.date} key={place}>
          <Field label={t('form.date', { number: place + 1 })}>
            {(control) => (
              <input
                className="ui-input"
                type="date"
                {...control}
                value={date.date}
                onChange={({ target }) => change(place, { date: target.value })}
              />
            )}
          </Field>
          {(['from', 'until'] as const).map((edge) => (
            <Field key={edge} label={t(`form.${edge}`)}>
              {(control) => (
                <input
                  className="ui-input"
                  type="time"
                  {...control}
                  value={date[edge]}
                  onChange={({ target }) => change(place, { [edge]: target.value })}
                />
              )}
            </Field>
          ))}
          {dates.length > 1 && (
            <button
              className="ui-button ui-button--quiet"
              type="button"
              aria-label={t('form.remove-date', { number: place + 1 })}
              onClick={() => onChange(dates.filter((_, index) => index !== place))}
            >
              {t('form.remove')}
            </button>
          )}
        </div>
      ))}
      <Repeat dates={dates} onChange={onChange} />
    </fieldset>
  );
}

function Repeat({ dates, onChange }: { dates: DateFields[]; onChange(dates: DateFields[]): void }) {
  const { notify } = useHost();
  const t = useTexts(processLocales);
  const [every, setEvery] = useState<Repetition>('week');
  const [times, setTimes] = useState('3');
  const last = dates.at(-1);
  const room = datesMax - dates.length;
  if (!last || !isWhole(last) || room <= 0) return <p className={styles.small}>{t('form.repeat-hint')}</p>;
  const add = () => {
    const wanted = Math.min(room, Math.max(1, Math.trunc(Number(times)) || 1));
    onChange([...dates, ...repeatDate(last, every, wanted)]);
    notify('success', t('form.repeated', { count: wanted }));
  };
  return (
    <details className="ui-card ui-card--soft">
      <summary className={styles.summary}>{t('form.repeat')}</summary>
      <div className={styles.repeat}>
        <Field label={t('form.every')}>
          {(control) => (
            <select
              className="ui-select"
              {...control}
              value={every}
              onChange={({ target }) => setEvery(repetitions.find((one) => one === target.value) ?? 'week')}
            >
              {repetitions.map((one) => (
                <option key={one} value={one}>
                  {t(`form.every-${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('form.times')} hint={t('form.times-hint', { max: room })}>
          {(control) => (
            <input
              className="ui-input ui-input--short"
              inputMode="numeric"
              maxLength={2}
              {...control}
              value={times}
              onChange={({ target }) => setTimes(target.value)}
            />
          )}
        </Field>
        <button className="ui-button ui-button--secondary" type="button" onClick={add}>
          <Icon name="plus" />
          {t('form.add-dates')}
        </button>
      </div>
    </details>
  );
}
