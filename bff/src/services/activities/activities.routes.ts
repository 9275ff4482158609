import type { operations } from '@entame/sdk/contracts/activities.ts';
import { type Actor, staffOf } from '#platform/actor.ts';
import { decodeTimeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db } from '#platform/db/store.ts';
import type { Handlers, Input } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { presentActivity } from './activities.present.ts';
import { computeGroupScope, decideActivityChange, decideActivityTimes } from './activities.rules.ts';
import {
  type Activity,
  type ActivityContent,
  findActivity,
  findPastActivities,
  findUpcomingActivities,
  recordActivity,
  recordActivityChange,
} from './activities.store.ts';
import { findCheckInCounts, findOwnCheckIns } from './check-ins.store.ts';

type ActivityOperations =
  | 'listActivities'
  | 'getActivity'
  | 'createActivity'
  | 'updateActivity'
  | 'cancelActivity';
type Draft = Input<operations['createActivity']>['body'];

/** Announcing, correcting, calling off and finding activities. */
export function activityRoutes({ store }: Platform): Pick<Handlers<operations>, ActivityOperations> {
  return {
    async listActivities({ query: { period, limit = 20, cursor } }, { actor, now }) {
      const find = period === 'past' ? findPastActivities : findUpcomingActivities;
      const part = { group: groupOf(actor), limit: limit + 1, after: decodeTimeCursor(cursor) };
      const rows = await find(store.read, now, part);
      const present = await presenterFor(store.read, actor, rows);
      return pageOf(rows, limit, present, (row) => [instantText(row.startsAt), row.id]);
    },

    async getActivity({ path: { activityId } }, { actor }) {
      const activity = await findVisibleActivity(store.read, activityId, actor);
      const present = await presenterFor(store.read, actor, [activity]);
      return present(activity);
    },

    async createActivity({ body }, { actor, now, write }) {
      const staff = staffOf(actor);
      const content = contentOf(body, now, computeGroupScope(staff));
      return write(async (tx) =>
        presentActivity(await recordActivity(tx, content, { staffId: staff.id, now }), { checkInCount: 0 }),
      );
    },

    async updateActivity({ path: { activityId }, body }, { actor, now, write }) {
      const content = contentOf(body, now, computeGroupScope(staffOf(actor)));
      return write(async (tx) => {
        const activity = await findVisibleActivity(tx, activityId, actor);
        const decision = decideActivityChange(activity, now);
        if (!decision.allowed) throw problem(decision.reason);
        await recordActivityChange(tx, activityId, { ...content, updatedAt: now });
        const present = await presenterFor(tx, actor, [activity]);
        return present({ ...activity, ...content });
      });
    },

    async cancelActivity({ path: { activityId } }, { actor, now, write }) {
      return write(async (tx) => {
        const activity = await findVisibleActivity(tx, activityId, actor);
        const present = await presenterFor(tx, actor, [activity]);
        const decision = decideActivityChange(activity, now);
        if (!decision.allowed) {
          if (decision.reason === 'activity-cancelled') return present(activity);
          throw problem(decision.reason);
        }
        await recordActivityChange(tx, activityId, { status: 'cancelled', updatedAt: now });
        return present({ ...activity, status: 'cancelled' });
      });
    },
  };
}

/** The group whose activities alone the actor deals with; residents see those of all groups. */
export function groupOf(actor: Actor): string | undefined {
  return actor.kind === 'staff' ? computeGroupScope(actor) : undefined;
}

/** The activity; an activity of another group is the same to an organiser as one that does not exist. */
export async function findVisibleActivity(db: Db, activityId: string, actor: Actor): Promise<Activity> {
  const activity = await findActivity(db, activityId, groupOf(actor));
  if (!activity) throw problem('activity-not-found');
  return activity;
}

/** Loads what the actor's view needs for all of these activities at once. */
async function presenterFor(db: Db, actor: Actor, rows: Activity[]) {
  const ids = rows.map((row) => row.id);
  if (actor.kind === 'staff') {
    const counts = await findCheckInCounts(db, ids);
    return (row: Activity) => presentActivity(row, { checkInCount: counts.get(row.id) ?? 0 });
  }
  const own = actor.kind === 'resident' ? await findOwnCheckIns(db, actor.id, ids) : new Map();
  return (row: Activity) => {
    const checkedInAt = own.get(row.id);
    return presentActivity(row, checkedInAt && { checkedInAt: instantText(checkedInAt) });
  };
}

/** What was sent, as it is kept; refused when the times do not go together. */
function contentOf(draft: Draft, now: Temporal.Instant, ownGroup: string | undefined): ActivityContent {
  const startsAt = millisecondOf(draft.startsAt);
  const endsAt = millisecondOf(draft.endsAt);
  const decision = decideActivityTimes({ startsAt, endsAt }, now);
  if (!decision.allowed)
    throw problem('activity-times-wrong', [
      { pointer: `/body/${decision.field}`, message: decision.message },
    ]);
  const groupName = ownGroup ?? (draft.groupName?.trim() || null);
  const title = draft.title.trim();
  const placeName = draft.placeName.trim();
  return {
    title,
    description: draft.description.trim(),
    groupName,
    placeName,
    startsAt,
    endsAt,
    points: draft.points,
  };
}

/** The databases keep milliseconds; what is answered must be what is kept. */
function millisecondOf(text: string): Temporal.Instant {
  return Temporal.Instant.from(text).round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
}
