import { Icon, PageFrame, Trouble, useHost, useService, useTexts } from '@entame/sdk/react';
import { type FormEvent, useRef, useState } from 'react';
import { Field } from '../components/field.tsx';
import { staffLocales } from '../locales/staff/index.ts';
import { useFirstFault } from '../use-first-fault.ts';

const kinds = ['life-at-risk', 'missing-person', 'disaster'] as const;

/** Letters without spaces, as the contract has it: shorter is no reason. */
const reasonMin = 10;

/** Starting an emergency access. What it costs is said before, not after. */
export function EmergencyPage() {
  const { session, format } = useHost();
  const t = useTexts(staffLocales);
  return (
    <PageFrame
      title={t('emergency.title')}
      lead={t('emergency.lead')}
      back={{ href: '/admin', label: t('common.back-to-overview') }}
      narrow
    >
      {session.breakGlass ? (
        <div className="ui-notice" data-tone="error">
          <Icon name="alert" />
          <p className="ui-notice__title">{t('emergency.active')}</p>
          <p>{t('emergency.active-text', { until: format.time(session.breakGlass.until) })}</p>
        </div>
      ) : (
        <>
          <div className="ui-notice" data-tone="warning">
            <Icon name="alert" />
            <p className="ui-notice__title">{t('emergency.warning-title')}</p>
            <p>{t('emergency.warning')}</p>
          </div>
          <StartForm />
        </>
      )}
    </PageFrame>
  );
}

function StartForm() {
  const t = useTexts(staffLocales);
  const [kind, setKind] = useState<(typeof kinds)[number]>('life-at-risk');
  const [reason, setReason] = useState('');
  const start = useService('staff').useMutation('post', '/break-glass', {
    // What one may do has changed: the whole portal is drawn anew.
    onSuccess: () => location.assign('/admin'),
  });
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  useFirstFault(form, wrong);
  const isBusy = start.isPending || start.isSuccess;
  function submit(event: FormEvent) {
    event.preventDefault();
    const isTooShort = reason.replace(/\s/g, '').length < reasonMin;
    setWrong(isTooShort ? ['reason'] : []);
    if (!isTooShort && !isBusy) start.mutate({ body: { kind, reason } });
  }
  return (
    <form className="ui-form" ref={form} onSubmit={submit} autoComplete="off" noValidate>
      <fieldset className="ui-field">
        <legend className="ui-field__label">{t('emergency.kind')}</legend>
        {kinds.map((one) => (
          <label className="ui-choice" key={one}>
            <input type="radio" name="kind" checked={kind === one} onChange={() => setKind(one)} />
            <span>
              <span className="ui-choice__title">{t(`kind.${one}`)}</span>
              <span className="ui-choice__text">{t(`kind.${one}-text`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Field
        label={t('emergency.reason')}
        hint={t('emergency.reason-hint')}
        fault={wrong.length > 0 ? t('emergency.reason-fault') : undefined}
        required
      >
        {(control) => (
          <textarea
            className="ui-textarea"
            rows={4}
            maxLength={500}
            {...control}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      {start.isError && <Trouble error={start.error} />}
      <div className="ui-form__actions">
        <button
          className="ui-button ui-button--danger"
          type="submit"
          aria-busy={isBusy}
          aria-disabled={isBusy}
        >
          {isBusy ? t('sending') : t('emergency.start')}
        </button>
      </div>
    </form>
  );
}
