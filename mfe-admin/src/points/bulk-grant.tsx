import {
  BusyButton,
  Icon,
  PageFrame,
  Trouble,
  useHost,
  useIdempotencyKey,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { type ChangeEvent, type FormEvent, useRef, useState } from 'react';
import { Field } from '../components/field.tsx';
import { pointsLocales } from '../locales/points/index.ts';
import { useFirstFault } from '../use-first-fault.ts';
import { emptyGrant, findWrongGrantFields, GrantTexts } from './grant-fields.tsx';
import { GrantFileResult } from './grant-file-result.tsx';

/** A file as it was when it was chosen: what is checked is what is granted, whatever becomes of it on the disk. */
interface Chosen {
  name: string;
  content: Blob;
}

/** The client would make JSON of it. */
const asItIs = {
  bodySerializer: (body: unknown) => body as Blob,
  headers: { 'Content-Type': 'text/csv' },
};

/** Points for many: choose a file, have all of it checked, say why, grant it whole. */
export function BulkGrantPage() {
  const t = useTexts(pointsLocales);
  const [chosen, setChosen] = useState<Chosen>();
  const [isMissing, setMissing] = useState(false);
  const check = useService('points').useMutation('post', '/grant-files');

  async function choose({ target: { files } }: ChangeEvent<HTMLInputElement>) {
    check.reset();
    const [file] = files ?? [];
    setMissing(false);
    setChosen(file && { name: file.name, content: new Blob([await file.arrayBuffer()]) });
  }
  function startCheck() {
    setMissing(!chosen);
    if (chosen) check.mutate({ body: chosen.content, ...asItIs });
  }
  return (
    <PageFrame
      title={t('bulk.title')}
      lead={t('bulk.lead')}
      back={{ href: '/admin/points/grants', label: t('grant.back') }}
    >
      <section className="ui-card ui-form" aria-label={t('bulk.file')}>
        <Field
          label={t('bulk.file')}
          hint={t('bulk.file-hint')}
          fault={isMissing ? t('bulk.missing') : undefined}
        >
          {(control) => (
            <input
              className="ui-input"
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/plain"
              {...control}
              onChange={(event) => void choose(event)}
            />
          )}
        </Field>
        <div className="ui-form__actions">
          <BusyButton
            className={check.data?.grantId ? 'ui-button--secondary' : ''}
            busy={check.isPending}
            onPress={startCheck}
          >
            <Icon name="search" />
            {t(check.isPending ? 'bulk.checking' : 'bulk.check')}
          </BusyButton>
        </div>
      </section>
      {check.error && <Trouble error={check.error} retry={startCheck} />}
      {check.data && chosen && (
        <GrantFileResult key={check.submittedAt} check={check.data} fileName={chosen.name} />
      )}
      {check.data?.grantId && chosen && (
        <GrantForm key={check.data.grantId} grantId={check.data.grantId} fileName={chosen.name} />
      )}
    </PageFrame>
  );
}

function GrantForm({ grantId, fileName }: { grantId: string; fileName: string }) {
  const { navigate, notify } = useHost();
  const t = useTexts(pointsLocales);
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  const [fields, setFields] = useState(emptyGrant);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useFirstFault(form, wrong);
  const request = useService('points').useMutation('post', '/grant-files/{grantId}/request', {
    onSuccess: async ({ id, state }) => {
      await queries.invalidateQueries();
      notify('success', t(state === 'granted' ? 'new-grant.granted' : 'new-grant.waiting'));
      navigate(`/admin/points/grants/${id}`);
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    const found = findWrongGrantFields(fields);
    setWrong(found);
    if (found.length > 0 || request.isPending) return;
    const body = { ...fields, fileName: fileName.slice(0, 120) };
    request.mutate({ params: { path: { grantId }, header: { 'Idempotency-Key': keyFor(body) } }, body });
  }
  return (
    <form className="ui-card ui-form" ref={form} onSubmit={submit} noValidate autoComplete="off">
      <h2 className="ui-card__title">{t('bulk.details')}</h2>
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
