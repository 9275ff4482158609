import type { opendata } from '@entame/sdk';
import {
  BusyButton,
  Icon,
  PageFrame,
  Trouble,
  useHost,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { type ChangeEvent, useRef, useState } from 'react';
import { CheckResult } from '../components/check-result.tsx';
import { Field } from '../components/field.tsx';
import { locales } from '../locales/index.ts';

export type DatasetName = opendata.components['schemas']['DatasetName'];

/** A file as it was when it was chosen: what is checked is what is imported, whatever becomes of it on the disk. */
interface Chosen {
  name: string;
  content: Blob;
}

/** The client would make JSON of it. */
const asItIs = {
  bodySerializer: (body: unknown) => body as Blob,
  headers: { 'Content-Type': 'text/csv' },
};

/** One file into one dataset: choose it, have it checked, import it. */
export function ImportDatasetPage({ dataset }: { dataset: DatasetName }) {
  const { navigate, notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const [missing, setMissing] = useState(false);
  const service = useService('opendata');
  const check = service.useMutation('post', '/datasets/{dataset}/check');
  const replace = service.useMutation('put', '/datasets/{dataset}', {
    onSuccess: async () => {
      await queries.invalidateQueries();
      notify('success', t('import.done'));
      navigate('/admin/datasets');
    },
  });
  const name = t(`dataset.${dataset}`);

  async function choose({ target: { files } }: ChangeEvent<HTMLInputElement>) {
    check.reset();
    replace.reset();
    const [file] = files ?? [];
    setMissing(false);
    setChosen(file && { name: file.name, content: new Blob([await file.arrayBuffer()]) });
  }
  function startCheck() {
    setMissing(!chosen);
    if (!chosen) return;
    replace.reset();
    check.mutate({ params: { path: { dataset } }, body: chosen.content, ...asItIs });
  }
  function startImport() {
    if (!chosen || !check.data) return;
    const query = { replaces: check.data.version };
    replace.mutate({ params: { path: { dataset }, query }, body: chosen.content, ...asItIs });
  }

  return (
    <PageFrame
      ref={heading}
      title={t('import.title', { name })}
      lead={t('import.lead')}
      back={{ href: '/admin/datasets', label: t('import.back') }}
    >
      <section className="ui-card ui-form" aria-label={t('import.file')}>
        <Field
          label={t('import.file')}
          hint={t('import.file-hint')}
          fault={missing ? t('import.file-missing') : undefined}
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
            className={check.data?.changes ? 'ui-button--secondary' : ''}
            busy={check.isPending}
            onPress={startCheck}
          >
            <Icon name="search" />
            {t(check.isPending ? 'import.checking' : 'import.check')}
          </BusyButton>
        </div>
      </section>
      {check.error && <Trouble error={check.error} retry={startCheck} />}
      {check.data && chosen && <CheckResult key={check.submittedAt} {...check.data} fileName={chosen.name} />}
      {replace.error && <Trouble error={replace.error} retry={startCheck} />}
      {check.data?.changes && !replace.error && (
        <div className="ui-form__actions">
          <BusyButton busy={replace.isPending || replace.isSuccess} onPress={startImport}>
            <Icon name="check" />
            {t(replace.isPending ? 'form.sending' : 'import.do')}
          </BusyButton>
          <a className="ui-button ui-button--quiet" href="/admin/datasets">
            {t('form.leave')}
          </a>
        </div>
      )}
    </PageFrame>
  );
}
