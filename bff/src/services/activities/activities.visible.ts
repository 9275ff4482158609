/** Which activities an actor deals with. */
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/store.ts';
import { problem } from '#platform/problem.ts';
import { computeGroupScope } from './activities.rules.ts';
import { type Activity, findActivity } from './activities.store.ts';

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
