import { Icon, useTexts } from '@entame/sdk/react';
import { factorLocales } from '../locales/second-factor/index.ts';

/** Codes for the day on which the device is lost; shown once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept(): void }) {
  const t = useTexts(factorLocales);
  return (
    <section className="ui-page__section">
      <h2>{t('codes-title')}</h2>
      <p>{t('codes-text')}</p>
      <ul className="ui-card ui-grid ui-gap-s">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="ui-form__actions">
        <button className="ui-button" type="button" onClick={onKept}>
          {t('codes-kept')}
        </button>
        <button className="ui-button ui-button--quiet" type="button" onClick={() => print()}>
          <Icon name="print" />
          {t('print')}
        </button>
      </div>
    </section>
  );
}
