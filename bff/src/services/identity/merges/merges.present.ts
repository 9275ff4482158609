/** Merges as staff see them: both people side by side, who decided what, until when it can be taken back. */
import type { components } from '@entame/sdk/contracts/identity.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db } from '#platform/db/store.ts';
import { findMergeOutcomes } from '#platform/merging/merging.store.ts';
import type { ResidentRow } from '../identity.store.ts';
import { isCardAnchored } from '../linking/linking.rules.ts';
import { findIdentitiesOf, type IdentityRow } from '../linking/linking.store.ts';
import type { StaffDirectory } from '../staff-directory.ts';
import type { Pair } from './duplicates.rules.ts';
import { computeShownState, computeUndoEnd } from './merges.rules.ts';
import { findOpenMergesOf, findResidentsById, type MergeRow } from './merges.store.ts';

type Schemas = components['schemas'];
type NameOf = (providerId: string) => string | null;

export interface Viewing {
  nameOf: NameOf;
  staff: Pick<StaffDirectory, 'findNames'>;
  staffId: string;
  now: Temporal.Instant;
}

export async function presentMerges(db: Db, rows: MergeRow[], viewing: Viewing): Promise<Schemas['Merge'][]> {
  const residentIds = rows.flatMap(({ keptId, mergedId }) => [keptId, mergedId]);
  const residents = await findResidentsById(db, residentIds);
  const identities = byResident(await findIdentitiesOf(db, residentIds));
  const outcomes = await findMergeOutcomes(
    db,
    rows.map(({ id }) => id),
  );
  const staffIds = rows.flatMap(({ origin, proposedBy, decidedBy, undoneBy }) =>
    [origin === 'staff' ? proposedBy : [], decidedBy ?? [], undoneBy ?? []].flat(),
  );
  const staffNames = await viewing.staff.findNames(db, staffIds);
  const by = (id: string) => staffNames.get(id) ?? id;
  const party = (id: string) => {
    const resident = residents.get(id);
    if (!resident) throw new Error('A merge names a resident who is not there.');
    return presentParty(resident, identities.get(id) ?? [], viewing.nameOf);
  };
  return rows.map((row) => ({
    id: row.id,
    ...presentCourse(row, by, viewing),
    kept: party(row.keptId),
    merged: party(row.mergedId),
    outcomes: outcomes
      .filter(({ mergeId }) => mergeId === row.id)
      .map(({ service, kind, amount }) => ({ service, kind, amount })),
  }));
}

function presentCourse(row: MergeRow, by: (id: string) => string, { staffId, now }: Viewing) {
  const { decidedBy, decidedAt, declineReason, undoneBy, undoneAt, undoReason } = row;
  const state = computeShownState(row, now);
  return {
    origin: row.origin,
    state,
    reason: row.reason,
    proposedBy: row.origin === 'staff' ? by(row.proposedBy) : null,
    proposedAt: instantText(row.proposedAt),
    isMine: row.proposedBy === staffId,
    lapsesAt: instantText(row.lapsesAt),
    decision:
      decidedBy && decidedAt
        ? { by: by(decidedBy), at: instantText(decidedAt), reason: declineReason }
        : null,
    undo: undoneBy && undoneAt ? { by: by(undoneBy), at: instantText(undoneAt), reason: undoReason } : null,
    undoableUntil: state === 'merged' && decidedAt ? instantText(computeUndoEnd(decidedAt)) : null,
  };
}

export async function presentPairs(
  db: Db,
  pairs: Pair<ResidentRow>[],
  { nameOf, now }: Viewing,
): Promise<Schemas['DuplicateCandidate'][]> {
  const ids = pairs.flatMap(({ older, newer }) => [older.id, newer.id]);
  const identities = byResident(await findIdentitiesOf(db, ids));
  const open = await findOpenMergesOf(db, ids, now);
  const party = (resident: ResidentRow) => presentParty(resident, identities.get(resident.id) ?? [], nameOf);
  return pairs.map(({ older, newer, sameName, sameKana }) => {
    const concerns = (id: string) => id === older.id || id === newer.id;
    const proposal = open.find(({ keptId, mergedId }) => concerns(keptId) || concerns(mergedId));
    return {
      older: party(older),
      newer: party(newer),
      sameName,
      sameKana,
      openMergeId: proposal?.id ?? null,
    };
  });
}

function presentParty(
  { id, name, kana, birthDate, address, registeredAt }: ResidentRow,
  identities: readonly IdentityRow[],
  nameOf: NameOf,
): Schemas['MergeParty'] {
  return {
    id,
    name,
    kana,
    birthDate,
    address,
    registeredAt: instantText(registeredAt),
    identities: identities.map((identity) => ({
      providerName: nameOf(identity.providerId),
      kind: isCardAnchored(identity) ? 'card' : 'other',
      linkedAt: instantText(identity.linkedAt),
    })),
  };
}

function byResident(rows: readonly IdentityRow[]): Map<string, IdentityRow[]> {
  return Map.groupBy(rows, ({ residentId }) => residentId);
}
