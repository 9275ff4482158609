import type { identity } from '@entame/sdk';
import { ConfirmDialog, Trouble, useHost, useMutation, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { locales } from '../locales/index.ts';

export type Passkey = identity.components['schemas']['Passkey'];

interface Props {
  passkeys: readonly Passkey[];
  /** Whether there is a button to remove one. */
  mayRemove: boolean;
  /** What removing this one means. */
  removeText(label: string): string;
  /** Throws what went wrong. */
  remove(passkeyId: string): Promise<void>;
  onRemoved(): unknown;
}

/** The devices that a person has added, each with the way to remove it. */
export function PasskeyList({ passkeys, mayRemove, removeText, remove, onRemoved }: Props) {
  const [removing, setRemoving] = useState<Passkey>();
  return (
    <>
      <ul className="ui-list ui-card">
        {passkeys.map((passkey) => (
          <PasskeyRow
            key={passkey.id}
            passkey={passkey}
            onRemove={mayRemove ? () => setRemoving(passkey) : undefined}
          />
        ))}
      </ul>
      {removing && (
        <RemovePasskey
          text={removeText(removing.label)}
          remove={() => remove(removing.id)}
          onKept={() => setRemoving(undefined)}
          onRemoved={() => {
            setRemoving(undefined);
            return onRemoved();
          }}
        />
      )}
    </>
  );
}

function PasskeyRow({ passkey, onRemove }: { passkey: Passkey; onRemove: (() => void) | undefined }) {
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
      {onRemove && (
        <button
          className="ui-button ui-button--secondary"
          type="button"
          aria-label={t('passkeys.remove-one', { label })}
          onClick={onRemove}
        >
          {t('passkeys.remove')}
        </button>
      )}
    </li>
  );
}

function RemovePasskey({
  text,
  remove,
  onKept,
  onRemoved,
}: {
  text: string;
  remove(): Promise<void>;
  onKept(): void;
  onRemoved(): unknown;
}) {
  const t = useTexts(locales);
  const { notify } = useHost();
  const removal = useMutation({
    mutationFn: remove,
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
      busy={removal.isPending ? t('passkeys.removing') : undefined}
      danger
      onYes={() => removal.mutate()}
      onNo={onKept}
    >
      <p>{text}</p>
      {removal.isError && <Trouble error={removal.error} />}
    </ConfirmDialog>
  );
}
