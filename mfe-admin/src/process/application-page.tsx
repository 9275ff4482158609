import { isProblem } from '@entame/sdk';
import {
  BusyButton,
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
import { useRef, useState } from 'react';
import { processLocales } from '../locales/process/index.ts';
import { ApplicationFacts } from './application-facts.tsx';
import type { Application } from './application-fields.ts';
import { StatusBadge } from './applications-page.tsx';
import { ApproveForm } from './approve-form.tsx';
import { ReturnForm } from './return-form.tsx';
import { Steps } from './steps.tsx';

/** One application: what is asked for, what has happened, and what the viewer can do about it now. */
export function ApplicationPage({ applicationId }: { applicationId: string }) {
  const t = useTexts(processLocales);
  const heading = useRef<HTMLHeadingElement>(null);
  const application = useService('activities').useQuery(
    'get',
    '/applications/{applicationId}',
    { params: { path: { applicationId } } },
    // Every request is on record as a look at the contact's name.
    { refetchOnWindowFocus: false },
  );
  const { data } = application;
  const focus = () => heading.current?.focus();
  return (
    <PageFrame
      ref={heading}
      title={data?.draft.title ?? t('applications.title')}
      back={{ href: '/admin/applications', label: t('application.back') }}
      ready={!application.isPending}
      narrow
    >
      {application.isPending && <Loading lines={8} />}
      {application.isLoadingError && <QueryTrouble query={application} />}
      {data && (
        <>
          <p>
            <StatusBadge status={data.status} />　{t('application.said', { number: data.number })}
          </p>
          <Returned application={data} />
          <ApplicationFacts application={data} />
          <ForGroup application={data} onDone={focus} />
          <ForCity application={data} onDone={focus} />
          <Steps steps={data.steps} />
        </>
      )}
    </PageFrame>
  );
}

/** Why it came back: what the group has to read first. */
function Returned({ application: { status, steps } }: { application: Application }) {
  const t = useTexts(processLocales);
  const step = steps.findLast(({ kind }) => kind === 'returned');
  if (status !== 'returned' || !step?.reason) return null;
  return (
    <div className="ui-notice" data-tone="warning">
      <Icon name="alert" />
      <p className="ui-notice__title">{t('application.returned')}</p>
      <p>{step.reason}</p>
    </div>
  );
}

interface PartProps {
  application: Application;
  /** The buttons that had the focus are gone then. */
  onDone(): void;
}

function ForGroup({ application, onDone }: PartProps) {
  const { may, notify } = useHost();
  const t = useTexts(processLocales);
  const queries = useQueryClient();
  const service = useService('activities');
  const [asking, setAsking] = useState(false);
  const request = { params: { path: { applicationId: application.id } } };
  const after = (text: 'application.submitted' | 'application.withdrawn') => async () => {
    setAsking(false);
    await queries.invalidateQueries();
    notify('success', t(text));
    onDone();
  };
  const submit = service.useMutation('post', '/applications/{applicationId}/submit', {
    onSuccess: after('application.submitted'),
  });
  const withdraw = service.useMutation('post', '/applications/{applicationId}/withdraw', {
    onSuccess: after('application.withdrawn'),
  });
  const isOpen = application.status === 'draft' || application.status === 'returned';
  // The city decides on what was submitted; taking it back is the group's.
  const isTheirs = application.status === 'submitted' && !may('activities:approve');
  if (!isOpen && !isTheirs) return null;
  return (
    <section className="ui-page__section">
      {submit.isError && <SubmitTrouble error={submit.error} />}
      <div className="ui-form__actions">
        {isOpen && (
          <>
            <BusyButton busy={submit.isPending} onPress={() => submit.mutate(request)}>
              {t('application.submit')}
            </BusyButton>
            <a className="ui-button ui-button--secondary" href={`/admin/applications/${application.id}/edit`}>
              {t('application.edit')}
            </a>
          </>
        )}
        <button className="ui-button ui-button--quiet" type="button" onClick={() => setAsking(true)}>
          {t('application.withdraw')}
        </button>
      </div>
      {asking && (
        <ConfirmDialog
          danger
          title={t('application.withdraw-title')}
          yes={t('application.withdraw')}
          no={t('common.back')}
          busy={withdraw.isPending ? t('form.sending') : undefined}
          onYes={() => withdraw.mutate(request)}
          onNo={() => setAsking(false)}
        >
          <p>{t('application.withdraw-text')}</p>
          {withdraw.isError && <Trouble error={withdraw.error} />}
        </ConfirmDialog>
      )}
    </section>
  );
}

const named = ['description', 'placeName', 'contactName', 'contactPhone', 'expectedPeople', 'dates'] as const;

/** Says in words what is missing. */
function SubmitTrouble({ error }: { error: unknown }) {
  const t = useTexts(processLocales);
  const pointers = isProblem(error) ? (error.errors ?? []).map(({ pointer }) => pointer) : [];
  const missing = named.filter((name) => pointers.some((pointer) => pointer.startsWith(`/${name}`)));
  return (
    <>
      <Trouble error={error} />
      {missing.length > 0 && (
        <ul>
          {missing.map((name) => (
            <li key={name}>{t(`missing.${name}`)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function ForCity({ application, onDone }: PartProps) {
  const { may, notify } = useHost();
  const t = useTexts(processLocales);
  const queries = useQueryClient();
  const sendBack = useService('activities').useMutation('post', '/applications/{applicationId}/return', {
    onSuccess: async () => {
      await queries.invalidateQueries();
      notify('success', t('return.done'));
      onDone();
    },
  });
  if (application.status !== 'submitted' || !may('activities:approve')) return null;
  const path = { applicationId: application.id };
  return (
    <section className="ui-page__section" aria-labelledby="decide">
      <h2 id="decide">{t('approve.title')}</h2>
      <ApproveForm application={application} onDone={onDone} />
      <ReturnForm
        busy={sendBack.isPending}
        error={sendBack.error}
        onReturn={(reason) => sendBack.mutate({ params: { path }, body: { reason } })}
      />
    </section>
  );
}
