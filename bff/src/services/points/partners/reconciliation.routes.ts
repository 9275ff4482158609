/** Reconciliation as staff do it. */
import type { operations } from '@entame/sdk/contracts/points.ts';
import { staffOf } from '#platform/actor.ts';
import { decodeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Context, Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import { PointPartnerFault } from '../exchange/point-partner.port.ts';
import { decide, resolve } from './corrections.ts';
import { ourFileReply } from './our-file.ts';
import { connectedPartner, type PartnersDeps } from './partners.deps.ts';
import { presentDay, presentDifferences } from './partners.present.ts';
import { readPartnerFile } from './read-partner-file.ts';
import { countDifferences, type DayRow, findDay, findDays, findDifference } from './reconciliation.store.ts';
import { closeDay, compare, type DayOfPartner, readOverDay, takeFile } from './reconciliation.ts';
import { fetchAndCompare } from './reconciliation-job.ts';

type ReconciliationOperations = Pick<
  operations,
  | 'listReconciliationDays'
  | 'getReconciliationDay'
  | 'compareReconciliationDay'
  | 'exportReconciliationFile'
  | 'importReconciliationFile'
  | 'closeReconciliationDay'
  | 'resolveDifference'
  | 'decideCorrection'
>;

export function reconciliationRoutes(deps: PartnersDeps): Handlers<ReconciliationOperations> {
  const { store } = deps.platform;
  return {
    async listReconciliationDays({ path: { partnerId }, query: { limit = 20, cursor } }) {
      connectedPartner(deps, partnerId);
      const before = decodeCursor(cursor, 1)?.[0];
      const rows = await findDays(store.read, partnerId, { limit: limit + 1, before });
      const counts = await countDifferences(
        store.read,
        partnerId,
        rows.map(({ day }) => day),
      );
      return pageOf(
        rows,
        limit,
        (row) => presentSummary(row, counts.get(row.day)),
        (row) => [row.day],
      );
    },

    getReconciliationDay: async ({ path }, { now }) => presentDay(deps, dayOf(path, now)),

    async compareReconciliationDay({ path }, { now, write, noting }) {
      const which = dayOf(path, now);
      const partner = connectedPartner(deps, which.partnerId);
      if ((await findDay(store.read, which.partnerId, path.day))?.state === 'closed')
        throw problem('reconciliation-day-closed');
      try {
        await fetchAndCompare(deps, partner, which.day);
      } catch (error) {
        if (error instanceof PointPartnerFault) throw problem('point-partner-no-file');
        throw error;
      }
      await write(async () => noting({ partnerId: which.partnerId, day: path.day }));
      return presentDay(deps, which);
    },

    exportReconciliationFile: async ({ path }, { now }) => ourFileReply(deps, dayOf(path, now)),

    async importReconciliationFile({ path, body }, { actor, now, write, noting }) {
      const which = dayOf(path, now);
      const lines = readPartnerFile(body);
      await write(async (tx) => {
        noting({ partnerId: which.partnerId, day: path.day });
        await takeFile(tx, which, { lines, source: 'staff', by: staffOf(actor).id }, now);
        await compare(tx, which, now);
      });
      return presentDay(deps, which);
    },

    async closeReconciliationDay({ path }, { actor, now, write, noting }) {
      const which = dayOf(path, now);
      await write(async (tx) => {
        noting({ partnerId: which.partnerId, day: path.day });
        await closeDay(tx, which, { by: staffOf(actor).id, now });
      });
      return presentDay(deps, which);
    },

    async resolveDifference({ path: { differenceId }, body }, context) {
      await context.write((tx) => resolve(tx, { ...body, differenceId, ...who(context) }));
      return presentOne(differenceId);
    },

    async decideCorrection({ path: { differenceId }, body }, context) {
      await context.write(async (tx) => {
        const residentId = await decide(deps, tx, { ...body, differenceId, ...who(context) });
        if (residentId !== undefined) context.concerning([residentId]);
      });
      return presentOne(differenceId);
    },
  };

  function dayOf(path: { partnerId: string; day: string }, now: Temporal.Instant): DayOfPartner {
    connectedPartner(deps, path.partnerId);
    return { partnerId: path.partnerId, day: readOverDay(path.day, now) };
  }

  async function presentOne(id: string) {
    const row = await findDifference(store.read, id);
    const [difference] = await presentDifferences(store.read, deps.findStaffNames, row ? [row] : []);
    if (!difference) throw problem('difference-not-found');
    return difference;
  }
}

function who({ actor, now }: Context): { staffId: string; now: Temporal.Instant } {
  return { staffId: staffOf(actor).id, now };
}

function presentSummary(row: DayRow, counts: { all: number; open: number } | undefined) {
  const { day, state, proof, comparedAt, closedAt } = row;
  return {
    ...{ day, state, ourLines: proof.ours.lines, theirLines: proof.theirs.lines },
    openDifferences: counts?.open ?? 0,
    differences: counts?.all ?? 0,
    comparedAt: instantText(comparedAt),
    closedAt: closedAt === null ? null : instantText(closedAt),
  };
}
