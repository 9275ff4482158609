import { ConfirmDialog, Trouble, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { Field } from '../components/field.tsx';
import { checkInLocales } from '../locales/check-in/index.ts';

/** A button that asks for the reason before it does what it says. */
export function DecideButton({
  texts,
  danger,
  isPending,
  error,
  onDecide,
}: {
  texts: { button: string; title: string; text: string; hint: string };
  danger: boolean;
  isPending: boolean;
  error: unknown;
  onDecide(reason: string): void;
}) {
  const t = useTexts(checkInLocales);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  function decide() {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') onDecide(reason.trim());
  }
  return (
    <>
      <button
        className={`ui-button ${danger ? 'ui-button--danger ui-button--secondary' : ''}`}
        type="button"
        onClick={() => setAsking(true)}
      >
        {texts.button}
      </button>
      {asking && (
        <ConfirmDialog
          danger={danger}
          title={texts.title}
          yes={texts.button}
          no={t('review.cancel')}
          busy={isPending ? t('review.saving') : undefined}
          onYes={decide}
          onNo={() => setAsking(false)}
        >
          <p>{texts.text}</p>
          <Field
            label={t('review.reason')}
            hint={texts.hint}
            required
            fault={isMissing ? t('review.reason-missing') : undefined}
          >
            {(control) => (
              <textarea
                className="ui-textarea"
                maxLength={1000}
                rows={2}
                {...control}
                required={false}
                aria-required
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </Field>
          {error !== null && <Trouble error={error} />}
        </ConfirmDialog>
      )}
    </>
  );
}
