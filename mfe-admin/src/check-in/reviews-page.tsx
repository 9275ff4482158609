import {
  Empty,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  useHost,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import { Exports } from '../components/exports.tsx';
import { checkInLocales } from '../locales/check-in/index.ts';
import { ReviewCard } from './review-card.tsx';

const views = ['flagged', 'cleared', 'rejected', 'revoked'] as const;
type View = (typeof views)[number];
const pageSize = 20;

/** Check-ins that seem odd: why, and the decision. */
export function ReviewsPage() {
  const t = useTexts(checkInLocales);
  const [view, setView] = useState<View>('flagged');
  return (
    <PageFrame
      title={t('review.title')}
      lead={t('review.lead')}
      back={{ href: '/admin', label: t('review.back') }}
      actions={<Exports path="activities/v1/check-in-reviews/export" what={t('review.title')} />}
    >
      <fieldset className="ui-segmented">
        <legend className="ui-visually-hidden">{t('review.view')}</legend>
        {views.map((one) => (
          <label className="ui-segmented__option" key={one}>
            <input type="radio" name="view" checked={view === one} onChange={() => setView(one)} />
            {t(`review.${one}`)}
          </label>
        ))}
      </fieldset>
      <h2 className="ui-visually-hidden">{t(`review.${view}`)}</h2>
      <Reviews key={view} view={view} />
    </PageFrame>
  );
}

function Reviews({ view }: { view: View }) {
  const { may } = useHost();
  const t = useTexts(checkInLocales);
  const reviews = useService('activities').useInfiniteQuery(
    'get',
    '/check-in-reviews',
    { params: { query: { state: view, limit: pageSize } } },
    // Every request is a look at personal data, so none is made unasked.
    {
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
      refetchOnWindowFocus: false,
      gcTime: 0,
    },
  );
  const items = reviews.data?.pages.flatMap((page) => page.items) ?? [];
  const kind = view === 'flagged' ? 'no-flagged' : 'none';
  return (
    <section className="ui-page__section" aria-label={t(`review.${view}`)}>
      {reviews.isPending && <Loading lines={8} />}
      {reviews.isLoadingError && <QueryTrouble query={reviews} />}
      {reviews.isSuccess && items.length === 0 && (
        <Empty icon="check" title={t(`review.${kind}`)} text={t(`review.${kind}-text`)} />
      )}
      {items.map((review) => (
        <ReviewCard key={review.id} review={review} mayDecide={may('check-ins:review')} />
      ))}
      <LoadMore pages={reviews} />
    </section>
  );
}
