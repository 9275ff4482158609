import type { operations } from '@entame/sdk/contracts/activities.ts';
import { type Actor, staffOf } from '#platform/actor.ts';
import { decodeTimeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import type { Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import type { ActivitiesDeps } from '../activities.deps.ts';
import { loadCityMap } from '../activities.places.ts';
import { findGroup } from '../groups/groups.store.ts';
import { stepNoter } from '../process-steps.ts';
import { presentSummary } from './applications.present.ts';
import {
  decideApplicationChange,
  decideApplicationWithdrawal,
  findApplicationFaults,
} from './applications.rules.ts';
import { contentOf, findApplyingGroup, findVisibleApplication, scopeOf } from './applications.scope.ts';
import {
  type ApplicationOfGroup,
  findApplications,
  recordApplication,
  recordApplicationChange,
} from './applications.store.ts';
import { presentFull } from './applications.view.ts';

type ApplicationOperations =
  | 'listApplications'
  | 'draftApplication'
  | 'getApplication'
  | 'updateApplication'
  | 'submitApplication'
  | 'withdrawApplication';

/** What a group does with its application, until the city has it and after it came back. */
export function applicationRoutes(deps: ActivitiesDeps): Pick<Handlers<operations>, ApplicationOperations> {
  const { store, city, announce } = deps.platform;
  const map = loadCityMap(city);
  const note = stepNoter(announce);
  return {
    async listApplications({ query: { status, limit = 20, cursor } }, { actor }) {
      const part = { status, limit: limit + 1, after: decodeTimeCursor(cursor) };
      const rows = await findApplications(store.read, await scopeOf(store.read, actor), part);
      return pageOf(rows, limit, presentSummary, ({ application }) => [
        instantText(application.changedAt),
        application.id,
      ]);
    },

    async getApplication({ path: { applicationId } }, { actor, concerning }) {
      // The contact is a person of the group, no resident whom the portal knows.
      concerning([]);
      return present(store.read, await findVisibleApplication(store.read, applicationId, actor));
    },

    async draftApplication({ body }, { actor, now, write }) {
      const content = contentOf(body.draft, map, '/body/draft');
      return write(async (tx) => {
        const group = await findApplyingGroup(tx, actor, body.groupId);
        const origin = { groupId: group.id, createdBy: staffOf(actor).id };
        const application = await recordApplication(tx, { ...content, ...origin }, now);
        await note(tx, application.id, 'drafted', { actor, now });
        return present(tx, { application, groupName: group.name });
      });
    },

    async updateApplication({ path: { applicationId }, body }, { actor, now, write }) {
      const content = contentOf(body, map, '/body');
      return write(async (tx) => {
        const { application, groupName } = await findEditable(tx, applicationId, actor);
        await recordApplicationChange(tx, applicationId, { ...content, changedAt: now });
        await note(tx, applicationId, 'changed', { actor, now });
        return present(tx, { application: { ...application, ...content }, groupName });
      });
    },

    async submitApplication({ path: { applicationId } }, { actor, now, write }) {
      return write(async (tx) => {
        const { application, groupName } = await findVisibleApplication(tx, applicationId, actor);
        if (application.status === 'submitted') return present(tx, { application, groupName });
        refuseUnlessOpen(application.status);
        const group = await findGroup(tx, application.groupId);
        if (!group?.active) throw problem('group-not-active');
        const faults = findApplicationFaults(application, now);
        if (faults.length > 0) throw problem('application-incomplete', faults.slice(0, 50));
        const change = { status: 'submitted', submittedAt: now } as const;
        await recordApplicationChange(tx, applicationId, { ...change, changedAt: now });
        await note(tx, applicationId, 'submitted', { actor, now });
        return present(tx, { application: { ...application, ...change }, groupName });
      });
    },

    async withdrawApplication({ path: { applicationId } }, { actor, now, write }) {
      return write(async (tx) => {
        const { application, groupName } = await findVisibleApplication(tx, applicationId, actor);
        if (application.status === 'withdrawn') return present(tx, { application, groupName });
        const decision = decideApplicationWithdrawal(application.status);
        if (!decision.allowed) throw problem(decision.reason);
        await recordApplicationChange(tx, applicationId, { status: 'withdrawn', changedAt: now });
        await note(tx, applicationId, 'withdrawn', { actor, now });
        return present(tx, { application: { ...application, status: 'withdrawn' }, groupName });
      });
    },
  };

  async function findEditable(tx: Tx, applicationId: string, actor: Actor): Promise<ApplicationOfGroup> {
    const found = await findVisibleApplication(tx, applicationId, actor);
    refuseUnlessOpen(found.application.status);
    return found;
  }

  function present(db: Db, row: ApplicationOfGroup) {
    return presentFull(db, deps, row);
  }
}

function refuseUnlessOpen(status: ApplicationOfGroup['application']['status']): void {
  const decision = decideApplicationChange(status);
  if (!decision.allowed) throw problem(decision.reason);
}
