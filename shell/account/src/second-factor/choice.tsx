import { useTexts } from '@entame/sdk/react';
import { factorLocales } from '../locales/second-factor/index.ts';
import { hasWebAuthn } from '../webauthn.ts';

export type Way = 'device' | 'app';

/** The two ways side by side, for somebody who has none yet. */
export function Choice({ onChosen }: { onChosen(way: Way): void }) {
  const t = useTexts(factorLocales);
  const isPossible = hasWebAuthn();
  return (
    <section className="ui-page__section">
      <h2>{t('choose-title')}</h2>
      <p>{t('choose-text')}</p>
      <div className="ui-stack">
        <div className="ui-card ui-stack">
          <h3 className="ui-card__title">{t('device-title')}</h3>
          <p>{t(isPossible ? 'device-about' : 'device-impossible')}</p>
          {isPossible && (
            <button className="ui-button ui-button--block" type="button" onClick={() => onChosen('device')}>
              {t('device-choose')}
            </button>
          )}
        </div>
        <div className="ui-card ui-stack">
          <h3 className="ui-card__title">{t('app-title')}</h3>
          <p>{t('app-about')}</p>
          <button className="ui-button ui-button--block" type="button" onClick={() => onChosen('app')}>
            {t('app-choose')}
          </button>
        </div>
      </div>
    </section>
  );
}
