import type { operations } from '@entame/sdk/contracts/staff.ts';
import { uuidv7 } from 'uuidv7';
import { staffOf } from '#platform/actor.ts';
import { decodeTimeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import type { Context, Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import { removeSessionsOf } from '#platform/session/session.store.ts';
import { findEnrolledIds, removeSecondFactor } from './second-factor.store.ts';
import { assertAdministrator, type StaffDeps } from './staff.deps.ts';
import { presentAccount } from './staff.present.ts';
import { decideRoleChange } from './staff.rules.ts';
import {
  findRoles,
  findStaffAccountById,
  findStaffAccounts,
  recordAccountChange,
  recordProposal,
  type StaffRow,
} from './staff.store.ts';

type Own =
  | 'listStaffAccounts'
  | 'getStaffAccount'
  | 'changeStaffRoles'
  | 'suspendStaffAccount'
  | 'reactivateStaffAccount'
  | 'resetSecondFactor';

const proposalDays = 7;

export async function getAccount(db: Db, id: string): Promise<StaffRow> {
  const account = await findStaffAccountById(db, id);
  if (!account) throw problem('staff-account-not-found');
  return account;
}

/** Whatever changes about an account, its sessions end: nobody works on with powers that were taken. */
export async function changeAccount(
  tx: Tx,
  account: StaffRow,
  change: Partial<Pick<StaffRow, 'roles' | 'groupName' | 'status'>>,
  { now, noting }: Pick<Context, 'now' | 'noting'>,
): Promise<void> {
  await recordAccountChange(tx, account.id, { ...change, changedAt: now });
  await removeSessionsOf(tx, account.id);
  noting({
    accountId: account.id,
    rolesBefore: account.roles.join(' '),
    rolesAfter: (change.roles ?? account.roles).join(' '),
    groupBefore: account.groupName ?? undefined,
    groupAfter: (change.groupName === undefined ? account.groupName : change.groupName) ?? undefined,
    statusBefore: account.status,
    statusAfter: change.status ?? account.status,
  });
}

export function accountRoutes({ platform }: StaffDeps): Handlers<Pick<operations, Own>> {
  const { store } = platform;

  /** One change of somebody else's account, by whoever is an administrator at that very moment. */
  function changing(
    accountId: string,
    context: Context,
    work: (tx: Tx, account: StaffRow, administrators: readonly string[]) => Promise<void>,
  ): Promise<void> {
    const { id: actorId } = staffOf(context.actor);
    return context.write(async (tx) => {
      const administrators = await assertAdministrator(tx, actorId);
      const account = await getAccount(tx, accountId);
      if (account.id === actorId) throw problem('own-account-not-changeable');
      await work(tx, account, administrators);
    });
  }

  return {
    async listStaffAccounts({ query }, { actor }) {
      const { limit = 20, status, role } = query;
      const after = decodeTimeCursor(query.cursor);
      const rows = await findStaffAccounts(store.read, { status, role, after, limit: limit + 1 });
      const [ownRoles, enrolled] = await Promise.all([
        findRoles(store.read),
        findEnrolledIds(
          store.read,
          rows.map(({ id }) => id),
        ),
      ]);
      const readerId = staffOf(actor).id;
      const present = (row: StaffRow) =>
        presentAccount(row, { ownRoles, readerId, hasSecondFactor: enrolled.has(row.id) });
      return pageOf(rows, limit, present, (row) => [instantText(row.createdAt), row.id]);
    },

    async getStaffAccount({ path }, { actor }) {
      const account = await getAccount(store.read, path.accountId);
      const ownRoles = await findRoles(store.read);
      const enrolled = await findEnrolledIds(store.read, [account.id]);
      const readerId = staffOf(actor).id;
      return presentAccount(account, { ownRoles, readerId, hasSecondFactor: enrolled.has(account.id) });
    },

    changeStaffRoles({ path, body }, context) {
      const { id: actorId } = staffOf(context.actor);
      const { roles } = body;
      const groupName = body.groupName?.trim() || null;
      return context.write(async (tx) => {
        const administrators = await assertAdministrator(tx, actorId);
        const account = await getAccount(tx, path.accountId);
        const ownRoleIds = new Set((await findRoles(tx)).map(({ id }) => id));
        const administratorCount = administrators.length;
        const decision = decideRoleChange({
          actorId,
          account,
          roles,
          groupName,
          ownRoleIds,
          administratorCount,
        });
        if (decision === 'done') await changeAccount(tx, account, { roles, groupName }, context);
        else if (decision === 'waiting') await propose(tx, account, { roles, groupName }, administrators);
        else throw problem(decision);
        return { state: decision };
      });

      async function propose(
        tx: Tx,
        account: StaffRow,
        wanted: Pick<StaffRow, 'roles' | 'groupName'>,
        administrators: readonly string[],
      ) {
        const { now } = context;
        await recordProposal(tx, {
          ...wanted,
          id: uuidv7(),
          accountId: account.id,
          proposedBy: actorId,
          proposedAt: now,
          expiresAt: now.add({ hours: 24 * proposalDays }),
          decision: null,
          decidedBy: null,
          decidedAt: null,
        });
        context.noting({ accountId: account.id, rolesProposed: wanted.roles.join(' ') });
        for (const to of administrators) await platform.announce(tx, { to, topic: 'staff' });
      }
    },

    suspendStaffAccount: ({ path }, context) =>
      changing(path.accountId, context, async (tx, account) => {
        // Coming back must not be a way round the second administrator.
        const roles = account.roles.filter((role) => role !== 'administrator');
        await changeAccount(tx, account, { status: 'suspended', roles }, context);
      }),

    reactivateStaffAccount: ({ path }, context) =>
      changing(path.accountId, context, (tx, account) =>
        changeAccount(tx, account, { status: 'active' }, context),
      ),

    resetSecondFactor: ({ path }, context) =>
      changing(path.accountId, context, async (tx, account) => {
        await removeSecondFactor(tx, account.id, context.now);
        await changeAccount(tx, account, {}, context);
      }),
  };
}
