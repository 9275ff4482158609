import type { points } from '@entame/sdk';
import {
  PageFrame,
  Trouble,
  useHost,
  useIdempotencyKey,
  useLocation,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { type FormEvent, useRef, useState } from 'react';
import { Field } from '../components/field.tsx';
import { pointsLocales } from '../locales/points/index.ts';
import { useFirstFault } from '../use-first-fault.ts';
import { emptyGrant, findWrongGrantFields, GrantTexts } from './grant-fields.tsx';

type Recipient = points.components['schemas']['Recipient'];

/** Points for one resident or group: first who it is, then how many and why. */
export function NewGrantPage() {
  const t = useTexts(pointsLocales);
  const [recipient, setRecipient] = useState<Recipient>();
  return (
    <PageFrame
      title={t('new-grant.title')}
      lead={t('grants.lead')}
      back={{ href: '/admin/points/grants', label: t('grant.back') }}
      narrow
    >
      {recipient ? (
        <GrantForm recipient={recipient} onChange={() => setRecipient(undefined)} />
      ) : (
        <FindRecipient onFound={setRecipient} />
      )}
    </PageFrame>
  );
}

function FindRecipient({ onFound }: { onFound(recipient: Recipient): void }) {
  const t = useTexts(pointsLocales);
  const { query } = useLocation();
  const [number, setNumber] = useState(query.get('resident') ?? '');
  const [isMissing, setMissing] = useState(false);
  const find = useService('points').useMutation('post', '/grant-recipients', { onSuccess: onFound });
  function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(number.trim() === '');
    if (number.trim() !== '' && !find.isPending) find.mutate({ body: { number: number.trim() } });
  }
  return (
    <form className="ui-form" onSubmit={submit} noValidate autoComplete="off">
      <Field
        label={t('new-grant.number')}
        hint={t('new-grant.number-hint')}
        fault={isMissing ? t('common.fault-empty') : undefined}
        required
      >
        {(control) => (
          <input
            className="ui-input"
            maxLength={80}
            {...control}
            value={number}
            onChange={({ target }) => setNumber(target.value)}
          />
        )}
      </Field>
      {find.isError && <Trouble error={find.error} />}
      <div className="ui-form__actions">
        <button className="ui-button" type="submit" aria-busy={find.isPending} aria-disabled={find.isPending}>
          {t(find.isPending ? 'new-grant.finding' : 'new-grant.find')}
        </button>
      </div>
    </form>
  );
}

function GrantForm({ recipient, onChange }: { recipient: Recipient; onChange(): void }) {
  const { navigate, notify } = useHost();
  const t = useTexts(pointsLocales);
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  const [fields, setFields] = useState(emptyGrant);
  const [points, setPoints] = useState('');
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useFirstFault(form, wrong);
  const request = useService('points').useMutation('post', '/grants', {
    onSuccess: async ({ id, state }) => {
      await queries.invalidateQueries();
      notify('success', t(state === 'granted' ? 'new-grant.granted' : 'new-grant.waiting'));
      navigate(`/admin/points/grants/${id}`);
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    const count = Number(points.normalize('NFKC').replaceAll(',', ''));
    const found = [
      ...(Number.isInteger(count) && count > 0 && count <= 1_000_000 ? [] : ['points']),
      ...findWrongGrantFields(fields),
    ];
    setWrong(found);
    if (found.length > 0 || request.isPending) return;
    const { kind, id } = recipient;
    const body = { recipient: { kind, id }, points: count, ...fields };
    request.mutate({ params: { header: { 'Idempotency-Key': keyFor(body) } }, body });
  }
  return (
    <form className="ui-form" ref={form} onSubmit={submit} noValidate autoComplete="off">
      <div className="ui-card ui-card--soft ui-cluster ui-cluster--between">
        <div className="ui-person">
          <span className="ui-person__mark" aria-hidden="true">
            {recipient.name?.at(0)}
          </span>
          <span>
            <span className="ui-person__name">{recipient.name}</span>
            <span className="ui-person__meta">{t(`new-grant.${recipient.kind}`)}</span>
          </span>
        </div>
        <button className="ui-button ui-button--quiet" type="button" onClick={onChange}>
          {t('new-grant.change')}
        </button>
      </div>
      <Field
        label={t('new-grant.points')}
        fault={wrong.includes('points') ? t('common.fault-number') : undefined}
        required
      >
        {(control) => (
          <input
            className="ui-input ui-input--short"
            inputMode="numeric"
            {...control}
            value={points}
            onChange={({ target }) => setPoints(target.value)}
          />
        )}
      </Field>
      <GrantTexts
        fields={fields}
        wrong={wrong}
        set={(change) => setFields((before) => ({ ...before, ...change }))}
      />
      {request.isError && <Trouble error={request.error} />}
      <div className="ui-form__actions">
        <button
          className="ui-button"
          type="submit"
          aria-busy={request.isPending}
          aria-disabled={request.isPending}
        >
          {t(request.isPending ? 'common.sending' : 'new-grant.send')}
        </button>
        <a className="ui-button ui-button--quiet" href="/admin/points/grants">
          {t('common.cancel')}
        </a>
      </div>
    </form>
  );
}
