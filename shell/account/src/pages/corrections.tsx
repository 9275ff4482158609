import type { privacy } from '@entame/sdk';
import {
  Empty,
  Loading,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useIdempotencyKey,
  useMutation,
  useNews,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { type FormEvent, useState } from 'react';
import { locales } from '../locales/index.ts';

type Correction = privacy.components['schemas']['MyCorrection'];
type Field = Correction['field'];
const fields: Field[] = ['name', 'kana', 'address', 'birth-date', 'gender', 'other'];
const tones = { waiting: 'info', corrected: 'success', declined: 'warning' } as const;

/** Asking to have something put right, and what became of it. */
export function CorrectionsPage() {
  const t = useTexts(locales);
  useNews('corrections');
  const corrections = useService('privacy').useQuery('get', '/me/corrections');
  return (
    <PageFrame
      title={t('corrections.title')}
      lead={t('corrections.lead')}
      back={{ href: '/me/data', label: t('corrections.back') }}
      narrow
    >
      <AskForm />
      <section className="ui-page__section" aria-labelledby="asked">
        <h2 id="asked">{t('corrections.asked')}</h2>
        {corrections.isPending && <Loading lines={3} />}
        {corrections.isLoadingError && <QueryTrouble query={corrections} />}
        {corrections.data?.items.length === 0 && (
          <Empty icon="document" title={t('corrections.none')} text={t('corrections.none-text')} />
        )}
        <div className="ui-stack">
          {corrections.data?.items.map((correction) => (
            <Asked key={correction.id} correction={correction} />
          ))}
        </div>
      </section>
    </PageFrame>
  );
}

function AskForm() {
  const { clients, notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const [field, setField] = useState<Field>('name');
  const [wanted, setWanted] = useState('');
  const keyFor = useIdempotencyKey();
  const ask = useMutation({
    mutationFn: async () => {
      const body = { field, wanted: wanted.trim() };
      const { error } = await clients.privacy.POST('/me/corrections', {
        params: { header: { 'Idempotency-Key': keyFor(body) } },
        body,
      });
      if (error) throw error;
    },
    onSuccess: async () => {
      setWanted('');
      notify('success', t('corrections.sent'));
      await queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted.trim() !== '' && !ask.isPending) ask.mutate();
  };
  return (
    <form className="ui-card ui-form" onSubmit={submit}>
      <div className="ui-field">
        <label className="ui-field__label" htmlFor="field">
          {t('corrections.field')}
        </label>
        <select
          className="ui-select"
          id="field"
          value={field}
          onChange={({ target }) => setField(target.value as Field)}
        >
          {fields.map((one) => (
            <option key={one} value={one}>
              {t(`correction-field.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="ui-field">
        <label className="ui-field__label" htmlFor="wanted">
          {t('corrections.wanted')}
        </label>
        <p className="ui-field__hint" id="wanted-hint">
          {t('corrections.wanted-hint')}
        </p>
        <textarea
          className="ui-textarea"
          id="wanted"
          aria-describedby="wanted-hint"
          maxLength={300}
          required
          rows={3}
          autoComplete="off"
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
      </div>
      {ask.isError && <Trouble error={ask.error} />}
      <div className="ui-form__actions">
        <button className="ui-button" type="submit" aria-busy={ask.isPending} aria-disabled={ask.isPending}>
          {t('corrections.send')}
        </button>
      </div>
    </form>
  );
}

function Asked({ correction }: { correction: Correction }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { field, wanted, state, answer, requestedAt } = correction;
  return (
    <article className="ui-card ui-stack ui-gap-s">
      <div className="ui-cluster ui-cluster--between">
        <h3 className="ui-card__title">{t(`correction-field.${field}`)}</h3>
        <span className="ui-badge" data-tone={tones[state]}>
          {t(`correction-state.${state}`)}
        </span>
      </div>
      <p>{wanted}</p>
      <p>
        <time dateTime={requestedAt}>{format.longDate(requestedAt)}</time>
      </p>
      {answer && (
        <p>
          <strong>{t('corrections.answer')}</strong>　{answer}
        </p>
      )}
    </article>
  );
}
