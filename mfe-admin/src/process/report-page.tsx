import type { activities } from '@entame/sdk';
import {
  BusyButton,
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
import { useRef } from 'react';
import { processLocales } from '../locales/process/index.ts';
import styles from './process.module.css';
import { ReportForm } from './report-form.tsx';
import { ReportBadge } from './reports-page.tsx';
import { ReturnForm } from './return-form.tsx';
import { Steps } from './steps.tsx';

export type Report = activities.components['schemas']['Report'];

/** The report of one activity: writing it, or reading and deciding on it, and the points settled. */
export function ReportPage({ activityId }: { activityId: string }) {
  const t = useTexts(processLocales);
  const heading = useRef<HTMLHeadingElement>(null);
  const report = useService('activities').useQuery(
    'get',
    '/activities/{activityId}/report',
    { params: { path: { activityId } } },
    { refetchOnWindowFocus: false },
  );
  const { data } = report;
  const focus = () => heading.current?.focus();
  const isOpen = data?.state === 'due' || data?.state === 'overdue' || data?.state === 'returned';
  return (
    <PageFrame
      ref={heading}
      title={data ? t('report.of', { title: data.activityTitle }) : t('reports.title')}
      back={{ href: `/admin/activities/${activityId}`, label: t('report.back') }}
      ready={!report.isPending}
      narrow
    >
      {report.isPending && <Loading lines={8} />}
      {report.isLoadingError && <QueryTrouble query={report} />}
      {data && (
        <>
          <Where report={data} />
          <Numbers report={data} />
          {isOpen && <ReportForm report={data} onDone={focus} />}
          {!isOpen && data.draft && <Written report={data} />}
          <ForCity report={data} onDone={focus} />
          <Steps steps={data.steps} />
        </>
      )}
    </PageFrame>
  );
}

function Where({ report: { state, dueAt, steps } }: { report: Report }) {
  const { format } = useHost();
  const t = useTexts(processLocales);
  const returned = steps.findLast(({ kind }) => kind === 'returned');
  if (state === null) return <p>{t('report.not-over')}</p>;
  return (
    <>
      <p>
        <ReportBadge state={state} />
        {(state === 'due' || state === 'overdue') && <>　{t('report.until', { day: format.date(dueAt) })}</>}
      </p>
      {state === 'returned' && returned?.reason && (
        <div className="ui-notice" data-tone="warning">
          <Icon name="alert" />
          <p className="ui-notice__title">{t('application.returned')}</p>
          <p>{returned.reason}</p>
        </div>
      )}
    </>
  );
}

/** What the portal knows by itself, and the points that follow from it. */
function Numbers({ report }: { report: Report }) {
  const { format, may } = useHost();
  const t = useTexts(processLocales);
  const { checkInCount, signUpCount, points, groupPoints, state } = report;
  const people = (count: number) => `${format.number(count)}${t('unit.people')}`;
  return (
    <dl className="ui-card ui-dl">
      <div>
        <dt>{t('report.sign-ups')}</dt>
        <dd>{people(signUpCount)}</dd>
      </div>
      <div>
        <dt>{t('report.check-ins')}</dt>
        <dd>{people(checkInCount)}</dd>
      </div>
      <div>
        <dt>{t('report.points')}</dt>
        <dd>
          {t('report.points-sum', {
            people: checkInCount,
            points: format.number(points),
            sum: format.number(checkInCount * points),
          })}
        </dd>
      </div>
      <div>
        <dt>{t('form.groupPoints')}</dt>
        <dd>
          {format.number(groupPoints)} {t('unit.points')}
          <span className={styles.small}>
            {t(state === 'accepted' ? 'report.group-given' : 'report.group-later')}
          </span>
          {state === 'accepted' && may('group-points:read') && (
            <a href="/admin/group-points">{t('report.group-account')}</a>
          )}
        </dd>
      </div>
    </dl>
  );
}

function Written({ report: { draft } }: { report: Report }) {
  const { format } = useHost();
  const t = useTexts(processLocales);
  if (!draft) return null;
  const parts = [
    [t('form.attendance'), `${format.number(draft.attendance)}${t('unit.people')}`],
    [t('report.reason'), draft.attendanceReason],
    [t('report.summary'), draft.summary],
    [t('report.remarks'), draft.remarks],
  ] as const;
  return (
    <section className="ui-page__section" aria-labelledby="written">
      <h2 id="written">{t('report.written')}</h2>
      <dl className="ui-card ui-dl">
        {parts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd className={styles.text}>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}

function ForCity({ report, onDone }: { report: Report; onDone(): void }) {
  const { may, notify } = useHost();
  const t = useTexts(processLocales);
  const queries = useQueryClient();
  const service = useService('activities');
  const request = { params: { path: { activityId: report.activityId } } };
  const after = (text: 'report.accepted' | 'return.done') => async () => {
    await queries.invalidateQueries();
    notify('success', t(text));
    onDone();
  };
  const accept = service.useMutation('post', '/activities/{activityId}/report/accept', {
    onSuccess: after('report.accepted'),
  });
  const sendBack = service.useMutation('post', '/activities/{activityId}/report/return', {
    onSuccess: after('return.done'),
  });
  if (report.state !== 'submitted' || !may('activities:approve')) return null;
  return (
    <section className="ui-page__section" aria-labelledby="decide">
      <h2 id="decide">{t('report.decide')}</h2>
      <p>{t('report.decide-text')}</p>
      {accept.isError && <Trouble error={accept.error} />}
      <div>
        <BusyButton busy={accept.isPending} onPress={() => accept.mutate(request)}>
          {t('report.accept')}
        </BusyButton>
      </div>
      <ReturnForm
        busy={sendBack.isPending}
        error={sendBack.error}
        onReturn={(reason) => sendBack.mutate({ ...request, body: { reason } })}
      />
    </section>
  );
}
