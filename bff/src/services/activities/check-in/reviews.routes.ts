/** Staff look at odd check-ins, and take others back. */
import type { operations } from '@entame/sdk/contracts/activities.ts';
import { staffOf } from '#platform/actor.ts';
import { decodeTimeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Context, Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import type { ActivitiesDeps } from '../activities.deps.ts';
import type { Decision } from '../activities.rules.ts';
import { groupOf } from '../activities.visible.ts';
import { announceCheckIn, publishAttended } from './admission.ts';
import { presentReviews } from './reviews.present.ts';
import { type CheckInState, decideClearing, decideRejection, decideRevocation } from './reviews.rules.ts';
import { findReview, findReviews, type Review, recordDecision } from './reviews.store.ts';

type Operations = 'listCheckInReviews' | 'clearCheckIn' | 'rejectCheckIn' | 'revokeCheckIn';
type Refusal = 'check-in-not-flagged' | 'check-in-not-confirmed' | 'second-person-needed';
interface Step {
  to: CheckInState;
  decide(review: Review, reviewerId: string): Decision<Refusal>;
  /** What other services hear of it. */
  tell?(tx: Tx, review: Review): Promise<void>;
}

export function reviewRoutes(deps: ActivitiesDeps): Pick<Handlers<operations>, Operations> {
  const { platform } = deps;
  const { store, publish } = platform;
  return {
    async listCheckInReviews({ query: { state = 'flagged', limit = 20, cursor } }, context) {
      const rows = await findReviews(store.read, state, limit + 1, decodeTimeCursor(cursor));
      const shown = rows.slice(0, limit);
      context.concerning(shown.map(({ checkIn }) => checkIn.residentId));
      const { nextCursor } = pageOf(
        rows,
        limit,
        () => null,
        ({ checkIn }) => [instantText(checkIn.checkedInAt), checkIn.id],
      );
      return { items: await presentReviews(store.read, deps, shown, context.language), nextCursor };
    },

    clearCheckIn: ({ path, body }, context) =>
      decide(path.checkInId, body.reason, context, {
        to: 'confirmed',
        decide: ({ checkIn }, reviewerId) => decideClearing(checkIn, reviewerId),
        tell: (tx, { activity, checkIn }) => publishAttended(tx, platform, activity, checkIn),
      }),

    rejectCheckIn: ({ path, body }, context) =>
      decide(path.checkInId, body.reason, context, {
        to: 'rejected',
        decide: ({ checkIn }) => decideRejection(checkIn),
      }),

    revokeCheckIn: ({ path, body }, context) =>
      decide(path.checkInId, body.reason, context, {
        to: 'revoked',
        decide: ({ checkIn }) => decideRevocation(checkIn),
        tell: (tx, { activity, checkIn }) =>
          publish(tx, 'activity.attendance-revoked', {
            checkInId: checkIn.id,
            activityId: activity.id,
            activityTitle: activity.title,
            residentId: checkIn.residentId,
          }),
      }),
  };

  async function decide(checkInId: string, reason: string, context: Context, step: Step) {
    const { actor, now, language, write, concerning, noting } = context;
    const reviewer = staffOf(actor);
    return write(async (tx) => {
      const review = await findReview(tx, checkInId);
      const group = groupOf(actor);
      if (!review || (group !== undefined && review.activity.groupName !== group))
        throw problem('check-in-not-found');
      concerning([review.checkIn.residentId]);
      const decision = step.decide(review, reviewer.id);
      if (!decision.allowed) throw problem(decision.reason);
      const change = {
        state: step.to,
        decidedBy: reviewer.id,
        decidedAt: now,
        decisionReason: reason.trim(),
      };
      await recordDecision(tx, checkInId, change);
      await step.tell?.(tx, review);
      await announceCheckIn(tx, platform, review.checkIn.residentId);
      noting({ checkInId, before: review.checkIn.state, after: step.to });
      const [shown] = await presentReviews(
        tx,
        deps,
        [{ ...review, checkIn: { ...review.checkIn, ...change } }],
        language,
      );
      if (!shown) throw problem('check-in-not-found');
      return shown;
    });
  }
}
