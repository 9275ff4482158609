/** Searching, showing and handing out audit records, and the state of their chain. */
import type { components, operations } from '@entame/sdk/contracts/audit.ts';
import { decodeTimeCursor, encodeCursor } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import type { AuditDeps } from './audit.deps.ts';
import { exportRecords } from './audit.export.ts';
import { presentRecords } from './audit.present.ts';
import { type AuditSearch, everybody, findAuditRecord, findAuditRecords } from './audit-search.store.ts';
import { countUnsealedRecords, findLastSeal, findProgress } from './chain.store.ts';

type RecordOperations = 'searchAuditRecords' | 'exportAuditRecords' | 'getAuditRecord' | 'getAuditChainState';

/** In a list, so that reading a page of the audit is not itself a record that names thousands. */
const subjectsInList = 5;
const subjectsInDetail = 500;

export function recordRoutes(deps: AuditDeps): Pick<Handlers<operations>, RecordOperations> {
  const { store } = deps.platform;
  return {
    async searchAuditRecords({ body }, { concerning, language }) {
      const { filter, limit = 50, cursor } = body;
      const after = decodeTimeCursor(cursor, '/body/cursor');
      const rows = await findAuditRecords(store.read, searchOf(filter), limit + 1, after);
      const shown = rows.slice(0, limit);
      const { items, residentIds } = await presentRecords(deps, shown, subjectsInList, language);
      concerning(residentIds);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return { items, nextCursor: last ? encodeCursor([instantText(last.at), last.id]) : null };
    },

    async exportAuditRecords({ body, query }, { concerning, language }) {
      concerning([everybody]);
      return exportRecords(deps, searchOf(body.filter), query.format, language);
    },

    async getAuditRecord({ path }, { concerning, language }) {
      const row = await findAuditRecord(store.read, path.recordId);
      if (!row) throw problem('audit-record-not-found');
      const { items, residentIds } = await presentRecords(deps, [row], subjectsInDetail, language);
      concerning(residentIds);
      const [item] = items;
      if (!item) throw problem('audit-record-not-found');
      return item;
    },

    async getAuditChainState() {
      const { read } = store;
      const [seal, sealed, verified, anchored] = await Promise.all([
        findLastSeal(read),
        findProgress(read, 'sealed'),
        findProgress(read, 'verified'),
        findProgress(read, 'anchored'),
      ]);
      const timeOf = (at: Temporal.Instant | undefined) => (at ? instantText(at) : null);
      return {
        sealedRecords: seal?.sequence ?? 0,
        sealedAt: timeOf(seal?.sealedAt),
        waitingRecords: await countUnsealedRecords(read, sealed?.at),
        verifiedRecords: verified?.sequence ?? 0,
        verifiedAt: timeOf(verified?.at),
        anchoredAt: timeOf(anchored?.at),
        fault: verified?.fault ?? null,
      };
    },
  };
}

function searchOf(filter: components['schemas']['AuditFilter'] = {}): AuditSearch {
  const { from, until, ...rest } = filter;
  return { ...rest, from: instantOf(from, 'from'), until: instantOf(until, 'until') };
}

/** The format alone lets through moments that no database can hold. */
function instantOf(text: string | undefined, member: string): Temporal.Instant | undefined {
  if (text === undefined) return undefined;
  try {
    const instant = Temporal.Instant.from(text);
    instantText(instant);
    return instant;
  } catch {
    const pointer = `/body/filter/${member}`;
    throw problem('invalid-request', [{ pointer, message: 'must be a moment of the years 0000 to 9999' }]);
  }
}
