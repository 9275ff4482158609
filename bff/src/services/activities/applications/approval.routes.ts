import type { operations } from '@entame/sdk/contracts/activities.ts';
import { staffOf } from '#platform/actor.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import type { ActivitiesDeps } from '../activities.deps.ts';
import { recordActivity } from '../activities.store.ts';
import { findGroup } from '../groups/groups.store.ts';
import { stepNoter } from '../process-steps.ts';
import { decideApplicationDecision, findApplicationFaults } from './applications.rules.ts';
import { findVisibleApplication } from './applications.scope.ts';
import { type ApplicationOfGroup, recordApplicationChange } from './applications.store.ts';
import { presentFull } from './applications.view.ts';

/** What the city does with an application. */
export function approvalRoutes(
  deps: ActivitiesDeps,
): Pick<Handlers<operations>, 'returnApplication' | 'approveApplication'> {
  const note = stepNoter(deps.platform.announce);
  return {
    async returnApplication({ path: { applicationId }, body: { reason } }, { actor, now, write }) {
      return write(async (tx) => {
        const row = await findVisibleApplication(tx, applicationId, actor);
        const decision = decideApplicationDecision(row.application.status);
        if (!decision.allowed) throw problem(decision.reason);
        await recordApplicationChange(tx, applicationId, { status: 'returned', changedAt: now });
        await note(tx, applicationId, 'returned', { actor, now, reason });
        return presentFull(tx, deps, {
          ...row,
          application: { ...row.application, status: 'returned' },
        });
      });
    },

    async approveApplication({ path: { applicationId }, body }, { actor, now, write }) {
      return write(async (tx) => {
        const row = await findVisibleApplication(tx, applicationId, actor);
        const decision = decideApplicationDecision(row.application.status);
        if (!decision.allowed) throw problem(decision.reason);
        const group = await findGroup(tx, row.application.groupId);
        if (!group?.active) throw problem('group-not-active');
        // Dates may have passed while it lay there.
        const faults = findApplicationFaults(row.application, now);
        if (faults.length > 0) throw problem('application-incomplete', faults.slice(0, 50));
        const { points, groupPoints, note: word } = body;
        const granted = { status: 'approved', pointsGranted: points, groupPoints } as const;
        await recordApplicationChange(tx, applicationId, { ...granted, changedAt: now });
        const approved = { ...row, application: { ...row.application, ...granted } };
        await announceAll(tx, approved, { staffId: staffOf(actor).id, now });
        await note(tx, applicationId, 'approved', { actor, now, reason: word });
        return presentFull(tx, deps, approved);
      });
    },
  };
}

/** One activity for each date, soonest first, so that their numbers follow the calendar. */
async function announceAll(
  tx: Tx,
  { application, groupName }: ApplicationOfGroup,
  by: { staffId: string; now: Temporal.Instant },
): Promise<void> {
  const { title, description, category, placeName, placeId, groupId, signUp } = application;
  const dates = [...application.dates].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  for (const { startsAt, endsAt } of dates) {
    const times = { startsAt: Temporal.Instant.from(startsAt), endsAt: Temporal.Instant.from(endsAt) };
    await recordActivity(
      tx,
      {
        ...{ title, description, category, placeName, placeId, groupId, groupName, signUp },
        ...times,
        points: application.pointsGranted ?? 0,
        groupPoints: application.groupPoints ?? 0,
        applicationId: application.id,
      },
      by,
    );
  }
}
