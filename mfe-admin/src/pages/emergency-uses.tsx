import type { staff } from '@entame/sdk';
import {
  Empty,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useNews,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import styles from '../admin.module.css';
import { Field } from '../components/field.tsx';
import { staffLocales } from '../locales/staff/index.ts';
import { useRoleTexts } from '../role-texts.ts';

type Use = staff.components['schemas']['BreakGlassUse'];

/** Emergency accesses and what somebody else found when looking at them. */
export function EmergencyUsesPage() {
  const t = useTexts(staffLocales);
  useNews('break-glass');
  const uses = useService('staff').useInfiniteQuery(
    'get',
    '/break-glass/uses',
    { params: { query: { limit: 20 } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor, pageParamName: 'cursor' },
  );
  const items = uses.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PageFrame
      title={t('uses.title')}
      lead={t('uses.lead')}
      back={{ href: '/admin', label: t('common.back-to-overview') }}
    >
      {uses.isPending && <Loading lines={6} />}
      {uses.isLoadingError && <QueryTrouble query={uses} />}
      {uses.isSuccess && items.length === 0 && (
        <Empty icon="check" title={t('uses.none')} text={t('uses.none-next')} />
      )}
      {items.map((use) => (
        <UseCard key={use.id} use={use} />
      ))}
      <LoadMore pages={uses} />
    </PageFrame>
  );
}

function UseCard({ use }: { use: Use }) {
  const { format } = useHost();
  const t = useTexts(staffLocales);
  const [isOpen, setOpen] = useState(false);
  const span = { from: format.dateTime(use.startedAt), to: format.time(use.endsAt) };
  return (
    <section className="ui-card ui-stack ui-gap-s">
      <div className="ui-cluster ui-cluster--between">
        <h2 className="ui-card__title">
          {use.userName}
          <span className={styles.soft}>{t('uses.span', span)}</span>
        </h2>
        <State use={use} />
      </div>
      <dl className="ui-dl">
        <div>
          <dt>{t('emergency.kind')}</dt>
          <dd>{t(`kind.${use.kind}`)}</dd>
        </div>
        <div>
          <dt>{t('emergency.reason')}</dt>
          <dd className={styles.description}>{use.reason}</dd>
        </div>
        {use.reviewedByName && (
          <div>
            <dt>{t('uses.reviewed')}</dt>
            <dd>
              {use.reviewedByName}
              <span className={styles.description}>{use.note}</span>
            </dd>
          </div>
        )}
      </dl>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={styles.summary}>{t('uses.records')}</summary>
        {isOpen && <Records useId={use.id} />}
      </details>
      {use.mayReview && <Review useId={use.id} />}
    </section>
  );
}

function State({ use }: { use: Use }) {
  const t = useTexts(staffLocales);
  if (use.isActive) {
    return (
      <span className="ui-badge ui-badge--solid" data-tone="error">
        {t('uses.active')}
      </span>
    );
  }
  const tone = use.verdict === null ? 'warning' : use.verdict === 'justified' ? 'success' : 'error';
  return (
    <span className="ui-badge" data-tone={tone}>
      {use.verdict === null ? t('uses.open') : t(`verdict.${use.verdict}`)}
    </span>
  );
}

function Records({ useId }: { useId: string }) {
  const { format } = useHost();
  const t = useTexts(staffLocales);
  const { permissionName } = useRoleTexts();
  const detail = useService('staff').useQuery('get', '/break-glass/uses/{useId}', {
    params: { path: { useId } },
  });
  if (detail.isPending) return <Loading lines={3} />;
  if (!detail.data) return <QueryTrouble query={detail} />;
  const { records } = detail.data;
  if (records.length === 0) return <p>{t('uses.no-records')}</p>;
  return (
    <ul className="ui-list">
      {records.map(({ id, at, permission, subjectCount }) => (
        <li className="ui-list__row" key={id}>
          <time className="ui-list__date" dateTime={at}>
            {format.time(at)}
          </time>
          <span className="ui-list__title">{permissionName(permission)}</span>
          {subjectCount !== 0 && (
            <span>
              {subjectCount === null ? t('uses.everybody') : t('uses.people', { count: subjectCount })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Review({ useId }: { useId: string }) {
  const { notify } = useHost();
  const t = useTexts(staffLocales);
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const review = useService('staff').useMutation('post', '/break-glass/uses/{useId}/review', {
    onSuccess: async () => {
      notify('success', t('uses.done'));
      await queries.invalidateQueries();
    },
  });
  function submit(event: SubmitEvent) {
    event.preventDefault();
    const verdict = event.submitter?.dataset.verdict === 'unjustified' ? 'unjustified' : 'justified';
    if (!review.isPending) review.mutate({ params: { path: { useId } }, body: { verdict, note } });
  }
  return (
    <form className="ui-form" onSubmit={({ nativeEvent }) => submit(nativeEvent)} autoComplete="off">
      <Field label={t('uses.note')} required>
        {(control) => (
          <textarea
            className="ui-textarea"
            rows={3}
            maxLength={500}
            {...control}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      {review.isError && <Trouble error={review.error} />}
      <div className="ui-form__actions">
        {(['justified', 'unjustified'] as const).map((verdict) => (
          <button
            key={verdict}
            className={
              verdict === 'justified' ? 'ui-button' : 'ui-button ui-button--danger ui-button--secondary'
            }
            type="submit"
            data-verdict={verdict}
            aria-busy={review.isPending}
            aria-disabled={review.isPending}
          >
            {t(`uses.${verdict}`)}
          </button>
        ))}
      </div>
    </form>
  );
}
