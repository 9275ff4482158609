import { BusyButton, Icon, Trouble, useHost, useService, useTexts } from '@entame/sdk/react';
import { type FormEvent, useRef, useState } from 'react';
import { Field } from '../components/field.tsx';
import { pointsLocales } from '../locales/points/index.ts';
import { useFirstFault } from '../use-first-fault.ts';
import { ContentFaults } from './content-faults.tsx';
import { PreviewResult } from './preview-result.tsx';
import { contentOf, findWrongRuleFields, type RuleField, type RuleFields } from './rule-fields.ts';
import type { PartProps } from './rule-form-fields.tsx';
import { AmountPart, BudgetPart, CapsPart, WhenPart, WhoPart } from './rule-form-parts.tsx';

export interface Start {
  takesEffectAt: string | null;
  note: string;
}
interface Save {
  isPending: boolean;
  error: unknown;
  mutate(what: { fields: RuleFields; start: Start }): void;
}

/** Everything that a rule says, what it would have come to last month, and from when it counts. */
export function RuleForm({
  initial,
  ruleId,
  save,
}: {
  initial: RuleFields;
  ruleId: string | undefined;
  save: Save;
}) {
  const { format } = useHost();
  const t = useTexts(pointsLocales);
  const [fields, setFields] = useState(initial);
  const [wrong, setWrong] = useState<RuleField[]>([]);
  const [isLater, setLater] = useState(false);
  const [later, setLaterAt] = useState('');
  const [note, setNote] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useFirstFault(form, wrong);
  const preview = useService('points').useMutation('post', '/rules/preview');
  const part: PartProps = {
    fields,
    wrong,
    set: (change) => setFields((before) => ({ ...before, ...change })),
  };

  function isSound(): boolean {
    const found = findWrongRuleFields(fields);
    setWrong(found);
    return found.length === 0;
  }
  function tryOut() {
    if (!isSound()) return;
    preview.mutate({ body: { content: contentOf(fields), ...(ruleId !== undefined && { ruleId }) } });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isSound() || (isLater && later === '') || save.isPending) return;
    save.mutate({ fields, start: { takesEffectAt: isLater ? format.fromInput(later) : null, note } });
  }

  return (
    <form className="ui-form" ref={form} onSubmit={submit} noValidate autoComplete="off">
      <AmountPart {...part} />
      <WhoPart {...part} />
      <WhenPart {...part} />
      <CapsPart {...part} />
      <BudgetPart {...part} />
      <div className="ui-form__actions">
        <BusyButton className="ui-button--secondary" busy={preview.isPending} onPress={tryOut}>
          <Icon name="search" />
          {t(preview.isPending ? 'preview.running' : 'preview.run')}
        </BusyButton>
      </div>
      {preview.error && (
        <Trouble error={preview.error}>
          <ContentFaults error={preview.error} />
        </Trouble>
      )}
      {preview.data && <PreviewResult key={preview.submittedAt} {...preview.data} />}
      <section className="ui-card ui-stack">
        <h2 className="ui-card__title">{t('form.part-start')}</h2>
        <fieldset className="ui-field">
          <legend className="ui-visually-hidden">{t('form.part-start')}</legend>
          {[false, true].map((one) => (
            <label className="ui-radio" key={String(one)}>
              <input type="radio" name="start" checked={isLater === one} onChange={() => setLater(one)} />{' '}
              {t(one ? 'form.start-later' : 'form.start-now')}
            </label>
          ))}
        </fieldset>
        {isLater && (
          <Field label={t('form.takesEffectAt')} required>
            {(control) => (
              <input
                className="ui-input"
                type="datetime-local"
                {...control}
                value={later}
                onChange={({ target }) => setLaterAt(target.value)}
              />
            )}
          </Field>
        )}
        <Field label={t('common.note')} hint={t('common.note-hint')} required={false}>
          {(control) => (
            <textarea
              className="ui-textarea"
              rows={2}
              maxLength={500}
              {...control}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          )}
        </Field>
      </section>
      {save.error !== null && (
        <Trouble error={save.error}>
          <ContentFaults error={save.error} />
        </Trouble>
      )}
      <div className="ui-form__actions">
        <button className="ui-button" type="submit" aria-busy={save.isPending} aria-disabled={save.isPending}>
          {t(save.isPending ? 'common.sending' : 'form.save')}
        </button>
        <a className="ui-button ui-button--quiet" href="/admin/points/rules">
          {t('common.cancel')}
        </a>
      </div>
    </form>
  );
}
