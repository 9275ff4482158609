import type { points } from '@entame/sdk';
import { BusyButton, Icon, Trouble, useHost, useQueryClient, useService, useTexts } from '@entame/sdk/react';
import { type ChangeEvent, useState } from 'react';
import { Field } from '../components/field.tsx';
import { pointPartnersLocales } from '../locales/point-partners/index.ts';

type Day = points.components['schemas']['ReconciliationDay'];

/** The client would make JSON of it. */
const asItIs = {
  bodySerializer: (body: unknown) => body as Blob,
  headers: { 'Content-Type': 'text/csv' },
};

/** The files of a day: ours to save, the partner's to fetch or to take in. */
export function DayFiles({ day: { partnerId, day, state } }: { day: Day }) {
  const t = useTexts(pointPartnersLocales);
  const { notify } = useHost();
  const queries = useQueryClient();
  const [file, setFile] = useState<Blob>();
  const [isMissing, setMissing] = useState(false);
  const path = { partnerId, day };
  const options = {
    onSuccess: async () => {
      notify('success', t('saved'));
      await queries.invalidateQueries();
    },
  };
  const service = useService('points');
  const compare = service.useMutation('post', '/partners/{partnerId}/days/{day}/comparison', options);
  const take = service.useMutation('put', '/partners/{partnerId}/days/{day}/file', options);

  /** As it was when it was chosen, whatever becomes of it on the disk. */
  async function choose({ target: { files } }: ChangeEvent<HTMLInputElement>) {
    const [chosen] = files ?? [];
    take.reset();
    setMissing(false);
    setFile(chosen && new Blob([await chosen.arrayBuffer()]));
  }
  function send() {
    setMissing(!file);
    if (file) take.mutate({ params: { path }, body: file, ...asItIs });
  }
  return (
    <section className="ui-page__section" aria-label={t('import')}>
      <div className="ui-cluster">
        {state !== 'closed' && (
          <BusyButton
            className="ui-button--secondary"
            busy={compare.isPending}
            onPress={() => compare.mutate({ params: { path } })}
          >
            <Icon name="refresh" />
            {t(compare.isPending ? 'sending' : 'fetch')}
          </BusyButton>
        )}
        <a
          className="ui-button ui-button--secondary"
          href={`/api/points/v1/partners/${partnerId}/days/${day}/file`}
          download
        >
          <Icon name="download" />
          {t('download')}
        </a>
      </div>
      {compare.isError && <Trouble error={compare.error} />}
      {state !== 'closed' && (
        <div className="ui-card ui-form">
          <Field
            label={t('import')}
            hint={t('import-hint')}
            fault={isMissing ? t('import-missing') : undefined}
          >
            {(control) => (
              <input
                className="ui-input"
                type="file"
                accept=".csv,text/csv"
                {...control}
                onChange={(event) => void choose(event)}
              />
            )}
          </Field>
          {take.isError && <Trouble error={take.error} />}
          <div className="ui-form__actions">
            <BusyButton className="ui-button--secondary" busy={take.isPending} onPress={send}>
              {t(take.isPending ? 'sending' : 'import-do')}
            </BusyButton>
          </div>
        </div>
      )}
    </section>
  );
}
