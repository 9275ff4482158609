/** Two accounts of one person: finding them, proposing and deciding to make one, taking it back. */
import type { operations } from '@entame/sdk/contracts/identity.ts';
import { staffOf } from '#platform/actor.ts';
import { decodeTimeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import { normaliseForSearch as keyOf } from '#platform/db/index-keys.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Context, Handlers } from '#platform/handlers.ts';
import type { IdentityDeps } from '../identity.routes.ts';
import { providerNames } from '../sign-in/provider-names.ts';
import { computePairs } from './duplicates.rules.ts';
import { findPossibleDuplicates } from './duplicates.store.ts';
import { presentMerges, presentPairs, type Viewing } from './merges.present.ts';
import { findMerges } from './merges.store.ts';
import { approve, type Doing, decline, propose, undo } from './merges.ts';

type MergeOperations =
  | 'findDuplicateCandidates'
  | 'proposeMerge'
  | 'listMerges'
  | 'approveMerge'
  | 'declineMerge'
  | 'undoMerge';

const pairsMax = 50;

export function mergeRoutes({
  platform,
  providers,
  staff,
}: IdentityDeps): Pick<Handlers<operations>, MergeOperations> {
  const { store } = platform;
  const viewingOf = ({ actor, now, language }: Context): Viewing => ({
    nameOf: providerNames(providers, language),
    staff,
    staffId: staffOf(actor).id,
    now,
  });

  return {
    async findDuplicateCandidates({ body: { residentId } }, context) {
      const found = await findPossibleDuplicates(store.read, residentId);
      const people = found.map((row) => ({
        ...row,
        nameKey: keyOf(row.name),
        kanaKey: row.kana && keyOf(row.kana),
      }));
      const pairs = computePairs(people, residentId).slice(0, pairsMax);
      context.concerning(pairs.flatMap(({ older, newer }) => [older.id, newer.id]));
      return { items: await presentPairs(store.read, pairs, viewingOf(context)) };
    },

    async listMerges({ query }, context) {
      const { state, limit = 20, cursor } = query;
      const after = decodeTimeCursor(cursor);
      const rows = await findMerges(store.read, { state, after, now: context.now, limit: limit + 1 });
      const page = pageOf(
        rows,
        limit,
        (row) => row,
        (row) => [instantText(row.proposedAt), row.id],
      );
      context.concerning(page.items.flatMap(({ keptId, mergedId }) => [keptId, mergedId]));
      return { ...page, items: await presentMerges(store.read, page.items, viewingOf(context)) };
    },

    async proposeMerge({ body }, context) {
      return context.write(async (tx) => {
        const proposed = await propose(tx, body, doingOf(context));
        context.concerning([body.keptId, body.mergedId]);
        return proposed;
      });
    },

    approveMerge: ({ path }, context) =>
      decide(context, (tx, doing) => approve(platform, tx, path.mergeId, doing)),

    declineMerge: ({ path, body }, context) =>
      decide(context, (tx, doing) => decline(tx, path.mergeId, body.reason, doing)),

    undoMerge: ({ path, body }, context) =>
      decide(context, (tx, doing) => undo(platform, tx, path.mergeId, body.reason, doing)),
  };
}

function doingOf({ actor, now }: Context): Doing {
  return { staffId: staffOf(actor).id, now };
}

/** Decides in one write, on record with both residents. */
function decide(context: Context, work: (tx: Tx, doing: Doing) => Promise<string[]>): Promise<void> {
  return context.write(async (tx) => {
    context.concerning(await work(tx, doingOf(context)));
  });
}
