import type { identity } from '@entame/sdk';
import {
  Icon,
  Loading,
  PageFrame,
  QueryTrouble,
  useHost,
  useLocation,
  useNews,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useRef } from 'react';
import { AddIdentity } from '../identities/add-identity.tsx';
import { LinkResult } from '../identities/link-result.tsx';
import { Unlink } from '../identities/unlink.tsx';
import { locales } from '../locales/index.ts';

type Linked = identity.components['schemas']['LinkedIdentity'];

/** By which identities I can sign in; adding one and taking one away. */
export function IdentitiesPage() {
  const t = useTexts(locales);
  const { query } = useLocation();
  const service = useService('identity');
  const heading = useRef<HTMLHeadingElement>(null);
  useNews('identity');
  const linked = service.useQuery('get', '/me/identities');
  const providers = service.useQuery('get', '/providers');
  const offered = providers.data?.items ?? [];
  const own = linked.data?.items ?? [];
  const linkedId = query.get('linked');
  const linkedName = offered.find(({ id }) => id === linkedId)?.name;
  const addable = offered.filter(
    ({ id, isLinkable }) => isLinkable && !own.some(({ providerId }) => providerId === id),
  );
  return (
    <PageFrame
      title={t('link.title')}
      lead={t('link.lead')}
      back={{ href: '/me', label: t('common.back') }}
      ref={heading}
      narrow
    >
      <LinkResult {...(linkedName !== undefined && { linkedName })} problem={query.get('problem')} />
      {(linked.isPending || providers.isPending) && <Loading lines={6} />}
      {linked.isLoadingError && <QueryTrouble query={linked} />}
      {providers.isLoadingError && <QueryTrouble query={providers} />}
      {linked.data && (
        <section className="ui-page__section" aria-labelledby="own">
          <h2 id="own">{t('link.own')}</h2>
          <ul className="ui-list">
            {own.map((one) => (
              <OneIdentity key={one.id} identity={one} onGone={() => heading.current?.focus()} />
            ))}
          </ul>
        </section>
      )}
      {linked.data && providers.data && <AddIdentity providers={addable} />}
    </PageFrame>
  );
}

function OneIdentity({ identity: one, onGone }: { identity: Linked; onGone(): void }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const name = one.providerName ?? t('link.unknown');
  return (
    <li className="ui-list__row">
      <Icon name={one.kind === 'card' ? 'person' : 'document'} />
      <span className="ui-list__title">
        {name}
        <span className="ui-list__text">{t('link.since', { day: format.longDate(one.linkedAt) })}</span>
        {one.lastUsedAt && (
          <span className="ui-list__text">
            {t('link.last-used', { time: format.dateTime(one.lastUsedAt) })}
          </span>
        )}
        {one.isLastCard && <span className="ui-list__text">{t('link.last-card')}</span>}
      </span>
      {!one.isLastCard && <Unlink identity={one} name={name} onGone={onGone} />}
    </li>
  );
}
