import { Trouble, useHost, useTexts } from '@entame/sdk/react';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Field } from '../components/field.tsx';
import { processLocales } from '../locales/process/index.ts';
import { useFirstFault } from '../use-first-fault.ts';
import {
  type ApplicationFields,
  categories,
  type Draft,
  draftOf,
  type FieldName,
  findWrongFields,
} from './application-fields.ts';
import { DatesField } from './dates-field.tsx';
import { CategoryField, PlaceField } from './place-field.tsx';
import { NumberField, SignUpFields } from './sign-up-fields.tsx';

interface Props {
  initial: ApplicationFields;
  cancelHref: string;
  busy: boolean;
  error: unknown;
  onSave(draft: Draft): void;
  /** Above the fields: which group it is for, when staff enter what came on paper. */
  children?: ReactNode;
}

/** Writing an application. It may be saved unfinished; what is missing is said before it is submitted. */
export function ApplicationForm({ initial, cancelHref, busy, error, onSave, children }: Props) {
  const { format } = useHost();
  const t = useTexts(processLocales);
  const form = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState(initial);
  const [wrong, setWrong] = useState<FieldName[]>([]);
  useFirstFault(form, wrong);
  const set = (change: Partial<ApplicationFields>) => setFields((before) => ({ ...before, ...change }));
  const text = (name: 'title' | 'placeName' | 'contactName' | 'contactPhone') => ({
    name,
    value: fields[name],
    onChange: ({ target }: { target: { value: string } }) => set({ [name]: target.value }),
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const found = findWrongFields(fields);
    setWrong(found);
    if (found.length === 0) onSave(draftOf(fields, format));
  }
  return (
    <form className="ui-form" ref={form} onSubmit={submit} noValidate>
      {children}
      <Field
        label={t('form.title')}
        required
        hint={t('form.title-hint')}
        fault={wrong.includes('title') ? t('form.title-fault') : undefined}
      >
        {(control) => <input className="ui-input" maxLength={80} {...control} {...text('title')} />}
      </Field>
      <CategoryField
        value={fields.category}
        categories={categories}
        onChange={(category) => set({ category })}
      />
      <Field label={t('form.description')} required hint={t('form.description-hint')}>
        {(control) => (
          <textarea
            className="ui-textarea"
            rows={5}
            maxLength={2000}
            name="description"
            {...control}
            value={fields.description}
            onChange={({ target }) => set({ description: target.value })}
          />
        )}
      </Field>
      <Field label={t('form.place')} required hint={t('form.place-hint')}>
        {(control) => <input className="ui-input" maxLength={80} {...control} {...text('placeName')} />}
      </Field>
      <PlaceField value={fields.placeId} onChange={(placeId) => set({ placeId })} />
      <DatesField
        dates={fields.dates}
        fault={wrong.includes('dates') ? t('form.dates-fault') : undefined}
        onChange={(dates) => set({ dates })}
      />
      <NumberField
        name="expectedPeople"
        value={fields.expectedPeople}
        unit={t('unit.people')}
        isWrong={wrong.includes('expectedPeople')}
        required
        onChange={(expectedPeople) => set({ expectedPeople })}
      />
      <NumberField
        name="pointsAsked"
        value={fields.pointsAsked}
        unit={t('unit.points')}
        isWrong={wrong.includes('pointsAsked')}
        required
        onChange={(pointsAsked) => set({ pointsAsked })}
      />
      <SignUpFields value={fields.signUp} wrong={wrong} onChange={(signUp) => set({ signUp })} />
      <Field label={t('form.contact-name')} required hint={t('form.contact-hint')}>
        {(control) => (
          <input
            className="ui-input"
            maxLength={80}
            autoComplete="name"
            {...control}
            {...text('contactName')}
          />
        )}
      </Field>
      <Field label={t('form.contact-phone')} required>
        {(control) => (
          <input
            className="ui-input"
            type="tel"
            maxLength={20}
            autoComplete="tel"
            {...control}
            {...text('contactPhone')}
          />
        )}
      </Field>
      {error !== null && error !== undefined && <Trouble error={error} />}
      <div className="ui-form__actions">
        <button className="ui-button" type="submit" aria-busy={busy} aria-disabled={busy}>
          {t(busy ? 'form.sending' : 'form.save')}
        </button>
        <a className="ui-button ui-button--quiet" href={cancelHref}>
          {t('form.leave')}
        </a>
      </div>
    </form>
  );
}
