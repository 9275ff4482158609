import type { privacy } from '@entame/sdk';
import { useTexts } from '@entame/sdk/react';
import { locales } from '../locales/index.ts';
import { Field } from './field.tsx';

type CorrectionField = privacy.components['schemas']['CorrectionField'];
const genders = ['female', 'male', 'other', 'unknown'] as const;

/** What residents write is words; a day and a gender are entered anew, a name is taken over. */
export function firstValue(field: CorrectionField, wanted: string): string {
  if (field === 'birth-date') return '';
  return field === 'gender' ? 'unknown' : wanted;
}

/** The control for what is registered from now on. */
export function CorrectedValue({
  field,
  value,
  fault,
  onChange,
}: {
  field: CorrectionField;
  value: string;
  fault: string | undefined;
  onChange(value: string): void;
}) {
  const t = useTexts(locales);
  return (
    <Field label={t('corrections.value')} fault={fault} required>
      {(control) =>
        field === 'gender' ? (
          <select
            className="ui-select"
            {...control}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          >
            {genders.map((gender) => (
              <option key={gender} value={gender}>
                {t(`gender.${gender}`)}
              </option>
            ))}
          </select>
        ) : (
          <input
            className="ui-input"
            type={field === 'birth-date' ? 'date' : 'text'}
            maxLength={300}
            {...control}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </Field>
  );
}
