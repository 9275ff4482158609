/** What residents see of their points, and what the desk tells them. */
import type { operations } from '@entame/sdk/contracts/points.ts';
import { residentOf } from '#platform/actor.ts';
import { cityTimeZone } from '#platform/clock.ts';
import { decodeCursor, pageOf } from '#platform/cursor.ts';
import type { Db } from '#platform/db/store.ts';
import type { Context, Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import type { BooksDeps } from '../points.deps.ts';
import { computeMonth, computeMonthStart } from '../points.rules.ts';
import { findAccountOfResident, findLots } from './accounts.store.ts';
import {
  findHistory,
  findMovement,
  findOpenHolds,
  findResidentBalance,
  findTotalsByCause,
} from './history.store.ts';
import { findTransferBySequence } from './journal.store.ts';
import { presentEntry, presentEntryDetail, presentExplanation, presentNextExpiry } from './ledger.present.ts';

type LedgerOperations =
  | 'getMyAccount'
  | 'listMyEntries'
  | 'getMyEntry'
  | 'explainMyBalance'
  | 'explainBalance'
  | 'listEntriesOfResident'
  | 'getEntryOfResident';
interface EntryQuery {
  direction?: 'in' | 'out';
  month?: string;
  limit?: number;
  cursor?: string;
}

export function ledgerRoutes({
  platform: { store },
  findResidentNames,
  findRuleTexts,
}: BooksDeps): Pick<Handlers<operations>, LedgerOperations> {
  return {
    async getMyAccount(_, { actor, now }) {
      const since = computeMonthStart(now, cityTimeZone);
      const [account] = await findResidentBalance(store.read, { residentId: residentOf(actor).id, since });
      if (!account) return { balance: 0, held: 0, earnedThisMonth: 0, nextExpiry: null };
      const { id, posted, held, received } = account;
      const nextExpiry = presentNextExpiry(await findLots(store.read, id));
      return { balance: posted - held, held, earnedThisMonth: received, nextExpiry };
    },

    listMyEntries: ({ query }, { actor }) => listEntries(residentOf(actor).id, query),
    getMyEntry: ({ path }, { actor }) => getEntry(residentOf(actor).id, path.entryId),
    explainMyBalance: (_, { actor, now }) => explain(residentOf(actor).id, now),

    async explainBalance({ path: { residentId } }, context) {
      await assertKnown(residentId, context);
      return explain(residentId, context.now);
    },
    async listEntriesOfResident({ path: { residentId }, query }, context) {
      await assertKnown(residentId, context);
      return listEntries(residentId, query);
    },
    async getEntryOfResident({ path: { residentId, entryId } }, context) {
      await assertKnown(residentId, context);
      return getEntry(residentId, entryId);
    },
  };

  async function assertKnown(residentId: string, { concerning }: Pick<Context, 'concerning'>) {
    concerning([residentId]);
    const names = await findResidentNames(store.read, [residentId]);
    if (!names.has(residentId)) throw problem('resident-not-found');
  }

  async function listEntries(residentId: string, { direction, month, limit = 20, cursor }: EntryQuery) {
    const account = await findAccountOfResident(store.read, residentId);
    const beforeSequence = sequenceOf(cursor);
    if (!account) return { items: [], nextCursor: null };
    const span = month === undefined ? {} : computeMonth(month, cityTimeZone);
    const part = { accountId: account.id, beforeSequence, limit: limit + 1, direction, ...span };
    const rows = await findHistory(store.read, part);
    return pageOf(rows, limit, presentEntry, ({ sequence }) => [String(sequence)]);
  }

  async function getEntry(residentId: string, entryId: string) {
    const account = await findAccountOfResident(store.read, residentId);
    const movement = account && (await findMovement(store.read, account.id, entryId));
    if (!movement) throw problem('entry-not-found');
    const { ruleVersionId, refunds } = movement;
    const rules = ruleVersionId === null ? new Map() : await findRuleTexts(store.read, [ruleVersionId]);
    const refunded = refunds === null ? undefined : await findTransferBySequence(store.read, refunds);
    return presentEntryDetail(movement, rules, refunded);
  }

  async function explain(residentId: string, asOf: Temporal.Instant) {
    const account = await findAccountOfResident(store.read, residentId);
    if (!account) return presentExplanation({ asOf, posted: 0, held: 0, totals: [], holds: [], lots: [] });
    return presentExplanation({ asOf, ...account, ...(await findParts(store.read, account.id)) });
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

function sequenceOf(cursor: string | undefined): number {
  const key = decodeCursor(cursor, 1);
  if (!key) return Number.MAX_SAFE_INTEGER;
  const sequence = Number(key[0]);
  if (Number.isSafeInteger(sequence)) return sequence;
  throw problem('invalid-request', [
    { pointer: '/query/cursor', message: 'must be the nextCursor of a page' },
  ]);
}
