import type { activities } from '@entame/sdk';
import { useHost, useTexts } from '@entame/sdk/react';
import { checkInLocales } from '../locales/check-in/index.ts';
import { DecideStep, type Step } from './decide-step.tsx';

type Review = activities.components['schemas']['CheckInReview'];

const stepsIn: Record<Review['state'], readonly Step[]> = {
  flagged: ['clear', 'reject'],
  rejected: ['clear'],
  confirmed: ['revoke'],
  revoked: [],
};

/** One check-in: who, where, what is odd about it, and what can be done. */
export function ReviewCard({ review, mayDecide }: { review: Review; mayDecide: boolean }) {
  const { format } = useHost();
  const t = useTexts(checkInLocales);
  const { decision } = review;
  const facts = [
    [t('review.activity'), [review.activityTitle, review.groupName].filter(Boolean).join('　')],
    [t('review.when'), format.dateTime(review.checkedInAt)],
    [
      t('review.received'),
      review.receivedAt === review.checkedInAt ? '' : format.dateTime(review.receivedAt),
    ],
    [t('review.method'), t(`method.${review.method}`)],
    [t('review.by'), review.recordedByName ?? t('review.by-self')],
    [
      t('review.decided'),
      decision &&
        t('review.decided-by', {
          name: decision.byName ?? t('review.somebody'),
          time: format.dateTime(decision.at),
        }),
    ],
    [t('review.reason'), decision?.reason],
  ] as const;
  return (
    <article className="ui-card ui-stack" aria-labelledby={review.id}>
      <h3 id={review.id}>{review.residentName}</h3>
      {review.flags.length > 0 && (
        <div className="ui-prose">
          <h4>{t('review.why')}</h4>
          <ul>
            {review.flags.map(({ kind, text }) => (
              <li key={kind}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <dl className="ui-dl">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {mayDecide && stepsIn[review.state].length > 0 && (
        <div className="ui-cluster">
          {stepsIn[review.state].map((step) => (
            <DecideStep key={step} step={step} checkIn={review} />
          ))}
        </div>
      )}
    </article>
  );
}
