import { useTexts } from '@entame/sdk/react';
import { Field } from '../components/field.tsx';
import { processLocales } from '../locales/process/index.ts';
import type { SignUpFields as Fields, SignUpFieldName } from './application-fields.ts';

const numbers = ['capacity', 'opensDaysBefore', 'closesDaysBefore'] as const;
const units = {
  capacity: 'unit.people',
  opensDaysBefore: 'unit.days-before',
  closesDaysBefore: 'unit.days-before',
} as const;

/** Whether people have to sign up, and if so how many, from when and until when. */
export function SignUpFields({
  value,
  wrong,
  onChange,
}: {
  value: Fields;
  wrong: readonly string[];
  onChange(value: Fields): void;
}) {
  const t = useTexts(processLocales);
  return (
    <>
      <fieldset className="ui-field">
        <legend className="ui-field__label">{t('form.sign-up')}</legend>
        {([false, true] as const).map((needed) => (
          <label className="ui-radio" key={String(needed)}>
            <input
              type="radio"
              name="sign-up"
              checked={value.needed === needed}
              onChange={() => onChange({ ...value, needed })}
            />{' '}
            {t(needed ? 'form.sign-up-needed' : 'form.sign-up-none')}
          </label>
        ))}
      </fieldset>
      {value.needed &&
        numbers.map((name) => (
          <NumberField
            key={name}
            name={name}
            value={value[name]}
            unit={t(units[name])}
            isWrong={wrong.includes(name)}
            required={name === 'closesDaysBefore'}
            onChange={(text) => onChange({ ...value, [name]: text })}
          />
        ))}
    </>
  );
}

/** A whole number with its unit. */
export function NumberField(props: {
  name: SignUpFieldName | 'expectedPeople' | 'pointsAsked' | 'points' | 'groupPoints' | 'attendance';
  value: string;
  unit: string;
  isWrong: boolean;
  required: boolean;
  onChange(text: string): void;
}) {
  const t = useTexts(processLocales);
  const { name } = props;
  return (
    <Field
      label={t(`form.${name}`)}
      hint={t(`form.${name}-hint`)}
      fault={props.isWrong ? t(`form.${name}-fault`) : undefined}
      required={props.required}
    >
      {(control) => (
        <div className="ui-number">
          <input
            className="ui-number__input"
            inputMode="numeric"
            maxLength={5}
            name={name}
            {...control}
            value={props.value}
            onChange={({ target }) => props.onChange(target.value)}
          />
          <span className="ui-number__unit">{props.unit}</span>
        </div>
      )}
    </Field>
  );
}
