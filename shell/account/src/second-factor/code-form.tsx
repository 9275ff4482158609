import { Trouble, useHost, useMutation, useTexts } from '@entame/sdk/react';
import { type FormEvent, useId, useState } from 'react';
import { factorLocales } from '../locales/second-factor/index.ts';

interface Props {
  path: '/me/second-factor/verify' | '/me/second-factor/enrolment/confirm';
  /** What is to be typed, and where it is found. */
  label: string;
  hint: string;
  /** Whether another way on the same screen comes first. */
  isSecond?: boolean;
  /** Whether a heading right above says already what is to be typed. */
  isTitled?: boolean;
  onRight(): unknown;
}

/** A code of the app, or one kept on paper. Only the server says whether it is right. */
export function CodeForm({ path, label, hint, isSecond = false, isTitled = false, onRight }: Props) {
  const { clients } = useHost();
  const t = useTexts(factorLocales);
  const id = useId();
  const [code, setCode] = useState('');
  const send = useMutation({
    mutationFn: async () => {
      const { error } = await clients.staff.POST(path, { body: { code } });
      if (error) throw error;
    },
    onSuccess: () => onRight(),
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!send.isPending) send.mutate();
  }
  return (
    <form className="ui-form" onSubmit={submit} autoComplete="off">
      <div className="ui-field">
        <label className={isTitled ? 'ui-visually-hidden' : 'ui-field__label'} htmlFor={id}>
          {label}
        </label>
        <p className="ui-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
        <input
          className="ui-input ui-input--short"
          id={id}
          aria-describedby={`${id}-hint`}
          aria-invalid={send.isError}
          autoComplete="one-time-code"
          maxLength={40}
          required
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
      </div>
      {send.isError && <Trouble error={send.error} />}
      <div className="ui-form__actions">
        <button
          className={isSecond ? 'ui-button ui-button--secondary' : 'ui-button'}
          type="submit"
          aria-busy={send.isPending}
          aria-disabled={send.isPending}
        >
          {t(send.isPending ? 'busy' : 'confirm')}
        </button>
      </div>
    </form>
  );
}
