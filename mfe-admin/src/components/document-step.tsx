import { Icon, useHost, useTexts } from '@entame/sdk/react';
import { useId } from 'react';
import { locales } from '../locales/index.ts';
import { type DocumentKind, documentKinds, type ResidentFields } from '../resident-form.ts';

interface Check {
  document: DocumentKind | '';
  terms: boolean;
}
interface DocumentStepProps extends Check {
  fields: ResidentFields;
  wrong: string[];
  onChange(check: Check): void;
}

/** What was typed, once more beside the document; its kind; and the terms, signed on paper. */
export function DocumentStep({ document, terms, fields, wrong, onChange }: DocumentStepProps) {
  const { format } = useHost();
  const t = useTexts(locales);
  const id = useId();
  const facts = [
    [t('resident.name'), fields.name],
    [t('desk.kana'), fields.kana],
    [t('resident.birth-date'), format.eraDate(`${fields.birthDate}T12:00:00+09:00`)],
    [t('resident.address'), fields.address],
    [t('desk.phone'), fields.phone || t('desk.none')],
  ];
  return (
    <>
      <dl className="ui-dl">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <fieldset
        className="ui-field"
        data-fault={wrong.includes('document') || undefined}
        aria-describedby={wrong.includes('document') ? `${id}-document` : undefined}
      >
        <legend className="ui-field__label">{t('desk.document')}</legend>
        <p className="ui-field__hint">{t('desk.document-hint')}</p>
        {documentKinds.map((kind) => (
          <label key={kind} className="ui-choice">
            <input
              type="radio"
              name="document"
              checked={document === kind}
              onChange={() => onChange({ document: kind, terms })}
            />
            <span>
              <span className="ui-choice__title">{t(`document.${kind}`)}</span>
            </span>
          </label>
        ))}
        {wrong.includes('document') && <Fault id={`${id}-document`} text={t('desk.fault-choose')} />}
      </fieldset>
      <div className="ui-field">
        <label className="ui-checkbox">
          <input
            type="checkbox"
            checked={terms}
            aria-invalid={wrong.includes('terms') || undefined}
            aria-describedby={wrong.includes('terms') ? `${id}-terms` : undefined}
            onChange={({ target }) => onChange({ document, terms: target.checked })}
          />
          {t('desk.terms')}
        </label>
        <p className="ui-field__hint">{t('desk.terms-hint')}</p>
        {wrong.includes('terms') && <Fault id={`${id}-terms`} text={t('desk.fault-terms')} />}
      </div>
    </>
  );
}

function Fault({ id, text }: { id: string; text: string }) {
  return (
    <p className="ui-field__error" id={id} role="alert">
      <Icon name="alert" />
      <span>{text}</span>
    </p>
  );
}
