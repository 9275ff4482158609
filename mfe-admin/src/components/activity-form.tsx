import { isProblem } from '@entame/sdk';
import { Trouble, useHost, useTexts } from '@entame/sdk/react';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import {
  type ActivityFields,
  type Draft,
  draftOf,
  endsNextDay,
  type FieldName,
  fieldsPointedAt,
  findWrongFields,
  type TextFieldName,
} from '../activity-form.ts';
import styles from '../admin.module.css';
import { locales } from '../locales/index.ts';
import { categories } from '../process/application-fields.ts';
import { CategoryField, PlaceField } from '../process/place-field.tsx';
import { NumberField, SignUpFields } from '../process/sign-up-fields.tsx';
import { Field } from './field.tsx';

interface ActivityFormProps {
  initial: ActivityFields;
  action: string;
  busyText: string;
  cancelHref: string;
  busy: boolean;
  error: unknown;
  onSubmit(draft: Draft): void;
  /** Shown above the button while the times differ from those at first. */
  timesChanged?: ReactNode;
}

/** Announcing and correcting an activity. */
export function ActivityForm(props: ActivityFormProps) {
  const { initial, action, busyText, cancelHref, busy, error, onSubmit, timesChanged } = props;
  const { format } = useHost();
  const t = useTexts(locales);
  const form = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState(initial);
  const [wrong, setWrong] = useState<FieldName[]>([]);
  const refused = isProblem(error) ? fieldsPointedAt((error.errors ?? []).map(({ pointer }) => pointer)) : [];
  const faultOf = (name: TextFieldName) =>
    wrong.includes(name) || refused.includes(name) ? t(`form.${name}-fault`) : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const found = findWrongFields(fields);
    setWrong(found);
    const [first] = found;
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    else onSubmit(draftOf(fields, format));
  }

  const input = (name: TextFieldName) => ({
    name,
    value: fields[name],
    onChange: ({ target }: { target: { value: string } }) => {
      setFields((before) => ({ ...before, [name]: target.value }));
      setWrong((before) => before.filter((one) => one !== name));
    },
  });
  const set = (change: Partial<ActivityFields>) => setFields((before) => ({ ...before, ...change }));
  const sameTimes = (['date', 'from', 'until'] as const).every((name) => fields[name] === initial[name]);

  return (
    <form className="ui-form" ref={form} onSubmit={submit} noValidate>
      <Field label={t('activity.title')} required fault={faultOf('title')} hint={t('form.title-hint')}>
        {(control) => <input className="ui-input" maxLength={80} {...control} {...input('title')} />}
      </Field>
      <Field label={t('activity.date')} required fault={faultOf('date')}>
        {(control) => (
          <input className="ui-input ui-input--short" type="date" {...control} {...input('date')} />
        )}
      </Field>
      <div className={styles.times}>
        <Field label={t('activity.from')} required fault={faultOf('from')}>
          {(control) => <input className="ui-input" type="time" {...control} {...input('from')} />}
        </Field>
        <Field
          label={t('activity.until')}
          required
          fault={faultOf('until')}
          hint={endsNextDay(fields) ? t('form.next-day') : undefined}
        >
          {(control) => <input className="ui-input" type="time" {...control} {...input('until')} />}
        </Field>
      </div>
      <Field label={t('activity.place')} required fault={faultOf('placeName')} hint={t('form.place-hint')}>
        {(control) => <input className="ui-input" maxLength={80} {...control} {...input('placeName')} />}
      </Field>
      <PlaceField value={fields.placeId} onChange={(placeId) => set({ placeId })} />
      <CategoryField
        value={fields.category}
        categories={categories}
        onChange={(category) => set({ category })}
      />
      <Field label={t('activity.group')} required={false} hint={t('form.group-hint')}>
        {(control) => <input className="ui-input" maxLength={80} {...control} {...input('groupName')} />}
      </Field>
      <Field label={t('activity.points')} required fault={faultOf('points')} hint={t('form.points-hint')}>
        {(control) => (
          <div className="ui-number">
            <input
              className="ui-number__input"
              inputMode="numeric"
              maxLength={4}
              {...control}
              {...input('points')}
            />
            <span className="ui-number__unit">{t('unit.points')}</span>
          </div>
        )}
      </Field>
      <NumberField
        name="groupPoints"
        value={fields.groupPoints}
        unit={t('unit.points')}
        isWrong={wrong.includes('groupPoints')}
        required={false}
        onChange={(groupPoints) => set({ groupPoints })}
      />
      <SignUpFields value={fields.signUp} wrong={wrong} onChange={(signUp) => set({ signUp })} />
      <Field label={t('activity.description')} required={false} hint={t('form.description-hint')}>
        {(control) => (
          <textarea
            className="ui-textarea"
            rows={5}
            maxLength={2000}
            {...control}
            {...input('description')}
          />
        )}
      </Field>
      {!sameTimes && timesChanged}
      {error !== null && error !== undefined && <Trouble error={error} />}
      <div className="ui-form__actions">
        <button className="ui-button" type="submit" aria-busy={busy} aria-disabled={busy}>
          {busy ? busyText : action}
        </button>
        <a className="ui-button ui-button--quiet" href={cancelHref}>
          {t('form.leave')}
        </a>
      </div>
    </form>
  );
}
