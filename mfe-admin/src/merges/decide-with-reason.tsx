import { ConfirmDialog, Trouble, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { locales } from '../locales/index.ts';
import { ReasonField } from './reason-field.tsx';

/** A button whose deed asks for a reason first. */
export function DecideWithReason({
  texts,
  isPending,
  error,
  onDecide,
}: {
  texts: { button: string; title: string; text: string; hint: string };
  isPending: boolean;
  error: unknown;
  onDecide(reason: string): void;
}) {
  const t = useTexts(locales);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState(false);
  function decide() {
    setFault(reason.trim() === '');
    if (reason.trim() !== '') onDecide(reason.trim());
  }
  return (
    <>
      <button
        className="ui-button ui-button--danger ui-button--secondary"
        type="button"
        onClick={() => setAsking(true)}
      >
        {texts.button}
      </button>
      {asking && (
        <ConfirmDialog
          danger
          title={texts.title}
          yes={texts.button}
          no={t('common.back')}
          busy={isPending ? t('form.sending') : undefined}
          onYes={decide}
          onNo={() => setAsking(false)}
        >
          <p>{texts.text}</p>
          <ReasonField
            label={t('merges.reason')}
            hint={texts.hint}
            value={reason}
            onChange={setReason}
            isMissing={fault}
          />
          {error !== null && <Trouble error={error} />}
        </ConfirmDialog>
      )}
    </>
  );
}
