import { isProblem } from '@entame/sdk';
import { BusyButton, Icon, PageFrame, Trouble, useHost, useService, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { Field } from '../components/field.tsx';
import { focusFirstFault } from '../focus-first-fault.ts';
import { staffLocales } from '../locales/staff/index.ts';

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
  const { stepUp } = useHost();
  const t = useTexts(staffLocales);
  const [kind, setKind] = useState<(typeof kinds)[number]>('life-at-risk');
  const [reason, setReason] = useState('');
  const start = useService('staff').useMutation('post', '/break-glass', {
    // What one may do has changed: the whole portal is drawn anew.
    onSuccess: () => location.assign('/admin'),
  });
  const [isTooShort, setTooShort] = useState(false);
  const send = () => {
    const isShort = reason.replace(/\s/g, '').length < reasonMin;
    setTooShort(isShort);
    if (isShort) focusFirstFault();
    else start.mutate({ body: { kind, reason } });
  };
  const needsStepUp = isProblem(start.error, 'step-up-required');
  return (
    <div className="ui-form">
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
        fault={isTooShort ? t('emergency.reason-fault') : undefined}
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
      {start.isError && (
        <Trouble error={start.error}>
          {needsStepUp && (
            <button
              className="ui-button"
              type="button"
              // Whoever declines stays on this page with what they wrote.
              onClick={() => void stepUp().catch(() => undefined)}
            >
              {t('emergency.step-up')}
            </button>
          )}
        </Trouble>
      )}
      <div className="ui-form__actions">
        <BusyButton className="ui-button--danger" busy={start.isPending} onPress={send}>
          {start.isPending ? t('sending') : t('emergency.start')}
        </BusyButton>
      </div>
    </div>
  );
}
