import { BusyButton, Trouble, useHost, useQueryClient, useService, useTexts } from '@entame/sdk/react';
import { type FormEvent, useId, useState } from 'react';
import { locales } from '../locales/index.ts';
import { noonOf, type ReceivedMandate } from './powers.ts';
import { Withdraw } from './withdraw.tsx';

/** Those who asked me, and the way to accept another. */
export function ReceivedMandates({ mandates }: { mandates: ReceivedMandate[] }) {
  const t = useTexts(locales);
  return (
    <>
      {mandates.length === 0 && <p>{t('helpers.received-none')}</p>}
      <div className="ui-stack">
        {mandates.map((mandate) => (
          <Received key={mandate.id} mandate={mandate} />
        ))}
      </div>
      <Accept />
    </>
  );
}

function Received({ mandate }: { mandate: ReceivedMandate }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { id, giverName, powers, until, state } = mandate;
  const start = useService('identity').useMutation('post', '/me/mandates/{mandateId}/representation', {
    onSuccess: () => location.assign('/'),
  });
  const name = giverName ?? t('helpers.waiting');
  return (
    <article className="ui-card ui-stack ui-gap-s">
      <h3 className="ui-card__title">{name}</h3>
      <p>{powers.map((power) => t(`power.${power}`)).join('、')}</p>
      <p>{t('helpers.until-day', { day: format.eraDate(noonOf(until)) })}</p>
      {start.isError && <Trouble error={start.error} />}
      <div className="ui-cluster">
        {state === 'confirmed' && (
          <BusyButton
            busy={start.isPending || start.isSuccess}
            onPress={() => start.mutate({ params: { path: { mandateId: id } } })}
          >
            {t('helpers.use')}
          </BusyButton>
        )}
        <Withdraw mandateId={id} name={name} />
      </div>
    </article>
  );
}

function Accept() {
  const { notify } = useHost();
  const t = useTexts(locales);
  const id = useId();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const accept = useService('identity').useMutation('post', '/me/mandates/acceptance', {
    onSuccess: async () => {
      setCode('');
      notify('success', t('helpers.accepted-mine'));
      await queries.invalidateQueries();
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (code.trim() && !accept.isPending) accept.mutate({ body: { code } });
  }
  return (
    <form className="ui-card ui-form" onSubmit={submit} noValidate>
      <h3 className="ui-card__title">{t('helpers.enter')}</h3>
      <div className="ui-field">
        <label className="ui-field__label" htmlFor={id}>
          {t('helpers.code')}
        </label>
        <p className="ui-field__hint" id={`${id}-hint`}>
          {t('helpers.code-hint')}
        </p>
        <input
          className="ui-input ui-input--short"
          id={id}
          maxLength={20}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
      </div>
      {accept.isError && <Trouble error={accept.error} />}
      <div className="ui-form__actions">
        <button className="ui-button ui-button--secondary" type="submit" aria-busy={accept.isPending}>
          {t('helpers.accept')}
        </button>
      </div>
    </form>
  );
}
