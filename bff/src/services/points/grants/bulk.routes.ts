/** A file of grants: checked whole, kept as it was checked, and granted whole. */
import { createHash } from 'node:crypto';
import type { operations } from '@entame/sdk/contracts/points.ts';
import { normaliseForSearch } from '#platform/db/index-keys.ts';
import type { Handlers } from '#platform/handlers.ts';
import { readTable } from '#platform/import/read-table.ts';
import { describeFault } from '#platform/import/table-faults.ts';
import { problem } from '#platform/problem.ts';
import { type GrantFault, grantFaultTexts } from './grant-file.faults.ts';
import { matchRecipients, readGrantTable } from './grant-file.rules.ts';
import type { GrantsDeps } from './grants.deps.ts';
import { byOf, newlyAsked, presentOne } from './grants.routes.ts';
import { findGrant, recordGrant, recordGrantChange } from './grants.store.ts';
import { asksForSecondPerson, requireBudget, settleRequest } from './grants.ts';

const faultsListedMax = 100;

export function bulkRoutes(
  deps: GrantsDeps,
): Pick<Handlers<operations>, 'checkGrantFile' | 'requestBulkGrant'> {
  const { store } = deps.platform;

  /** Everything that is wrong with the file, or what it says. */
  async function readFile(bytes: Uint8Array) {
    const table = readTable(bytes);
    if ('fault' in table)
      return { rows: 0, lines: [], points: 0, ignoredColumns: [], faults: [table.fault] as GrantFault[] };
    const written = readGrantTable(table);
    const numbers = written.rows.flatMap(({ number }) => number ?? []);
    const residents = await deps.findResidentsByNumber(store.read, numbers);
    const { ignoredColumns, rows } = written;
    return { ignoredColumns, rows: rows.length, ...matchRecipients(written, residents, normaliseForSearch) };
  }

  return {
    async checkGrantFile({ body }, context) {
      const by = byOf(context);
      const { rows, lines, points, ignoredColumns, faults } = await readFile(body);
      const fileDigest = createHash('sha256').update(body).digest('hex');
      return context.write(async (tx) => {
        const isSound = faults.length === 0;
        const grant = { kind: 'bulk', budgetId: null, description: null, note: null, points } as const;
        const checked = { ...newlyAsked(by), state: 'checked', fileDigest, count: lines.length } as const;
        const kept = lines.map(({ residentId, ...line }) => ({
          ...line,
          ownerKind: 'resident' as const,
          ownerId: residentId,
        }));
        const grantId = isSound ? await recordGrant(tx, { ...grant, ...checked }, kept) : null;
        return {
          grantId,
          rows,
          points,
          digest: fileDigest,
          ignoredColumns: ignoredColumns.slice(0, faultsListedMax),
          needsApproval: await asksForSecondPerson(deps, tx, points, by),
          faults: faults.slice(0, faultsListedMax).map((fault) => ({
            row: fault.row,
            column: fault.column,
            message: describeFault(grantFaultTexts, fault, context.language),
          })),
          faultCount: faults.length,
        };
      });
    },

    async requestBulkGrant({ path: { grantId }, body }, context) {
      const { budgetId, description, note, fileName } = body;
      const by = byOf(context);
      return context.write(async (tx) => {
        const file = await findGrant(tx, grantId);
        // A colleague's file is nobody else's business before it was asked for.
        if (file?.kind !== 'bulk' || file.requestedById !== by.staffId) throw problem('grant-not-found');
        if (file.state !== 'checked') throw problem('grant-not-waiting');
        await requireBudget(tx, budgetId);
        const asked = { budgetId, description: description.trim(), note, fileName, requestedAt: by.now };
        await recordGrantChange(tx, grantId, { ...asked, state: 'waiting' });
        context.noting({ grant: grantId, points: String(file.points), digest: file.fileDigest ?? '' });
        await settleRequest(deps, tx, grantId, by);
        return presentOne(deps, tx, grantId, by.staffId);
      });
    },
  };
}
