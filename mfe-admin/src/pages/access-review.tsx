import type { staff } from '@entame/sdk';
import {
  BusyButton,
  Empty,
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
import styles from '../admin.module.css';
import { Exports } from '../components/exports.tsx';
import { staffLocales } from '../locales/staff/index.ts';
import { useRoleTexts } from '../role-texts.ts';

type Review = staff.components['schemas']['AccessReview'];
type Item = staff.components['schemas']['AccessReviewItem'];

const decisions = ['keep', 'change', 'remove'] as const;

/** The quarterly review: one person after the other, until everybody is decided. */
export function AccessReviewPage() {
  const t = useTexts(staffLocales);
  const reviews = useService('staff').useQuery('get', '/access-reviews');
  const [chosen, setChosen] = useState<string>();
  const items = reviews.data?.items ?? [];
  const reviewId = chosen ?? items[0]?.id;
  const name = useQuarterName();
  return (
    <PageFrame
      title={t('review.title')}
      lead={t('review.lead')}
      back={{ href: '/admin', label: t('common.back-to-overview') }}
    >
      {reviews.isPending && <Loading lines={6} />}
      {reviews.isError && <QueryTrouble query={reviews} />}
      {reviews.isSuccess && items.length === 0 && (
        <Empty icon="calendar" title={t('review.none')} text={t('review.none-next')} />
      )}
      {items.length > 1 && (
        <select
          className="ui-select"
          aria-label={t('review.title')}
          value={reviewId}
          onChange={({ target }) => setChosen(target.value)}
        >
          {items.map((review) => (
            <option key={review.id} value={review.id}>
              {name(review)}
            </option>
          ))}
        </select>
      )}
      {reviewId && <OneReview key={reviewId} reviewId={reviewId} />}
    </PageFrame>
  );
}

function useQuarterName() {
  const t = useTexts(staffLocales);
  return ({ quarter }: Review) => {
    const [year = '', number = ''] = quarter.split('-Q');
    return t('review.quarter', { year, quarter: number });
  };
}

function OneReview({ reviewId }: { reviewId: string }) {
  const { format, notify } = useHost();
  const t = useTexts(staffLocales);
  const name = useQuarterName();
  const queries = useQueryClient();
  const service = useService('staff');
  const detail = service.useQuery('get', '/access-reviews/{reviewId}', { params: { path: { reviewId } } });
  const complete = service.useMutation('post', '/access-reviews/{reviewId}/complete', {
    onSuccess: async () => {
      notify('success', t('review.saved'));
      await queries.invalidateQueries();
    },
  });
  if (detail.isPending) return <Loading lines={8} />;
  if (!detail.data) return <QueryTrouble query={detail} />;
  const { review, items } = detail.data;
  const { decidedCount: decided, accountCount: all } = review;
  const due = format.longDate(`${review.dueOn}T12:00:00+09:00`);
  return (
    <section className="ui-page__section">
      <h2>{name(review)}</h2>
      <p>
        {review.completedAt
          ? t('review.completed', {
              name: review.completedByName ?? '',
              at: format.longDate(review.completedAt),
            })
          : t('review.progress', { decided, all, due })}
      </p>
      <progress
        className={styles.progress}
        value={decided}
        max={Math.max(all, 1)}
        aria-label={t('review.progress', { decided, all, due })}
      />
      <p className={styles.soft}>{t('review.records-note')}</p>
      {items.map((item) => (
        <ItemCard key={item.id} reviewId={reviewId} item={item} isClosed={review.completedAt !== null} />
      ))}
      {complete.isError && <Trouble error={complete.error} />}
      <div className="ui-cluster">
        {!review.completedAt && (
          <BusyButton
            busy={complete.isPending}
            onPress={() => complete.mutate({ params: { path: { reviewId } } })}
          >
            {t('review.complete')}
          </BusyButton>
        )}
        <Exports path={`staff/v1/access-reviews/${reviewId}/export`} what={name(review)} />
      </div>
    </section>
  );
}

function ItemCard({ reviewId, item, isClosed }: { reviewId: string; item: Item; isClosed: boolean }) {
  const { format, may } = useHost();
  const t = useTexts(staffLocales);
  const service = useService('staff');
  const roles = service.useQuery('get', '/roles', {}, { enabled: may('staff:read') });
  const { roleNames, permissionName } = useRoleTexts(roles.data?.items);
  const queries = useQueryClient();
  const decide = service.useMutation('put', '/access-reviews/{reviewId}/items/{itemId}', {
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <div className="ui-card ui-stack ui-gap-s">
      <div className="ui-cluster ui-cluster--between">
        <h3 className="ui-card__title">
          {item.name}
          <span className={styles.soft}>{roleNames(item.roles)}</span>
        </h3>
        {item.isDormant && (
          <span className="ui-badge" data-tone="warning">
            {t('review.dormant')}
          </span>
        )}
      </div>
      <p className={styles.soft}>
        {t('accounts.last')}: {item.lastSignInAt ? format.dateTime(item.lastSignInAt) : t('accounts.never')}
      </p>
      {item.unusedPermissions.length > 0 && (
        <details>
          <summary className={styles.summary}>
            {t('review.unused', { count: item.unusedPermissions.length })}
          </summary>
          <ul>
            {item.unusedPermissions.map((permission) => (
              <li key={permission}>{permissionName(permission)}</li>
            ))}
          </ul>
        </details>
      )}
      {item.mayDecide ? (
        <>
          <p aria-hidden="true">
            <strong>{t('review.decide', { name: item.name })}</strong>
          </p>
          <fieldset className="ui-segmented" disabled={isClosed || decide.isPending}>
            <legend className="ui-visually-hidden">{t('review.decide', { name: item.name })}</legend>
            {decisions.map((decision) => (
              <label className="ui-segmented__option" key={decision}>
                <input
                  type="radio"
                  name={item.id}
                  checked={item.decision === decision}
                  onChange={() =>
                    decide.mutate({
                      params: { path: { reviewId, itemId: item.id } },
                      body: { decision, note: item.note },
                    })
                  }
                />
                {t(`review.${decision}`)}
              </label>
            ))}
          </fieldset>
        </>
      ) : (
        <p>{item.decision ? t(`review.${item.decision}`) : t('review.own')}</p>
      )}
      {decide.isError && <Trouble error={decide.error} />}
      {item.decision && item.decision !== 'keep' && (
        <p>
          {item.isCarriedOut ? (
            <span className="ui-badge" data-tone="success">
              {t('review.carried-out')}
            </span>
          ) : (
            <a href={`/admin/staff/${item.accountId}`}>{t('review.to-do')}</a>
          )}
        </p>
      )}
    </div>
  );
}
