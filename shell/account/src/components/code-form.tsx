import { Trouble, useHost, useMutation, useTexts } from '@entame/sdk/react';
import { type FormEvent, useId, useState } from 'react';
import { locales } from '../locales/index.ts';

/** The code of an app. Only the server says whether it is right. */
export function CodeForm({
  path,
  onRight,
}: {
  path: '/me/second-factor/verify' | '/me/second-factor/enrolment/confirm';
  onRight(): unknown;
}) {
  const { clients } = useHost();
  const t = useTexts(locales);
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
        <label className="ui-field__label" htmlFor={id}>
          {t('factor.code')}
        </label>
        <p className="ui-field__hint" id={`${id}-hint`}>
          {t('factor.code-hint')}
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
        <button className="ui-button" type="submit" aria-busy={send.isPending} aria-disabled={send.isPending}>
          {t(send.isPending ? 'factor.busy' : 'factor.confirm')}
        </button>
      </div>
    </form>
  );
}
