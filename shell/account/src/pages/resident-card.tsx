import { PageFrame, Trouble, useHost, useService, useTexts } from '@entame/sdk/react';
import { type FormEvent, useId, useState } from 'react';
import { locales } from '../locales/index.ts';

/** For somebody whom the desk registered and who now has come with the My Number card: both become one. */
export function ResidentCardPage() {
  const { notify } = useHost();
  const t = useTexts(locales);
  const id = useId();
  const [cardNumber, setCardNumber] = useState('');
  const claim = useService('identity').useMutation('post', '/me/resident-card', {
    onSuccess: () => {
      notify('success', t('card.done'));
      // The session is that of the other account now.
      location.assign('/me');
    },
  });
  const busy = claim.isPending || claim.isSuccess;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (cardNumber.trim() && !busy) claim.mutate({ body: { cardNumber } });
  }
  return (
    <PageFrame
      title={t('card.title')}
      lead={t('card.lead')}
      back={{ href: '/me', label: t('common.back') }}
      narrow
    >
      <form className="ui-form" onSubmit={submit} noValidate>
        <div className="ui-field">
          <label className="ui-field__label" htmlFor={id}>
            {t('card.number')}
          </label>
          <p className="ui-field__hint" id={`${id}-hint`}>
            {t('card.hint')}
          </p>
          <input
            className="ui-input"
            id={id}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby={`${id}-hint`}
            value={cardNumber}
            onChange={({ target }) => setCardNumber(target.value)}
          />
        </div>
        {claim.isError && <Trouble error={claim.error} />}
        <div className="ui-form__actions">
          <button className="ui-button" type="submit" aria-busy={busy} aria-disabled={busy}>
            {t('card.do')}
          </button>
        </div>
      </form>
    </PageFrame>
  );
}
