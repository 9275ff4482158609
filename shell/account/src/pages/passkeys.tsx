import type { identity } from '@entame/sdk';
import {
  ConfirmDialog,
  Empty,
  Loading,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useEffect, useRef, useState } from 'react';
import { AddPasskey } from '../components/add-passkey.tsx';
import { locales } from '../locales/index.ts';

type Passkey = identity.components['schemas']['Passkey'];

/** The devices with which the person signs in by face, fingerprint or screen lock. */
export function PasskeysPage() {
  const t = useTexts(locales);
  const heading = useRef<HTMLHeadingElement>(null);
  const [removing, setRemoving] = useState<Passkey>();
  const [changes, setChanges] = useState(0);
  const query = useService('identity').useQuery('get', '/me/passkeys');
  const isPossible = typeof PublicKeyCredential === 'function';
  // The button that had the focus is gone with its row.
  useEffect(() => {
    if (changes > 0) heading.current?.focus();
  }, [changes]);
  async function changed() {
    setRemoving(undefined);
    await query.refetch();
    setChanges((count) => count + 1);
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
      {isPossible ? (
        items && items.length < (query.data?.itemsMax ?? 0) && <AddPasskey onAdded={changed} />
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
          <ul className="ui-list ui-card">
            {items.map((passkey) => (
              <PasskeyRow key={passkey.id} passkey={passkey} onRemove={() => setRemoving(passkey)} />
            ))}
          </ul>
        )}
      </section>
      {removing && (
        <RemovePasskey passkey={removing} onKept={() => setRemoving(undefined)} onRemoved={changed} />
      )}
    </PageFrame>
  );
}

function PasskeyRow({ passkey, onRemove }: { passkey: Passkey; onRemove(): void }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { label, createdAt, lastUsedAt } = passkey;
  const used = lastUsedAt
    ? t('passkeys.used', { when: format.dateTime(lastUsedAt) })
    : t('passkeys.not-used');
  return (
    <li className="ui-list__row">
      <span className="ui-list__title">
        {label}
        <span className="ui-list__text">{t('passkeys.added', { when: format.longDate(createdAt) })}</span>
        <span className="ui-list__text">{used}</span>
      </span>
      <button
        className="ui-button ui-button--secondary"
        type="button"
        aria-label={t('passkeys.remove-one', { label })}
        onClick={onRemove}
      >
        {t('passkeys.remove')}
      </button>
    </li>
  );
}

function RemovePasskey({
  passkey,
  onKept,
  onRemoved,
}: {
  passkey: Passkey;
  onKept(): void;
  onRemoved(): unknown;
}) {
  const t = useTexts(locales);
  const { notify } = useHost();
  const remove = useService('identity').useMutation('delete', '/me/passkeys/{passkeyId}', {
    onSuccess: () => {
      notify('success', t('passkeys.removed'));
      return onRemoved();
    },
  });
  return (
    <ConfirmDialog
      title={t('passkeys.remove-title')}
      yes={t('passkeys.remove-yes')}
      no={t('passkeys.remove-no')}
      busy={remove.isPending ? t('passkeys.removing') : undefined}
      danger
      onYes={() => remove.mutate({ params: { path: { passkeyId: passkey.id } } })}
      onNo={onKept}
    >
      <p>{t('passkeys.remove-text', { label: passkey.label })}</p>
      {remove.isError && <Trouble error={remove.error} />}
    </ConfirmDialog>
  );
}
