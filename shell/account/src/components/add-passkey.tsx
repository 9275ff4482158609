import { BusyButton, Trouble, useHost, useTexts } from '@entame/sdk/react';
import { useId, useState } from 'react';
import { locales } from '../locales/index.ts';
import { isDeclined } from '../webauthn.ts';

interface Props {
  /** What the device is called unless the person says otherwise. */
  labelDefault: string;
  labelHint: string;
  /** What the person hears when it is done; undefined where the next screen says it. */
  done: string | undefined;
  /** From the name to the passkey on record. Throws what went wrong. */
  register(label: string): Promise<void>;
  onAdded(): unknown;
}

/** Names this device and lets it make a passkey. */
export function AddPasskey({ labelDefault, labelHint, done, register, onAdded }: Props) {
  const host = useHost();
  const t = useTexts(locales);
  const id = useId();
  const [label, setLabel] = useState(labelDefault);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();

  async function add() {
    setBusy(true);
    setFault(undefined);
    try {
      await register(label.trim() || labelDefault);
      if (done) host.notify('success', done);
      setLabel(labelDefault);
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
          {labelHint}
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
  if (isDeclined(fault)) return <p role="alert">{t('passkeys.declined')}</p>;
  return <Trouble error={fault} />;
}
