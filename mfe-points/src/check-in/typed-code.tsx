import { Icon, useTexts } from '@entame/sdk/react';
import { type FormEvent, useRef, useState } from 'react';
import { locales } from '../locales/check-in/index.ts';
import { codeInTyping } from './codes.ts';

/** The other way in: the number that stands below every QR code. */
export function TypedCode({ primary, onCode }: { primary: boolean; onCode: (code: string) => void }) {
  const t = useTexts(locales);
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  function submit(event: FormEvent) {
    event.preventDefault();
    const code = codeInTyping(input.current?.value ?? '');
    setWrong(code === undefined);
    if (code === undefined) input.current?.focus();
    else onCode(code);
  }
  return (
    <section className="ui-card ui-stack" aria-labelledby="typed-code">
      <h2 id="typed-code">{t('code.title')}</h2>
      <form className="ui-form" onSubmit={submit} noValidate>
        <div className="ui-field">
          <label className="ui-field__label" htmlFor="code">
            {t('code.label')}
          </label>
          <p className="ui-field__hint" id="code-hint">
            {t('code.hint')}
          </p>
          <input
            className="ui-input"
            id="code"
            ref={input}
            inputMode="numeric"
            autoComplete="off"
            maxLength={40}
            aria-invalid={wrong}
            aria-describedby={wrong ? 'code-error code-hint' : 'code-hint'}
            onChange={() => setWrong(false)}
          />
          {wrong && (
            <p className="ui-field__error" id="code-error" role="alert">
              <Icon name="alert" />
              <span>{t('code.wrong')}</span>
            </p>
          )}
        </div>
        <button
          className={`ui-button ui-button--block ${primary ? '' : 'ui-button--secondary'}`}
          type="submit"
        >
          {t('code.send')}
        </button>
      </form>
    </section>
  );
}
