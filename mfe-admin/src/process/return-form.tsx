import { Trouble, useTexts } from '@entame/sdk/react';
import { type FormEvent, useRef, useState } from 'react';
import { Field } from '../components/field.tsx';
import { processLocales } from '../locales/process/index.ts';
import { useFirstFault } from '../use-first-fault.ts';
import styles from './process.module.css';

/** Sends something back with the reason that the group reads. Closed until it is wanted. */
export function ReturnForm({
  busy,
  error,
  onReturn,
}: {
  busy: boolean;
  error: unknown;
  onReturn(reason: string): void;
}) {
  const t = useTexts(processLocales);
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<readonly string[]>([]);
  useFirstFault(form, wrong);
  function submit(event: FormEvent) {
    event.preventDefault();
    const isEmpty = reason.trim() === '';
    setWrong(isEmpty ? ['reason'] : []);
    if (!isEmpty && !busy) onReturn(reason);
  }
  return (
    <details className="ui-card ui-card--soft">
      <summary className={styles.summary}>{t('return.open')}</summary>
      <form className={styles.decision} ref={form} onSubmit={submit} noValidate>
        <Field
          label={t('return.reason')}
          required
          hint={t('return.hint')}
          fault={wrong.length > 0 ? t('return.fault') : undefined}
        >
          {(control) => (
            <textarea
              className="ui-textarea"
              rows={3}
              maxLength={1000}
              {...control}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        {error !== null && error !== undefined && <Trouble error={error} />}
        <div>
          <button
            className="ui-button ui-button--secondary"
            type="submit"
            aria-busy={busy}
            aria-disabled={busy}
          >
            {t(busy ? 'form.sending' : 'return.do')}
          </button>
        </div>
      </form>
    </details>
  );
}
