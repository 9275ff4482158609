import type { audit } from '@entame/sdk';
import {
  ConfirmDialog,
  Icon,
  Loading,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import { IncidentDocument } from '../components/incident-document.tsx';
import { IncidentForm } from '../components/incident-form.tsx';
import { locales } from '../locales/index.ts';

/** What the draft leaves to people. */
const toFill = /（記入してください）/;

type Incident = audit.components['schemas']['Incident'];

/** One report: read, printed, edited while it is a draft, handed in. */
export function IncidentPage({ incidentId }: { incidentId: string }) {
  const t = useTexts(locales);
  const [isEditing, setIsEditing] = useState(false);
  const path = { incidentId };
  const incident = useService('audit').useQuery(
    'get',
    '/incidents/{incidentId}',
    { params: { path } },
    // What somebody is typing must not be replaced behind their back.
    { refetchOnWindowFocus: false, refetchOnReconnect: false },
  );
  const { data } = incident;
  const isDraft = data?.state === 'draft';
  return (
    <PageFrame
      title={t('incident.title')}
      ready={!incident.isPending}
      back={{ href: '/admin/incidents', label: t('incidents.back') }}
      actions={data && !isEditing && <Actions incident={data} onEdit={() => setIsEditing(true)} />}
    >
      {incident.isPending && <Loading lines={10} />}
      {incident.isLoadingError && <QueryTrouble query={incident} />}
      {data && isDraft && !isEditing && (
        <div className="ui-notice ui-no-print" data-tone="warning">
          <Icon name="info" />
          <p className="ui-notice__title">{t('incident.draft')}</p>
          <p>{t('incident.draft-text')}</p>
        </div>
      )}
      {data && isEditing && <IncidentForm incident={data} onDone={() => setIsEditing(false)} />}
      {data && !isEditing && <IncidentDocument incident={data} />}
    </PageFrame>
  );
}

function Actions({ incident, onEdit }: { incident: Incident; onEdit(): void }) {
  const { notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const submit = useService('audit').useMutation('post', '/incidents/{incidentId}/submit', {
    onSuccess: async () => {
      setIsAsking(false);
      notify('success', t('incident.submitted'));
      await queries.invalidateQueries();
    },
  });
  const isDraft = incident.state === 'draft';
  return (
    <>
      {isDraft && (
        <button className="ui-button" type="button" onClick={onEdit}>
          {t('incident.edit')}
        </button>
      )}
      <button className="ui-button ui-button--secondary" type="button" onClick={() => globalThis.print()}>
        <Icon name="print" />
        {t('incident.print')}
      </button>
      {isDraft && (
        <button className="ui-button ui-button--secondary" type="button" onClick={() => setIsAsking(true)}>
          {t('incident.submit')}
        </button>
      )}
      {isAsking && (
        <ConfirmDialog
          title={t('incident.submit-title')}
          yes={t('incident.submit')}
          no={t('common.back')}
          busy={submit.isPending ? t('form.sending') : undefined}
          onYes={() =>
            submit.mutate({
              params: { path: { incidentId: incident.id } },
              body: { version: incident.version },
            })
          }
          onNo={() => setIsAsking(false)}
        >
          {toFill.test(JSON.stringify(incident.report)) && (
            <div className="ui-notice" data-tone="warning">
              <Icon name="alert" />
              <p className="ui-notice__title">{t('incident.unfinished')}</p>
            </div>
          )}
          <p>{t('incident.submit-text')}</p>
          {submit.isError && <Trouble error={submit.error} />}
        </ConfirmDialog>
      )}
    </>
  );
}
