import { useTexts } from '@entame/sdk/react';
import { Field } from '../components/field.tsx';
import { locales } from '../locales/index.ts';

/** Why somebody decides so; it stays on record. */
export function ReasonField({
  label,
  hint,
  value,
  onChange,
  isMissing,
}: {
  label: string;
  hint: string;
  value: string;
  onChange(value: string): void;
  isMissing: boolean;
}) {
  const t = useTexts(locales);
  return (
    <Field label={label} hint={hint} required fault={isMissing ? t('merges.reason-missing') : undefined}>
      {(control) => (
        <textarea
          className="ui-textarea"
          maxLength={500}
          rows={2}
          {...control}
          required={false}
          aria-required
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
