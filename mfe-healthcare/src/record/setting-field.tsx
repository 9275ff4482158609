import type { Setting } from '../contract.ts';
import styles from '../health.module.css';
import { useHealthTexts } from '../locales/index.ts';

const settings = ['home', 'office'] as const;

/** Where it was measured decides which published table counts. */
export function SettingField({ setting, onChange }: { setting: Setting; onChange(setting: Setting): void }) {
  const t = useHealthTexts();
  return (
    <fieldset className="ui-field">
      <legend className="ui-field__label">{t('record.where')}</legend>
      <div className={styles.choices}>
        {settings.map((choice) => (
          <label key={choice} className="ui-choice">
            <input
              type="radio"
              name="setting"
              checked={choice === setting}
              onChange={() => onChange(choice)}
            />
            <span className="ui-choice__title">{t(`record.where-${choice}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
