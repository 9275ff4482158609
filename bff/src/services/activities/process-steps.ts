/** The history of an application or a report: written down, and as the contract shows it. */
import type { components } from '@entame/sdk/contracts/activities.ts';
import { staffOf } from '#platform/actor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import type { Context } from '#platform/handlers.ts';
import { allStaff, type Platform } from '#platform/platform.ts';
import type { StaffDirectory } from './activities.deps.ts';
import { findSteps, recordStep, type Step } from './process-steps.store.ts';

/** First things first, with the names of who did them. */
export async function presentSteps(
  db: Db,
  { findStaffNames }: StaffDirectory,
  subjectId: string,
): Promise<components['schemas']['ProcessStep'][]> {
  const steps = await findSteps(db, subjectId);
  const names = await findStaffNames(
    db,
    steps.map((step) => step.staffId),
  );
  return steps.map(({ kind, at, staffId, reason }) => ({
    kind,
    at: instantText(at),
    byName: names.get(staffId) ?? null,
    reason,
  }));
}

/** Puts on record who did what, and tells the open pages of staff and organisers. */
export function stepNoter(announce: Platform['announce']) {
  return async (
    tx: Tx,
    subjectId: string,
    kind: Step['kind'],
    { actor, now, reason }: Pick<Context, 'actor' | 'now'> & { reason?: string | undefined },
  ) => {
    const staffId = staffOf(actor).id;
    await recordStep(tx, { subjectId, kind, staffId, reason: reason?.trim() || null, at: now });
    await announce(tx, { to: allStaff, topic: 'activities' });
  };
}
