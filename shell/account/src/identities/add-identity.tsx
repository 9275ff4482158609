import type { identity } from '@entame/sdk';
import { Icon, useHost, useTexts } from '@entame/sdk/react';
import { locales } from '../locales/index.ts';
import { hasShownCard } from './freshness.ts';

type Provider = identity.components['schemas']['IdentityProvider'];

/** What can be added, and what will happen then. */
export function AddIdentity({ providers, chosen }: { providers: Provider[]; chosen: string | null }) {
  const { session } = useHost();
  const t = useTexts(locales);
  const isShown = hasShownCard(session, Date.now());
  return (
    <section className="ui-page__section" aria-labelledby="add">
      <h2 id="add">{t('link.add-title')}</h2>
      {providers.length === 0 && <p>{t('link.nothing-to-add')}</p>}
      {providers.length > 0 && (
        <div className="ui-card ui-card--soft">
          <h3 className="ui-card__title">{t('link.how')}</h3>
          <div className="ui-prose">
            <ol>
              <li>{t(isShown ? 'link.step-card-done' : 'link.step-card')}</li>
              <li>{t('link.step-other')}</li>
              <li>{t('link.step-back')}</li>
            </ol>
          </div>
        </div>
      )}
      {providers.map((provider) => (
        <div className="ui-card ui-stack ui-gap-s" key={provider.id}>
          <h3 className="ui-card__title">{provider.name}</h3>
          <p>{provider.description}</p>
          {isShown && chosen === provider.id && <p role="status">{t('link.go-on')}</p>}
          <Go provider={provider} isShown={isShown} />
        </div>
      ))}
    </section>
  );
}

function Go({ provider: { id, name }, isShown }: { provider: Provider; isShown: boolean }) {
  const { navigate, stepUp } = useHost();
  const t = useTexts(locales);
  const label = (
    <>
      <Icon name="plus" />
      {t('link.add', { name })}
    </>
  );
  if (isShown)
    return (
      <a className="ui-button" href={`/api/identity/v1/sign-in/${id}?purpose=link`}>
        {label}
      </a>
    );
  /** Remembers in the address what was chosen: the person comes back to it. */
  function showCard(): void {
    navigate(`/me/identities?${new URLSearchParams({ add: id })}`);
    // Declining it leaves everything as it was.
    stepUp().catch(() => {});
  }
  return (
    <button className="ui-button" type="button" onClick={showCard}>
      {label}
    </button>
  );
}
