import {
  Loading,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useIdempotencyKey,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import { Field } from '../components/field.tsx';
import { processLocales } from '../locales/process/index.ts';
import { emptyApplication, fieldsOf } from './application-fields.ts';
import { ApplicationForm } from './application-form.tsx';

/** Beginning an application. Staff say for which group, when it came on paper. */
export function NewApplicationPage() {
  const { may, navigate, notify } = useHost();
  const t = useTexts(processLocales);
  const keyFor = useIdempotencyKey();
  const isCity = may('activities:approve');
  const [groupId, setGroupId] = useState('');
  const begin = useService('activities').useMutation('post', '/applications', {
    onSuccess: ({ id }) => {
      notify('success', t('application.saved'));
      navigate(`/admin/applications/${id}`);
    },
  });
  return (
    <PageFrame
      title={t('applications.new')}
      lead={t('application.new-lead')}
      back={{ href: '/admin/applications', label: t('application.back') }}
      narrow
    >
      <ApplicationForm
        initial={emptyApplication}
        cancelHref="/admin/applications"
        busy={begin.isPending || begin.isSuccess}
        error={begin.error}
        onSave={(draft) => {
          const body = { draft, ...(isCity && groupId && { groupId }) };
          begin.mutate({ params: { header: { 'Idempotency-Key': keyFor(body) } }, body });
        }}
      >
        {isCity ? <GroupField value={groupId} onChange={setGroupId} /> : <OwnGroup />}
      </ApplicationForm>
    </PageFrame>
  );
}

function OwnGroup() {
  const t = useTexts(processLocales);
  const group = useService('activities').useQuery('get', '/my-group');
  if (group.isError) return <Trouble error={group.error} tone="info" />;
  return group.data ? <p>{t('application.for-group', { group: group.data.name })}</p> : null;
}

function GroupField({ value, onChange }: { value: string; onChange(groupId: string): void }) {
  const t = useTexts(processLocales);
  const groups = useService('activities').useQuery('get', '/groups', { params: { query: { limit: 100 } } });
  return (
    <Field label={t('application.group')} hint={t('application.group-hint')} required>
      {(control) => (
        <select
          className="ui-select"
          {...control}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          <option value="">{t('form.choose')}</option>
          {groups.data?.items
            .filter(({ active }) => active)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
}

/** Correcting an application that was not submitted yet, or came back. */
export function EditApplicationPage({ applicationId }: { applicationId: string }) {
  const { format, navigate, notify } = useHost();
  const t = useTexts(processLocales);
  const queries = useQueryClient();
  const service = useService('activities');
  const request = { params: { path: { applicationId } } };
  const application = service.useQuery('get', '/applications/{applicationId}', request, {
    // The form starts from what was there when it was opened; it must not change under the hands.
    refetchOnWindowFocus: false,
  });
  const path = `/admin/applications/${applicationId}`;
  const update = service.useMutation('put', '/applications/{applicationId}', {
    onSuccess: async () => {
      await queries.invalidateQueries();
      notify('success', t('application.saved'));
      navigate(path);
    },
  });
  return (
    <PageFrame
      title={t('application.edit')}
      back={{ href: path, label: t('application.back-to-one') }}
      narrow
    >
      {application.isPending && <Loading lines={10} />}
      {application.isLoadingError && <QueryTrouble query={application} />}
      {application.data && (
        <ApplicationForm
          initial={fieldsOf(application.data.draft, format)}
          cancelHref={path}
          busy={update.isPending || update.isSuccess}
          error={update.error}
          onSave={(body) => update.mutate({ ...request, body })}
        />
      )}
    </PageFrame>
  );
}
