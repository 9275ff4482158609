import type { identity } from '@entame/sdk';
import { BusyButton, Trouble, useHost, useTexts } from '@entame/sdk/react';
import { useId, useState } from 'react';
import { locales } from '../locales/index.ts';

type Attestation = identity.components['schemas']['PasskeyAttestation'];

/** Names this device and lets it make a passkey. */
export function AddPasskey({ onAdded }: { onAdded(): unknown }) {
  const host = useHost();
  const t = useTexts(locales);
  const id = useId();
  const [label, setLabel] = useState(t('passkeys.label-default'));
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();

  async function add() {
    setBusy(true);
    setFault(undefined);
    try {
      await registerPasskey(host.clients, label.trim() || t('passkeys.label-default'));
      host.notify('success', t('passkeys.added-done'));
      setLabel(t('passkeys.label-default'));
      await onAdded();
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      className="ui-card ui-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void add();
      }}
    >
      <h2 className="ui-card__title">{t('passkeys.add-title')}</h2>
      <div className="ui-field">
        <label className="ui-field__label" htmlFor={id}>
          {t('passkeys.label')}
        </label>
        <p className="ui-field__hint" id={`${id}-hint`}>
          {t('passkeys.label-hint')}
        </p>
        <input
          className="ui-input"
          id={id}
          aria-describedby={`${id}-hint`}
          maxLength={40}
          autoComplete="off"
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
      </div>
      <BusyButton className="ui-button--large" busy={isBusy} onPress={() => void add()}>
        {isBusy ? t('passkeys.adding') : t('passkeys.add')}
      </BusyButton>
      {fault !== undefined && <Explained fault={fault} />}
    </form>
  );
}

/** The device says only that it did not come to an end; what the platform refuses explains itself. */
function Explained({ fault }: { fault: unknown }) {
  const t = useTexts(locales);
  const { name } = fault as Partial<Error>;
  if (name === 'InvalidStateError') return <p role="alert">{t('passkeys.known')}</p>;
  if (name === 'NotAllowedError' || name === 'AbortError')
    return <p role="alert">{t('passkeys.declined')}</p>;
  return <Trouble error={fault} />;
}

async function registerPasskey({ identity }: ReturnType<typeof useHost>['clients'], label: string) {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const begun = await identity.POST('/me/passkeys/registration', { body: { label } });
  if (!begun.data) throw begun.error;
  const optionsJSON = begun.data as Parameters<typeof startRegistration>[0]['optionsJSON'];
  const body = (await startRegistration({ optionsJSON })) as unknown as Attestation;
  const finished = await identity.POST('/me/passkeys/registration/finish', { body });
  if (!finished.data) throw finished.error;
}
