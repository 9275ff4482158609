import type { identity } from '@entame/sdk';
import { Icon, useHost, useService, useTexts } from '@entame/sdk/react';
import { locales } from '../locales/index.ts';
import { hasShownCard } from './freshness.ts';
import { linkAddress } from './link-address.ts';

type Provider = identity.components['schemas']['IdentityProvider'];

/** What can be added, and what will happen then. */
export function AddIdentity({ providers }: { providers: Provider[] }) {
  const t = useTexts(locales);
  // Not as the page found it: showing the card changes the session beside the page.
  const { data: session } = useService('identity').useQuery('get', '/session');
  const isShown = session?.state === 'signed-in' && hasShownCard(session, Date.now());
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
          <Go provider={provider} isShown={isShown} />
        </div>
      ))}
    </section>
  );
}

function Go({ provider, isShown }: { provider: Provider; isShown: boolean }) {
  const { stepUp } = useHost();
  const t = useTexts(locales);
  const label = (
    <>
      <Icon name="plus" />
      {t('link.add', { name: provider.name })}
    </>
  );
  const address = linkAddress(provider);
  if (isShown)
    return (
      <a className="ui-button" href={address}>
        {label}
      </a>
    );
  /** Declining it leaves everything as it was. */
  const showCard = () =>
    stepUp().then(
      () => location.assign(address),
      () => {},
    );
  return (
    <button className="ui-button" type="button" onClick={showCard}>
      {label}
    </button>
  );
}
