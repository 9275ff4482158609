/** What residents see of their points, and what the desk tells them. */
import type { operations } from '@entame/sdk/contracts/points.ts';
import { residentOf } from '#platform/actor.ts';
import { cityTimeZone } from '#platform/clock.ts';
import type { Db } from '#platform/db/store.ts';
import type { Context, Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import type { BooksDeps } from '../points.deps.ts';
import { computeMonthStart } from '../points.rules.ts';
import { findAccountOfResident, findLots } from './accounts.store.ts';
import { type EntryQuery, findEntryPage } from './entry-pages.ts';
import {
  findMovement,
  findOpenHolds,
  findRefundsOf,
  findResidentBalance,
  findTotalsByCause,
} from './history.store.ts';
import { findTransferBySequence } from './journal.store.ts';
import {
  presentEntryDetail,
  presentExpiringSoon,
  presentExplanation,
  presentNextExpiry,
} from './ledger.present.ts';

type LedgerOperations =
  | 'getMyAccount'
  | 'listMyEntries'
  | 'getMyEntry'
  | 'explainMyBalance'
  | 'explainBalance'
  | 'listEntriesOfResident'
  | 'getEntryOfResident';
/** To whom and when something is told. */
type Told = Pick<Context, 'now' | 'language'>;

export function ledgerRoutes({
  platform: { store },
  findResidentNames,
  findRuleTexts,
}: BooksDeps): Pick<Handlers<operations>, LedgerOperations> {
  return {
    async getMyAccount(_, { actor, now }) {
      const since = computeMonthStart(now, cityTimeZone);
      const [account] = await findResidentBalance(store.read, { residentId: residentOf(actor).id, since });
      const { posted, held, received } = account ?? { posted: 0, held: 0, received: 0 };
      const lots = account ? await findLots(store.read, account.id) : [];
      return {
        balance: posted - held,
        held,
        earnedThisMonth: received,
        nextExpiry: presentNextExpiry(lots),
        expiringSoon: presentExpiringSoon(lots, now),
      };
    },

    listMyEntries: ({ query }, context) => listEntries(residentOf(context.actor).id, query, context),
    getMyEntry: ({ path }, context) => getEntry(residentOf(context.actor).id, path.entryId, context),
    explainMyBalance: (_, context) => explain(residentOf(context.actor).id, context),

    async explainBalance({ path: { residentId } }, context) {
      await assertKnown(residentId, context);
      return explain(residentId, context);
    },
    async listEntriesOfResident({ path: { residentId }, query }, context) {
      await assertKnown(residentId, context);
      return listEntries(residentId, query, context);
    },
    async getEntryOfResident({ path: { residentId, entryId } }, context) {
      await assertKnown(residentId, context);
      return getEntry(residentId, entryId, context);
    },
  };

  async function assertKnown(residentId: string, { concerning }: Pick<Context, 'concerning'>) {
    concerning([residentId]);
    const names = await findResidentNames(store.read, [residentId]);
    if (!names.has(residentId)) throw problem('resident-not-found');
  }

  async function listEntries(residentId: string, query: EntryQuery, { language }: Told) {
    return findEntryPage(store.read, await findAccountOfResident(store.read, residentId), query, language);
  }

  async function getEntry(residentId: string, entryId: string, { language }: Told) {
    const account = await findAccountOfResident(store.read, residentId);
    const movement = account && (await findMovement(store.read, account.id, entryId));
    if (!movement) throw problem('entry-not-found');
    const { ruleVersionId, refunds } = movement;
    const rules = ruleVersionId === null ? new Map() : await findRuleTexts(store.read, [ruleVersionId]);
    const refunded = refunds === null ? undefined : await findTransferBySequence(store.read, refunds);
    const given = await findRefundsOf(store.read, account.id, movement.sequence);
    return presentEntryDetail(movement, rules, { refunded, refunds: given }, language);
  }

  async function explain(residentId: string, { now: asOf, language }: Told) {
    const account = await findAccountOfResident(store.read, residentId);
    const parts = account ? await findParts(store.read, account.id) : { totals: [], holds: [], lots: [] };
    const { posted, held } = account ?? { posted: 0, held: 0 };
    return presentExplanation({ asOf, posted, held, ...parts }, language);
  }
}

async function findParts(db: Db, accountId: string) {
  const [totals, holds, lots] = await Promise.all([
    findTotalsByCause(db, accountId),
    findOpenHolds(db, accountId),
    findLots(db, accountId),
  ]);
  return { totals, holds, lots };
}
