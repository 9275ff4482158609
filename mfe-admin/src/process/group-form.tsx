import type { activities } from '@entame/sdk';
import { Trouble, useTexts } from '@entame/sdk/react';
import { type FormEvent, useRef, useState } from 'react';
import { Field } from '../components/field.tsx';
import { processLocales } from '../locales/process/index.ts';
import { useFirstFault } from '../use-first-fault.ts';

type GroupKind = activities.components['schemas']['GroupKind'];
type GroupWithContact = activities.components['schemas']['GroupWithContact'];

const kinds = [
  'neighbourhood',
  'seniors',
  'children',
  'volunteers',
  'school',
  'other',
] as const satisfies GroupKind[];

interface Fields {
  name: string;
  kind: GroupKind;
  active: boolean;
  contactName: string;
  contactPhone: string;
}

/** Entering a group, or correcting it: the name stays then, because accounts bear it. */
export function GroupForm({
  initial,
  action,
  busy,
  error,
  onSubmit,
}: {
  initial?: GroupWithContact;
  action: string;
  busy: boolean;
  error: unknown;
  onSubmit(fields: Fields): void;
}) {
  const t = useTexts(processLocales);
  const form = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState<Fields>({
    name: initial?.name ?? '',
    kind: initial?.kind ?? 'neighbourhood',
    active: initial?.active ?? true,
    contactName: initial?.contactName ?? '',
    contactPhone: initial?.contactPhone ?? '',
  });
  const [wrong, setWrong] = useState<readonly string[]>([]);
  useFirstFault(form, wrong);
  const set = (change: Partial<Fields>) => setFields((before) => ({ ...before, ...change }));
  function submit(event: FormEvent) {
    event.preventDefault();
    const isNameless = fields.name.trim() === '';
    setWrong(isNameless ? ['name'] : []);
    if (!isNameless && !busy) onSubmit(fields);
  }
  return (
    <form className="ui-form" ref={form} onSubmit={submit} autoComplete="off" noValidate>
      {!initial && (
        <Field
          label={t('group.name')}
          hint={t('group.name-hint')}
          fault={wrong.length > 0 ? t('group.name-fault') : undefined}
          required
        >
          {(control) => (
            <input
              className="ui-input"
              maxLength={80}
              name="group-name"
              {...control}
              value={fields.name}
              onChange={({ target }) => set({ name: target.value })}
            />
          )}
        </Field>
      )}
      <Field label={t('group.kind')} required>
        {(control) => (
          <select
            className="ui-select"
            {...control}
            value={fields.kind}
            onChange={({ target }) => set({ kind: kinds.find((one) => one === target.value) ?? 'other' })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('group.contact-name')} hint={t('group.contact-hint')} required={false}>
        {(control) => (
          <input
            className="ui-input"
            maxLength={80}
            {...control}
            value={fields.contactName}
            onChange={({ target }) => set({ contactName: target.value })}
          />
        )}
      </Field>
      <Field label={t('group.contact-phone')} required={false}>
        {(control) => (
          <input
            className="ui-input"
            type="tel"
            maxLength={20}
            {...control}
            value={fields.contactPhone}
            onChange={({ target }) => set({ contactPhone: target.value })}
          />
        )}
      </Field>
      {initial && (
        <label className="ui-checkbox">
          <input
            type="checkbox"
            checked={fields.active}
            onChange={({ target }) => set({ active: target.checked })}
          />{' '}
          {t('group.may-apply')}
        </label>
      )}
      {error !== null && error !== undefined && <Trouble error={error} />}
      <div className="ui-form__actions">
        <button className="ui-button" type="submit" aria-busy={busy} aria-disabled={busy}>
          {busy ? t('form.sending') : action}
        </button>
      </div>
    </form>
  );
}
