import type { audit } from '@entame/sdk';
import { BusyButton, Trouble, useHost, useQueryClient, useService, useTexts } from '@entame/sdk/react';
import { useId, useState } from 'react';
import { locales } from '../locales/index.ts';
import { Field } from './field.tsx';

type Detail = audit.components['schemas']['AlertDetail'];

const findings = ['justified', 'false-alarm', 'incident'] as const;

/** Who did what about a warning so far, and the next step. */
export function AlertSteps({ detail }: { detail: Detail }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const steps = { acknowledged: detail.acknowledged, closed: detail.closed };
  return (
    <div className="ui-stack">
      {Object.entries(steps).map(([name, step]) =>
        step === null ? null : (
          <div key={name} className="ui-card ui-card--soft">
            <p>
              <strong>
                {t(`alerts.step-${name as keyof typeof steps}`, {
                  name: step.by.name ?? t('audit.unknown-name'),
                })}
              </strong>
            </p>
            <p>
              {format.longDate(step.at)} {format.time(step.at)}
              {name === 'closed' && detail.finding && `　${t(`alerts.finding-${detail.finding}`)}`}
            </p>
            {step.comment && <p>{step.comment}</p>}
          </div>
        ),
      )}
      {detail.alert.state === 'new' && <Acknowledge alertId={detail.alert.id} />}
      {detail.alert.state === 'acknowledged' && <Close alertId={detail.alert.id} />}
    </div>
  );
}

function useStep(alertId: string, doneText: string) {
  const { notify } = useHost();
  const queries = useQueryClient();
  return {
    params: { path: { alertId } },
    options: {
      onSuccess: async () => {
        notify('success', doneText);
        await queries.invalidateQueries();
      },
    },
  };
}

function Acknowledge({ alertId }: { alertId: string }) {
  const t = useTexts(locales);
  const [comment, setComment] = useState('');
  const { params, options } = useStep(alertId, t('alerts.acknowledged'));
  const send = useService('audit').useMutation('post', '/alerts/{alertId}/acknowledge', options);
  return (
    <div className="ui-card ui-form">
      <Comment
        label={t('alerts.comment')}
        hint={t('alerts.comment-hint')}
        value={comment}
        onChange={setComment}
      />
      {send.isError && <Trouble error={send.error} />}
      <div className="ui-form__actions">
        <BusyButton
          busy={send.isPending}
          onPress={() => send.mutate({ params, body: { comment: comment.trim() } })}
        >
          {send.isPending ? t('form.sending') : t('alerts.acknowledge')}
        </BusyButton>
      </div>
    </div>
  );
}

function Close({ alertId }: { alertId: string }) {
  const t = useTexts(locales);
  const [finding, setFinding] = useState<(typeof findings)[number]>();
  const [comment, setComment] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const faultId = useId();
  const { params, options } = useStep(alertId, t('alerts.closed'));
  const send = useService('audit').useMutation('post', '/alerts/{alertId}/close', options);
  function close() {
    setIsAsked(true);
    if (finding && comment.trim()) send.mutate({ params, body: { finding, comment: comment.trim() } });
  }
  return (
    <div className="ui-card ui-form">
      <fieldset className="ui-field" aria-describedby={isAsked && !finding ? faultId : undefined}>
        <legend className="ui-field__label">{t('alerts.finding')}</legend>
        {findings.map((name) => (
          <label key={name} className="ui-radio">
            <input type="radio" name="finding" checked={finding === name} onChange={() => setFinding(name)} />
            {t(`alerts.finding-${name}`)}
          </label>
        ))}
        {isAsked && !finding && (
          <p className="ui-field__error" id={faultId} role="alert">
            {t('alerts.finding-fault')}
          </p>
        )}
      </fieldset>
      <Comment
        label={t('alerts.closing')}
        hint={t('alerts.closing-hint')}
        fault={isAsked && !comment.trim() ? t('alerts.closing-fault') : undefined}
        value={comment}
        onChange={setComment}
      />
      {send.isError && <Trouble error={send.error} />}
      <div className="ui-form__actions">
        <BusyButton busy={send.isPending} onPress={close}>
          {send.isPending ? t('form.sending') : t('alerts.close')}
        </BusyButton>
      </div>
    </div>
  );
}

function Comment({
  label,
  hint,
  fault,
  value,
  onChange,
}: {
  label: string;
  hint: string;
  fault?: string | undefined;
  value: string;
  onChange(text: string): void;
}) {
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(control) => (
        <textarea
          className="ui-textarea"
          rows={3}
          maxLength={1000}
          {...control}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
