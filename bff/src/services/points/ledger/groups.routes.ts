/** What an organiser sees of the points of their group. */
import type { operations } from '@entame/sdk/contracts/points.ts';
import { type Actor, staffOf } from '#platform/actor.ts';
import type { Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import type { PointsDeps } from '../points.deps.ts';
import { findAccountOfGroup, findLots } from './accounts.store.ts';
import { findEntryPage } from './entry-pages.ts';
import { presentExpiringSoon, presentNextExpiry } from './ledger.present.ts';

type GroupOperations = 'getMyGroupAccount' | 'listMyGroupEntries';
type GroupDeps = Pick<PointsDeps, 'platform' | 'findGroupIdByName'>;

export function groupRoutes({
  platform: { store },
  findGroupIdByName,
}: GroupDeps): Pick<Handlers<operations>, GroupOperations> {
  return {
    async getMyGroupAccount(_, { actor, now }) {
      const { groupName, account } = await findOwn(actor);
      const { posted, held } = account ?? { posted: 0, held: 0 };
      const lots = account ? await findLots(store.read, account.id) : [];
      return {
        groupName,
        balance: posted - held,
        held,
        nextExpiry: presentNextExpiry(lots),
        expiringSoon: presentExpiringSoon(lots, now),
      };
    },

    async listMyGroupEntries({ query }, { actor, language }) {
      const { account } = await findOwn(actor);
      return findEntryPage(store.read, account, query, language);
    },
  };

  /** Who acts for no group, or for one that is not registered, has none. */
  async function findOwn(actor: Actor) {
    const { groupName } = staffOf(actor);
    const groupId = groupName === undefined ? undefined : await findGroupIdByName(store.read, groupName);
    if (groupName === undefined || groupId === undefined) throw problem('group-not-found');
    return { groupName, account: await findAccountOfGroup(store.read, groupId) };
  }
}
