import type { operations } from '@entame/sdk/contracts/staff.ts';
import { uuidv7 } from 'uuidv7';
import { staffOf } from '#platform/actor.ts';
import type { Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import { removeSessionsOf } from '#platform/session/session.store.ts';
import { changeAccount } from './accounts.routes.ts';
import { computeGrantable } from './roles.rules.ts';
import { assertAdministrator, type StaffDeps } from './staff.deps.ts';
import { presentOwnRole, presentPresets, presentProposal } from './staff.present.ts';
import { findRoleFault, mayDecideProposal } from './staff.rules.ts';
import {
  findActiveIdsWithRole,
  findOpenProposals,
  findRoles,
  findStaffAccountById,
  findStaffNames,
  recordProposalDecision,
  recordRole,
  recordRoleChange,
} from './staff.store.ts';

type Own = 'listRoles' | 'createRole' | 'updateRole' | 'listStaffProposals' | 'decideStaffProposal';

export function roleRoutes({ platform }: StaffDeps): Handlers<Pick<operations, Own>> {
  const { store } = platform;
  return {
    async listRoles() {
      const items = [...presentPresets(), ...(await findRoles(store.read)).map(presentOwnRole)];
      return { items, grantablePermissions: computeGrantable() };
    },

    createRole({ body }, { actor, now, write, noting }) {
      assertGrantable(body.permissions);
      return write(async (tx) => {
        await assertAdministrator(tx, staffOf(actor).id);
        const role = { ...body, id: uuidv7(), createdAt: now, changedAt: null };
        await recordRole(tx, role);
        noting({ roleId: role.id, permissionsAfter: role.permissions.join(' ') });
        return presentOwnRole(role);
      });
    },

    updateRole({ path, body }, { actor, now, write, noting }) {
      const { id: actorId } = staffOf(actor);
      assertGrantable(body.permissions);
      return write(async (tx) => {
        await assertAdministrator(tx, actorId);
        const before = (await findRoles(tx)).find(({ id }) => id === path.roleId);
        const holders = await findActiveIdsWithRole(tx, path.roleId);
        if (holders.includes(actorId)) throw problem('own-account-not-changeable');
        const role = before && (await recordRoleChange(tx, path.roleId, { ...body, changedAt: now }));
        if (!role) throw problem('staff-role-not-found');
        for (const holder of holders) await removeSessionsOf(tx, holder);
        const [permissionsBefore, permissionsAfter] = [before, role].map((one) => one.permissions.join(' '));
        noting({ roleId: role.id, permissionsBefore, permissionsAfter });
        return presentOwnRole(role);
      });
    },

    async listStaffProposals(_, { actor, now }) {
      const { id, permissions } = staffOf(actor);
      const rows = await findOpenProposals(store.read, now);
      const names = await findStaffNames(
        store.read,
        rows.flatMap((row) => [row.accountId, row.proposedBy]),
      );
      const reader = { id, mayManage: permissions.has('staff:manage') };
      return { items: rows.map((row) => presentProposal(row, names, reader)) };
    },

    decideStaffProposal({ path, body }, context) {
      const { id: decidedBy } = staffOf(context.actor);
      const { now } = context;
      return context.write(async (tx) => {
        const administrators = await assertAdministrator(tx, decidedBy);
        const proposal = (await findOpenProposals(tx, now)).find(({ id }) => id === path.proposalId);
        if (!proposal) throw problem('staff-proposal-not-found');
        if (!mayDecideProposal(proposal, decidedBy)) throw problem('second-person-needed');
        await recordProposalDecision(tx, proposal.id, { decision: body.decision, decidedBy, decidedAt: now });
        context.noting({ accountId: proposal.accountId, proposalId: proposal.id, decision: body.decision });
        for (const to of administrators) await platform.announce(tx, { to, topic: 'staff' });
        if (body.decision === 'decline') return;
        const account = await findStaffAccountById(tx, proposal.accountId);
        if (account?.status !== 'active') throw problem('staff-account-suspended');
        const { roles, groupName } = proposal;
        const ownRoleIds = new Set((await findRoles(tx)).map(({ id }) => id));
        const fault = findRoleFault({ roles, groupName, ownRoleIds });
        if (fault) throw problem(fault);
        await changeAccount(tx, account, { roles, groupName }, context);
      });
    },
  };
}

function assertGrantable(permissions: readonly string[]): void {
  const grantable: readonly string[] = computeGrantable();
  if (!permissions.every((permission) => grantable.includes(permission)))
    throw problem('permission-not-grantable');
}
