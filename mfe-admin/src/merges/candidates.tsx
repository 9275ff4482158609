import type { identity } from '@entame/sdk';
import {
  BusyButton,
  ConfirmDialog,
  Empty,
  Icon,
  Trouble,
  useHost,
  useIdempotencyKey,
  useMutation,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { type FormEvent, useState } from 'react';
import { locales } from '../locales/index.ts';
import { CompareParties } from './compare-parties.tsx';
import { ReasonField } from './reason-field.tsx';

type Candidate = identity.components['schemas']['DuplicateCandidate'];

/** Pairs who may be one person. Nothing is shown before somebody asks; every answer goes on record. */
export function Candidates() {
  const { clients } = useHost();
  const t = useTexts(locales);
  const search = useMutation({
    mutationFn: async () => {
      const { data, error } = await clients.identity.POST('/residents/duplicates', { body: {} });
      if (error) throw error;
      return data;
    },
  });
  const items = search.data?.items;
  return (
    <section className="ui-page__section" aria-label={t('merges.candidates')}>
      <p>{t('merges.candidates-text')}</p>
      <div>
        <BusyButton
          className={items ? 'ui-button--secondary' : ''}
          busy={search.isPending}
          onPress={() => search.mutate()}
        >
          <Icon name="search" />
          {t('merges.search')}
        </BusyButton>
      </div>
      <p role="status">{items && items.length > 0 && t('merges.found', { count: items.length })}</p>
      {search.isError && <Trouble error={search.error} />}
      {items?.length === 0 && (
        <Empty icon="check" title={t('merges.no-candidates')} text={t('merges.no-candidates-text')} />
      )}
      {items?.map((candidate) => (
        <OneCandidate
          key={candidate.older.id + candidate.newer.id}
          candidate={candidate}
          onProposed={() => search.mutate()}
        />
      ))}
    </section>
  );
}

function OneCandidate({ candidate, onProposed }: { candidate: Candidate; onProposed(): void }) {
  const t = useTexts(locales);
  const { older, newer, sameName, openMergeId } = candidate;
  return (
    <article className="ui-card ui-stack">
      <h3 className="ui-card__title">
        {t(sameName ? 'merges.same-name' : 'merges.same-kana', { name: older.name })}
      </h3>
      <CompareParties
        label={t('merges.compare', { name: older.name })}
        sides={[
          { heading: t('merges.older'), party: older },
          { heading: t('merges.newer'), party: newer },
        ]}
      />
      {openMergeId ? (
        <p>
          <span className="ui-badge" data-tone="warning">
            {t('merges.waiting')}
          </span>{' '}
          {t('merges.already-proposed')}
        </p>
      ) : (
        <Propose candidate={candidate} onProposed={onProposed} />
      )}
    </article>
  );
}

function Propose({ candidate: { older, newer }, onProposed }: { candidate: Candidate; onProposed(): void }) {
  const { notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  const [keepsOlder, setKeepsOlder] = useState(true);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState(false);
  const [asking, setAsking] = useState(false);
  const propose = useService('identity').useMutation('post', '/merges', {
    onSuccess: async () => {
      setAsking(false);
      notify('success', t('merges.proposal-sent'));
      await queries.invalidateQueries();
      onProposed();
    },
  });
  const [kept, merged] = keepsOlder ? [older, newer] : [newer, older];
  function submit(event: FormEvent) {
    event.preventDefault();
    setFault(reason.trim() === '');
    if (reason.trim() !== '') setAsking(true);
  }
  function send() {
    const body = { keptId: kept.id, mergedId: merged.id, reason: reason.trim() };
    propose.mutate({ params: { header: { 'Idempotency-Key': keyFor(body) } }, body });
  }
  return (
    <form className="ui-form" onSubmit={submit} autoComplete="off">
      <fieldset className="ui-field">
        <legend className="ui-field__label">{t('merges.which')}</legend>
        <label className="ui-radio">
          <input
            type="radio"
            name={older.id + newer.id}
            checked={keepsOlder}
            onChange={() => setKeepsOlder(true)}
          />
          {t('merges.keep-older')}
        </label>
        <label className="ui-radio">
          <input
            type="radio"
            name={older.id + newer.id}
            checked={!keepsOlder}
            onChange={() => setKeepsOlder(false)}
          />
          {t('merges.keep-newer')}
        </label>
      </fieldset>
      <ReasonField
        label={t('merges.reason')}
        hint={t('merges.reason-hint')}
        value={reason}
        onChange={setReason}
        isMissing={fault}
      />
      <div className="ui-form__actions">
        <button className="ui-button" type="submit">
          {t('merges.propose')}
        </button>
      </div>
      {asking && (
        <ConfirmDialog
          title={t('merges.propose-ask')}
          yes={t('merges.propose')}
          no={t('common.back')}
          busy={propose.isPending ? t('form.sending') : undefined}
          onYes={send}
          onNo={() => setAsking(false)}
        >
          <p>{t('merges.propose-text')}</p>
          {propose.isError && <Trouble error={propose.error} />}
        </ConfirmDialog>
      )}
    </form>
  );
}
