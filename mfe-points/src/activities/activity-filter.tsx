import type { activities } from '@entame/sdk';
import { useHost, useTexts } from '@entame/sdk/react';
import { useId } from 'react';
import { locales } from '../locales/activities/index.ts';
import styles from './joining.module.css';

export const categories = [
  'health',
  'cleaning',
  'watching',
  'children',
  'food',
  'culture',
  'disaster',
  'other',
] as const satisfies activities.components['schemas']['ActivityCategory'][];

export interface Wanted {
  day: string;
  category: string;
  place: string;
}
export interface PlaceOption {
  id: string;
  name: string;
}

/** Which day, what kind and where. It is in the address, so that "back" returns to what was found. */
export function ActivityFilter({
  wanted,
  places,
  onChange,
}: {
  wanted: Wanted;
  places: PlaceOption[];
  onChange(wanted: Wanted): void;
}) {
  const t = useTexts(locales);
  const { format } = useHost();
  const id = useId();
  const isSet = Object.values(wanted).some((value) => value !== '');
  const set = (change: Partial<Wanted>) => onChange({ ...wanted, ...change });
  return (
    <details className="ui-card ui-card--soft" open={isSet}>
      <summary className={styles.summary}>{t('find.filter')}</summary>
      <div className={styles.filters}>
        <div className="ui-field">
          <label className="ui-field__label" htmlFor={`${id}-day`}>
            {t('find.day')}
          </label>
          <input
            className="ui-input"
            id={`${id}-day`}
            type="date"
            min={format.toInput(new Date().toISOString()).slice(0, 10)}
            value={wanted.day}
            onChange={({ target }) => set({ day: target.value })}
          />
        </div>
        <Choice
          id={`${id}-category`}
          label={t('find.category')}
          value={wanted.category}
          options={categories.map((one) => ({ id: one, name: t(`category.${one}`) }))}
          onChange={(category) => set({ category })}
        />
        <Choice
          id={`${id}-place`}
          label={t('find.place')}
          value={wanted.place}
          options={places}
          onChange={(place) => set({ place })}
        />
        {isSet && (
          <button
            className="ui-button ui-button--secondary"
            type="button"
            onClick={() => onChange({ day: '', category: '', place: '' })}
          >
            {t('find.clear')}
          </button>
        )}
      </div>
    </details>
  );
}

function Choice(props: {
  id: string;
  label: string;
  value: string;
  options: PlaceOption[];
  onChange(value: string): void;
}) {
  const t = useTexts(locales);
  return (
    <div className="ui-field">
      <label className="ui-field__label" htmlFor={props.id}>
        {props.label}
      </label>
      <select
        className="ui-select"
        id={props.id}
        value={props.value}
        onChange={({ target }) => props.onChange(target.value)}
      >
        <option value="">{t('find.any')}</option>
        {props.options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
