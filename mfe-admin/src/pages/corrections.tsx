import type { privacy } from '@entame/sdk';
import {
  Empty,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useInfiniteQuery,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { type FormEvent, useRef, useState } from 'react';
import { CorrectedValue, firstValue } from '../components/corrected-value.tsx';
import { Field } from '../components/field.tsx';
import { locales } from '../locales/index.ts';
import { useFirstFault } from '../use-first-fault.ts';

type Correction = privacy.components['schemas']['Correction'];
type State = Correction['state'];
const pageSize = 20;
const states: State[] = ['waiting', 'corrected', 'declined'];

/** What residents ask to have corrected: oldest first, since those have waited longest. */
export function CorrectionsPage() {
  const t = useTexts(locales);
  const [state, setState] = useState<State>('waiting');
  return (
    <PageFrame
      title={t('corrections.title')}
      lead={t('corrections.lead')}
      back={{ href: '/admin', label: t('common.back-to-overview') }}
    >
      <fieldset className="ui-segmented">
        <legend className="ui-visually-hidden">{t('corrections.state')}</legend>
        {states.map((one) => (
          <label className="ui-segmented__option" key={one}>
            <input type="radio" name="state" checked={state === one} onChange={() => setState(one)} />
            {t(`correction-state.${one}`)}
          </label>
        ))}
      </fieldset>
      <List key={state} state={state} />
    </PageFrame>
  );
}

function List({ state }: { state: State }) {
  const { clients } = useHost();
  const t = useTexts(locales);
  const corrections = useInfiniteQuery({
    queryKey: ['corrections', state],
    queryFn: async ({ pageParam, signal }) => {
      const body = { state, limit: pageSize, ...(pageParam !== null && { cursor: pageParam }) };
      const { data, error } = await clients.privacy.POST('/corrections/search', { body, signal });
      if (error) throw error;
      return data;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // Each look goes on record, so only a person causes one.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    gcTime: 0,
  });
  const items = corrections.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="ui-page__section ui-stack" aria-label={t(`correction-state.${state}`)}>
      {corrections.isPending && <Loading lines={5} />}
      {corrections.isLoadingError && <QueryTrouble query={corrections} />}
      {corrections.isSuccess && items.length === 0 && (
        <Empty icon="check" title={t('corrections.none')} text={t('corrections.none-text')} />
      )}
      {items.map((correction) => (
        <One key={correction.id} correction={correction} />
      ))}
      <LoadMore pages={corrections} />
    </section>
  );
}

function One({ correction }: { correction: Correction }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { residentName, field, wanted, reason, state, answer, requestedAt } = correction;
  return (
    <article className="ui-card ui-stack ui-gap-s">
      <h2 className="ui-card__title">
        {residentName}　{t(`correction-field.${field}`)}
      </h2>
      <dl className="ui-dl">
        <div>
          <dt>{t('corrections.wanted')}</dt>
          <dd>{wanted}</dd>
        </div>
        {reason && (
          <div>
            <dt>{t('corrections.reason')}</dt>
            <dd>{reason}</dd>
          </div>
        )}
        <div>
          <dt>{t('corrections.requested')}</dt>
          <dd>{format.dateTime(requestedAt)}</dd>
        </div>
        {answer && (
          <div>
            <dt>{t('corrections.answer')}</dt>
            <dd>{answer}</dd>
          </div>
        )}
      </dl>
      {state === 'waiting' && <Answer correction={correction} />}
    </article>
  );
}

function Answer({ correction: { id, field, wanted } }: { correction: Correction }) {
  const { notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const [value, setValue] = useState(() => firstValue(field, wanted));
  const [text, setText] = useState('');
  const answer = useService('privacy').useMutation('post', '/corrections/{correctionId}/answer', {
    onSuccess: async () => {
      notify('success', t('corrections.answered'));
      await queries.invalidateQueries();
    },
  });
  const [wrong, setWrong] = useState<('value' | 'text')[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useFirstFault(form, wrong);
  const faultOf = (name: 'value' | 'text') => (wrong.includes(name) ? t('desk.fault-empty') : undefined);
  const send = (outcome: 'corrected' | 'declined') => {
    const isValueMissing = outcome === 'corrected' && field !== 'other' && value.trim() === '';
    const isTextMissing = text.trim() === '';
    setWrong([
      ...(isValueMissing ? (['value'] as const) : []),
      ...(isTextMissing ? (['text'] as const) : []),
    ]);
    if (isValueMissing || isTextMissing || answer.isPending) return;
    const body = { outcome, answer: text.trim(), ...(outcome === 'corrected' && { value: value.trim() }) };
    answer.mutate({ params: { path: { correctionId: id } }, body });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send('corrected');
  };
  return (
    <form className="ui-form" ref={form} onSubmit={submit} autoComplete="off" noValidate>
      {field !== 'other' && (
        <CorrectedValue field={field} value={value} fault={faultOf('value')} onChange={setValue} />
      )}
      <Field
        label={t('corrections.answer')}
        hint={t('corrections.answer-hint')}
        fault={faultOf('text')}
        required
      >
        {(control) => (
          <textarea
            className="ui-textarea"
            maxLength={500}
            rows={2}
            {...control}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      {answer.isError && <Trouble error={answer.error} />}
      <div className="ui-form__actions">
        <button className="ui-button" type="submit" aria-busy={answer.isPending}>
          {t('corrections.correct')}
        </button>
        <button className="ui-button ui-button--secondary" type="button" onClick={() => send('declined')}>
          {t('corrections.decline')}
        </button>
      </div>
    </form>
  );
}
