import type { operations } from '@entame/sdk/contracts/points.ts';
import { residentOf } from '#platform/actor.ts';
import { cityTimeZone } from '#platform/clock.ts';
import { decodeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Handlers } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { computeMonthStart } from './points.rules.ts';
import { findResidentAccount, findResidentEntries } from './points.store.ts';

export function pointsRoutes({ store }: Platform): Handlers<operations> {
  return {
    async getMyAccount(_, { actor, now }) {
      const since = computeMonthStart(now, cityTimeZone);
      const [account] = await findResidentAccount(store.read, { residentId: residentOf(actor).id, since });
      return { balance: account?.balance ?? 0, earnedThisMonth: account?.received ?? 0 };
    },

    async listMyEntries({ query: { limit = 20, cursor } }, { actor }) {
      const residentId = residentOf(actor).id;
      const beforeSequence = sequenceOf(cursor);
      const rows = await findResidentEntries(store.read, { residentId, beforeSequence, limit: limit + 1 });
      return pageOf(rows, limit, presentEntry, ({ sequence }) => [String(sequence)]);
    },
  };
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

type EntryRow = Awaited<ReturnType<typeof findResidentEntries>>[number];

function presentEntry({ id, postedAt, points, balanceAfter, causeKind, causeDescription }: EntryRow) {
  if (causeKind !== 'activity-attended')
    throw new Error(`Entry ${id} does not belong into a resident's history.`);
  const cause = { kind: causeKind, description: causeDescription };
  return { id, postedAt: instantText(postedAt), points, balanceAfter, cause };
}
