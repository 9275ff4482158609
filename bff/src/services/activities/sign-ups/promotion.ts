/** Gives places that have become free to those who have waited longest. */
import type { Tx } from '#platform/db/store.ts';
import type { Platform } from '#platform/platform.ts';
import type { Activity } from '../activities.store.ts';
import { findActivity } from '../activities.store.ts';
import { computePromotionCount } from './sign-ups.rules.ts';
import {
  findFirstWaiting,
  findHeldSignUps,
  findSignUp,
  findSignUpCount,
  recordSignUpPlace,
  recordSignUpStatus,
  removeSignUps,
  type SignUp,
} from './sign-ups.store.ts';

type Announcing = Pick<Platform, 'announce' | 'clock'>;

/** Tells those who got a place; nobody gets one in an activity that has begun or is called off. */
export async function promoteWaiting(tx: Tx, { announce, clock }: Announcing, activity: Activity) {
  const now = clock.now();
  if (activity.status !== 'announced' || Temporal.Instant.compare(activity.startsAt, now) <= 0) return;
  const free = computePromotionCount(activity.signUp, await findSignUpCount(tx, activity.id));
  if (free === 0) return;
  const promoted = await findFirstWaiting(tx, activity.id, free);
  const ids = promoted.map((row) => row.id);
  await recordSignUpStatus(tx, ids, 'signed-up', now);
  for (const { residentId } of promoted) await announce(tx, { to: residentId, topic: 'activities' });
}

/** Somebody who closes the account leaves their places to others. */
export async function releaseSignUps(tx: Tx, platform: Announcing, residentId: string): Promise<void> {
  const held = await findHeldSignUps(tx, residentId);
  await removeSignUps(tx, residentId);
  for (const { activityId } of held) {
    const activity = await findActivity(tx, activityId);
    if (activity) await promoteWaiting(tx, platform, activity);
  }
}

/** What stayed with the merged resident is the second place of one person: the better one remains, for the kept. */
export async function mergeSignUps(
  tx: Tx,
  platform: Announcing,
  { keptId, mergedId }: { keptId: string; mergedId: string },
): Promise<void> {
  const now = platform.clock.now();
  for (const left of await findHeldSignUps(tx, mergedId)) {
    const kept = await findSignUp(tx, left.activityId, keptId);
    if (!kept) continue;
    await recordSignUpStatus(tx, [left.id], 'withdrawn', now);
    if (isBetter(left, kept)) await recordSignUpPlace(tx, kept.id, left, now);
    const activity = await findActivity(tx, left.activityId);
    if (activity) await promoteWaiting(tx, platform, activity);
  }
}

/** A place before waiting, and of two who wait the one who came first. */
function isBetter(one: SignUp, other: SignUp): boolean {
  const rankOf = ({ status }: SignUp) => ['signed-up', 'waiting', 'withdrawn'].indexOf(status);
  return (
    rankOf(one) - rankOf(other) < 0 || (one.status === other.status && one.queueNumber < other.queueNumber)
  );
}
