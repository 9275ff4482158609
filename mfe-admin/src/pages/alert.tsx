import type { audit } from '@entame/sdk';
import {
  BusyButton,
  Loading,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useService,
  useTexts,
} from '@entame/sdk/react';
import styles from '../admin.module.css';
import { AlertBadges } from '../components/alert-badges.tsx';
import { AlertSteps } from '../components/alert-steps.tsx';
import { RecordTable } from '../components/record-table.tsx';
import { locales } from '../locales/index.ts';

type Detail = audit.components['schemas']['AlertDetail'];

/** One warning: what was noticed, what it rests on, and what somebody does about it. */
export function AlertPage({ alertId }: { alertId: string }) {
  const t = useTexts(locales);
  const path = { alertId };
  const alert = useService('audit').useQuery(
    'get',
    '/alerts/{alertId}',
    { params: { path } },
    // Each look at it goes on record, so only a person causes one.
    { refetchOnWindowFocus: false, refetchOnReconnect: false },
  );
  return (
    <PageFrame
      title={alert.data?.alert.title ?? t('alerts.one')}
      ready={!alert.isPending}
      back={{ href: '/admin/alerts', label: t('alerts.back') }}
    >
      {alert.isPending && <Loading lines={8} />}
      {alert.isLoadingError && <QueryTrouble query={alert} />}
      {alert.data && <Content detail={alert.data} />}
    </PageFrame>
  );
}

function Content({ detail }: { detail: Detail }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { alert, subjects, evidence } = detail;
  const time = (at: string) => `${format.longDate(at)} ${format.time(at)}`;
  const hidden = alert.subjectCount - subjects.length;
  return (
    <>
      <div className="ui-card ui-stack">
        <AlertBadges alert={alert} />
        <p>
          <strong>{alert.explanation}</strong>
        </p>
        <dl className="ui-dl">
          <div>
            <dt>{t('alerts.when')}</dt>
            <dd>
              {time(alert.from) === time(alert.until)
                ? time(alert.from)
                : t('alerts.from-until', { from: time(alert.from), until: time(alert.until) })}
            </dd>
          </div>
          <div>
            <dt>{t('audit.actor')}</dt>
            <dd>{alert.actor ? (alert.actor.name ?? t('audit.unknown-name')) : t('alerts.nobody')}</dd>
          </div>
          <div>
            <dt>{t('alerts.subjects')}</dt>
            <dd>
              {alert.subjectCount === 0
                ? t('alerts.no-subjects')
                : t('audit.people', { count: alert.subjectCount })}
              {subjects.length > 0 && (
                <details>
                  <summary className={styles.summary}>{t('alerts.show-subjects')}</summary>
                  {subjects.map(({ name }) => name ?? t('audit.unknown-name')).join('、')}
                  {hidden > 0 && t('audit.more-people', { count: hidden })}
                </details>
              )}
            </dd>
          </div>
        </dl>
      </div>
      <section className="ui-page__section">
        <h2>{t('alerts.steps')}</h2>
        <AlertSteps detail={detail} />
      </section>
      <section className="ui-page__section">
        <h2>{t('alerts.report')}</h2>
        <ReportLink alert={alert} />
      </section>
      {evidence.length > 0 && (
        <section className="ui-page__section">
          <h2>{t('alerts.evidence')}</h2>
          <RecordTable records={evidence} label={t('alerts.evidence')} />
        </section>
      )}
    </>
  );
}

function ReportLink({ alert }: { alert: Detail['alert'] }) {
  const { navigate } = useHost();
  const t = useTexts(locales);
  const draft = useService('audit').useMutation('post', '/alerts/{alertId}/incident-report', {
    onSuccess: ({ id }) => navigate(`/admin/incidents/${id}`),
  });
  if (alert.incidentId)
    return (
      <p>
        <a className="ui-button ui-button--secondary" href={`/admin/incidents/${alert.incidentId}`}>
          {t('alerts.open-report')}
        </a>
      </p>
    );
  return (
    <div className="ui-stack ui-gap-s">
      <p>{t('alerts.report-text')}</p>
      <p>
        <BusyButton
          className="ui-button--secondary"
          busy={draft.isPending}
          onPress={() => draft.mutate({ params: { path: { alertId: alert.id } } })}
        >
          {draft.isPending ? t('form.sending') : t('alerts.draft')}
        </BusyButton>
      </p>
      {draft.isError && <Trouble error={draft.error} />}
    </div>
  );
}
