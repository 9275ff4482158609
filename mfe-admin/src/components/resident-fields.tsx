import { useHost, useTexts } from '@entame/sdk/react';
import styles from '../admin.module.css';
import { locales } from '../locales/index.ts';
import { genders, type ResidentField, type ResidentFields } from '../resident-form.ts';
import { Field } from './field.tsx';

interface FieldsProps {
  fields: ResidentFields;
  faultOf(name: ResidentField): string | undefined;
  onChange(change: Partial<ResidentFields>): void;
}

/** Name, kana, birth date and gender, as in the document. */
export function PersonFields({ fields, faultOf, onChange }: FieldsProps) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { birthDate } = fields;
  const era = birthDate ? format.eraDate(`${birthDate}T12:00:00+09:00`) : t('desk.birth-date-hint');
  return (
    <>
      <Field label={t('resident.name')} required hint={t('desk.name-hint')} fault={faultOf('name')}>
        {(control) => (
          <input
            className="ui-input"
            maxLength={80}
            autoComplete="off"
            {...control}
            value={fields.name}
            onChange={({ target }) => onChange({ name: target.value })}
          />
        )}
      </Field>
      <Field label={t('desk.kana')} required hint={t('desk.kana-hint')} fault={faultOf('kana')}>
        {(control) => (
          <input
            className="ui-input"
            maxLength={80}
            autoComplete="off"
            {...control}
            value={fields.kana}
            onChange={({ target }) => onChange({ kana: target.value })}
          />
        )}
      </Field>
      <div className={styles.times}>
        <Field label={t('resident.birth-date')} required hint={era} fault={faultOf('birthDate')}>
          {(control) => (
            <input
              className="ui-input"
              type="date"
              min="1900-01-01"
              autoComplete="off"
              {...control}
              value={birthDate}
              onChange={({ target }) => onChange({ birthDate: target.value })}
            />
          )}
        </Field>
        <Field label={t('resident.gender')} required fault={faultOf('gender')}>
          {(control) => (
            <select
              className="ui-select"
              {...control}
              value={fields.gender}
              onChange={({ target }) => onChange({ gender: target.value as ResidentFields['gender'] })}
            >
              <option value="" />
              {genders.map((gender) => (
                <option key={gender} value={gender}>
                  {t(`gender.${gender}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </>
  );
}

export function ContactFields({ fields, faultOf, onChange }: FieldsProps) {
  const t = useTexts(locales);
  return (
    <>
      <Field label={t('resident.address')} required hint={t('desk.address-hint')} fault={faultOf('address')}>
        {(control) => (
          <input
            className="ui-input"
            maxLength={200}
            autoComplete="off"
            {...control}
            value={fields.address}
            onChange={({ target }) => onChange({ address: target.value })}
          />
        )}
      </Field>
      <Field label={t('desk.phone')} required={false} hint={t('desk.phone-hint')} fault={faultOf('phone')}>
        {(control) => (
          <input
            className="ui-input"
            type="tel"
            maxLength={20}
            autoComplete="off"
            {...control}
            value={fields.phone}
            onChange={({ target }) => onChange({ phone: target.value })}
          />
        )}
      </Field>
    </>
  );
}
