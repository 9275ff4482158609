import { Icon, useTexts } from '@entame/sdk/react';
import { type ReactNode, useId } from 'react';
import { locales } from '../locales/index.ts';

interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
  required: boolean;
}

/** A label, a hint and a fault around one control. */
export function Field({
  label,
  hint,
  fault,
  required,
  children,
}: {
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  /** Says beside the label whether the field must be filled in; nothing is said where it depends. */
  required?: boolean;
  children(control: ControlProps): ReactNode;
}) {
  const t = useTexts(locales);
  const id = useId();
  const describedBy = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className="ui-field">
      <label className="ui-field__label" htmlFor={id}>
        {label}{' '}
        {required !== undefined && (
          <span className={required ? 'ui-field__mark ui-field__mark--required' : 'ui-field__mark'}>
            {required ? t('form.required') : t('form.optional')}
          </span>
        )}
      </label>
      {hint && (
        <p className="ui-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': fault ? true : undefined,
        required: required ?? false,
      })}
      {fault && (
        <p className="ui-field__error" id={`${id}-fault`}>
          <Icon name="alert" />
          <span>{fault}</span>
        </p>
      )}
    </div>
  );
}
