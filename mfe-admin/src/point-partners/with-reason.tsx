import { ConfirmDialog, Trouble, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { Field } from '../components/field.tsx';
import { pointPartnersLocales } from '../locales/point-partners/index.ts';

const reasonLengthMin = 5;

/** A button whose deed goes on record with a reason. */
export function WithReason({
  button,
  text,
  look = 'ui-button--secondary',
  isDanger = false,
  isPending,
  error,
  onDo,
}: {
  button: string;
  text: string;
  look?: string;
  isDanger?: boolean;
  isPending: boolean;
  error: unknown;
  onDo(reason: string, close: () => void): void;
}) {
  const t = useTexts(pointPartnersLocales);
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  function go() {
    const given = reason.trim();
    setShort(given.length < reasonLengthMin);
    if (given.length >= reasonLengthMin) onDo(given, () => setAsking(false));
  }
  return (
    <>
      <button className={`ui-button ${look}`} type="button" onClick={() => setAsking(true)}>
        {button}
      </button>
      {isAsking && (
        <ConfirmDialog
          danger={isDanger}
          title={button}
          yes={button}
          no={t('keep')}
          busy={isPending ? t('sending') : undefined}
          onYes={go}
          onNo={() => setAsking(false)}
        >
          <p>{text}</p>
          <Field
            label={t('reason')}
            hint={t('reason-hint')}
            fault={isShort ? t('reason-fault') : undefined}
            required
          >
            {(control) => (
              <textarea
                className="ui-textarea"
                rows={3}
                maxLength={400}
                {...control}
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
