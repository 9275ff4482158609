import type { operations } from '@entame/sdk/contracts/activities.ts';
import { staffOf } from '#platform/actor.ts';
import { cityTimeZone } from '#platform/clock.ts';
import { decodeTimeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Handlers } from '#platform/handlers.ts';
import { allStaff, type Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { createDraftReader } from './activities.draft.ts';
import { createPresenter } from './activities.presenter.ts';
import { computeGroupScope, decideActivityChange, decideCapacity } from './activities.rules.ts';
import {
  type Activity,
  findPastActivities,
  findUpcomingActivities,
  recordActivity,
  recordActivityChange,
} from './activities.store.ts';
import { findVisibleActivity, groupOf } from './activities.visible.ts';
import { promoteWaiting } from './sign-ups/promotion.ts';
import { findSignedUpResidents, findSignUpCount } from './sign-ups/sign-ups.store.ts';

type ActivityOperations =
  | 'listActivities'
  | 'getActivity'
  | 'createActivity'
  | 'updateActivity'
  | 'cancelActivity';

/** Announcing, correcting, calling off and finding activities. */
export function activityRoutes(platform: Platform): Pick<Handlers<operations>, ActivityOperations> {
  const { store, announce } = platform;
  const presenterFor = createPresenter(platform);
  const draft = createDraftReader(platform);
  return {
    async listActivities({ query }, { actor, now }) {
      const { period, day, category, placeId, limit = 20, cursor } = query;
      const find = period === 'past' ? findPastActivities : findUpcomingActivities;
      const part = {
        group: groupOf(actor),
        during: day === undefined ? undefined : dayOf(day),
        category,
        placeId,
      };
      const after = decodeTimeCursor(cursor);
      const rows = await find(store.read, now, { ...part, limit: limit + 1, after });
      const present = await presenterFor(store.read, actor, rows, now);
      return pageOf(rows, limit, present, (row) => [instantText(row.startsAt), row.id]);
    },

    async getActivity({ path: { activityId } }, { actor, now }) {
      const activity = await findVisibleActivity(store.read, activityId, actor);
      const present = await presenterFor(store.read, actor, [activity], now);
      return present(activity);
    },

    async createActivity({ body }, { actor, now, write }) {
      const staff = staffOf(actor);
      const content = draft.contentOf(body, now, computeGroupScope(staff));
      return write(async (tx) => {
        const group = await draft.groupOf(tx, content);
        const activity = await recordActivity(tx, { ...content, ...group }, { staffId: staff.id, now });
        const present = await presenterFor(tx, actor, [activity], now);
        return present(activity);
      });
    },

    async updateActivity({ path: { activityId }, body }, { actor, now, write }) {
      const content = draft.contentOf(body, now, computeGroupScope(staffOf(actor)));
      return write(async (tx) => {
        const activity = await findVisibleActivity(tx, activityId, actor);
        const decision = decideActivityChange(activity, now);
        if (!decision.allowed) throw problem(decision.reason);
        const change = { ...content, ...(await draft.groupOf(tx, content)) };
        const changed = { ...activity, ...change };
        const capacity = decideCapacity(changed.signUp, await findSignUpCount(tx, activityId));
        if (!capacity.allowed) throw problem(capacity.reason);
        await recordActivityChange(tx, activityId, { ...change, updatedAt: now });
        await promoteWaiting(tx, platform, changed);
        await tellSignedUp(tx, activityId);
        const present = await presenterFor(tx, actor, [changed], now);
        return present(changed);
      });
    },

    async cancelActivity({ path: { activityId }, body }, { actor, now, write }) {
      return write(async (tx) => {
        const activity = await findVisibleActivity(tx, activityId, actor);
        const present = await presenterFor(tx, actor, [activity], now);
        const decision = decideActivityChange(activity, now);
        if (!decision.allowed) {
          if (decision.reason === 'activity-cancelled') return present(activity);
          throw problem(decision.reason);
        }
        const change = { status: 'cancelled', cancelReason: body.reason?.trim() || null } as const;
        await recordActivityChange(tx, activityId, { ...change, updatedAt: now });
        await tellSignedUp(tx, activityId);
        return present({ ...activity, ...change });
      });
    },
  };

  /** Their open pages, and those of staff, show the change at once. */
  async function tellSignedUp(tx: Tx, activityId: Activity['id']): Promise<void> {
    for (const residentId of await findSignedUpResidents(tx, activityId))
      await announce(tx, { to: residentId, topic: 'activities' });
    await announce(tx, { to: allStaff, topic: 'activities' });
  }
}

/** A day of the city's calendar, from its beginning until the next. */
function dayOf(day: string) {
  const date = Temporal.PlainDate.from(day);
  const beginOf = (at: Temporal.PlainDate) => at.toZonedDateTime(cityTimeZone).toInstant();
  return { from: beginOf(date), until: beginOf(date.add({ days: 1 })) };
}
