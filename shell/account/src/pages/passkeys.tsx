import { Empty, Loading, PageFrame, QueryTrouble, useHost, useService, useTexts } from '@entame/sdk/react';
import { useEffect, useRef, useState } from 'react';
import { AddPasskey } from '../components/add-passkey.tsx';
import { PasskeyList } from '../components/passkey-list.tsx';
import { locales } from '../locales/index.ts';
import { hasWebAuthn, makePasskey } from '../webauthn.ts';

/** The devices with which the person signs in by face, fingerprint or screen lock. */
export function PasskeysPage() {
  const t = useTexts(locales);
  const { clients } = useHost();
  const heading = useRef<HTMLHeadingElement>(null);
  const [changes, setChanges] = useState(0);
  const query = useService('identity').useQuery('get', '/me/passkeys');
  // The button that had the focus is gone with its row.
  useEffect(() => {
    if (changes > 0) heading.current?.focus();
  }, [changes]);
  async function changed() {
    await query.refetch();
    setChanges((count) => count + 1);
  }
  async function register(label: string) {
    const begun = await clients.identity.POST('/me/passkeys/registration', { body: { label } });
    if (!begun.data) throw begun.error;
    const body = await makePasskey(begun.data);
    const finished = await clients.identity.POST('/me/passkeys/registration/finish', { body });
    if (!finished.data) throw finished.error;
  }
  async function remove(passkeyId: string) {
    const params = { path: { passkeyId } };
    const { error } = await clients.identity.DELETE('/me/passkeys/{passkeyId}', { params });
    if (error) throw error;
  }
  const items = query.data?.items;
  return (
    <PageFrame
      ref={heading}
      title={t('passkeys.title')}
      lead={t('passkeys.lead')}
      back={{ href: '/me', label: t('common.back') }}
      narrow
    >
      {hasWebAuthn() ? (
        items &&
        items.length < (query.data?.itemsMax ?? 0) && (
          <AddPasskey
            labelDefault={t('passkeys.label-default')}
            labelHint={t('passkeys.label-hint')}
            done={t('passkeys.added-done')}
            register={register}
            onAdded={changed}
          />
        )
      ) : (
        <p className="ui-notice">{t('passkeys.impossible')}</p>
      )}
      <section className="ui-page__section" aria-labelledby="passkeys-list">
        <h2 id="passkeys-list">{t('passkeys.list')}</h2>
        {query.isPending && <Loading lines={3} />}
        {query.isError && <QueryTrouble query={query} />}
        {items?.length === 0 && (
          <Empty icon="person" title={t('passkeys.none')} text={t('passkeys.none-text')} />
        )}
        {items && items.length > 0 && (
          <PasskeyList
            passkeys={items}
            mayRemove
            removeText={(label) => t('passkeys.remove-text', { label })}
            remove={remove}
            onRemoved={changed}
          />
        )}
      </section>
    </PageFrame>
  );
}
