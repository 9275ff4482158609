import { Icon, Trouble, useHost, useQueryClient, useService, useTexts } from '@entame/sdk/react';
import { type FormEvent, useId, useState } from 'react';
import { locales } from '../locales/index.ts';
import { lastDayAfter, type Power, powers } from './powers.ts';

const months = [3, 6, 12] as const;

/** Asks somebody to help: what they are called, what they may do, how long; then the code to tell them. */
export function InviteHelper() {
  const { format } = useHost();
  const t = useTexts(locales);
  const id = useId();
  const queries = useQueryClient();
  const [label, setLabel] = useState('');
  const [wanted, setWanted] = useState<Power[]>(['book-rides']);
  const [length, setLength] = useState<number>(6);
  const [wrong, setWrong] = useState<'label' | 'powers'>();
  const invite = useService('identity').useMutation('post', '/me/mandates', {
    onSuccess: () => queries.invalidateQueries(),
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const fault = label.trim() === '' ? 'label' : wanted.length === 0 ? 'powers' : undefined;
    setWrong(fault);
    if (fault || invite.isPending) return;
    const today = format.toInput(new Date().toISOString()).slice(0, 10);
    invite.mutate({ body: { label: label.trim(), powers: wanted, until: lastDayAfter(today, length) } });
  }

  if (invite.data) {
    const done = () => {
      setLabel('');
      invite.reset();
    };
    return <Code name={label.trim()} code={invite.data.code} onDone={done} />;
  }
  return (
    <form className="ui-card ui-form" onSubmit={submit} noValidate>
      <h3 className="ui-card__title">{t('helpers.invite')}</h3>
      <div className="ui-field">
        <label className="ui-field__label" htmlFor={id}>
          {t('helpers.label')}
        </label>
        <p className="ui-field__hint" id={`${id}-hint`}>
          {t('helpers.label-hint')}
        </p>
        <input
          className="ui-input"
          id={id}
          maxLength={30}
          autoComplete="off"
          aria-describedby={wrong === 'label' ? `${id}-hint ${id}-fault` : `${id}-hint`}
          aria-invalid={wrong === 'label' || undefined}
          value={label}
          onChange={({ target }) => setLabel(target.value)}
        />
        {wrong === 'label' && <Fault id={`${id}-fault`} text={t('helpers.fault-label')} />}
      </div>
      <fieldset className="ui-field" aria-describedby={wrong === 'powers' ? `${id}-powers` : undefined}>
        <legend className="ui-field__label">{t('helpers.powers')}</legend>
        {powers.map((power) => (
          <label className="ui-checkbox" key={power}>
            <input
              type="checkbox"
              checked={wanted.includes(power)}
              onChange={({ target }) =>
                setWanted((before) =>
                  target.checked ? [...before, power] : before.filter((one) => one !== power),
                )
              }
            />
            {t(`power.${power}`)}
          </label>
        ))}
        {wrong === 'powers' && <Fault id={`${id}-powers`} text={t('helpers.fault-powers')} />}
      </fieldset>
      <div className="ui-field">
        <span className="ui-field__label" aria-hidden="true">
          {t('helpers.until')}
        </span>
        <fieldset className="ui-segmented">
          <legend className="ui-visually-hidden">{t('helpers.until')}</legend>
          {months.map((one) => (
            <label className="ui-segmented__option" key={one}>
              <input
                type="radio"
                name={`${id}-until`}
                checked={length === one}
                onChange={() => setLength(one)}
              />
              {t(`helpers.until-${one}`)}
            </label>
          ))}
        </fieldset>
      </div>
      {invite.isError && <Trouble error={invite.error} />}
      <div className="ui-form__actions">
        <button
          className="ui-button"
          type="submit"
          aria-busy={invite.isPending}
          aria-disabled={invite.isPending}
        >
          {t('helpers.make-code')}
        </button>
      </div>
    </form>
  );
}

function Code({ name, code, onDone }: { name: string; code: string; onDone(): void }) {
  const t = useTexts(locales);
  return (
    <div className="ui-card ui-stack" role="status">
      <h3 className="ui-card__title">{t('helpers.code-title', { name })}</h3>
      <div className="ui-qr">
        <p className="ui-qr__code">{code}</p>
      </div>
      <p>{t('helpers.code-text', { name })}</p>
      <p>{t('helpers.next-confirm')}</p>
      <button className="ui-button ui-button--secondary" type="button" onClick={onDone}>
        {t('helpers.code-close')}
      </button>
    </div>
  );
}

function Fault({ id, text }: { id: string; text: string }) {
  return (
    <p className="ui-field__error" id={id} role="alert">
      <Icon name="alert" />
      <span>{text}</span>
    </p>
  );
}
