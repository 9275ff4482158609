/** Records as the contract shows them, with names where somebody would see only ids. */
import type { components } from '@entame/sdk/contracts/audit.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db } from '#platform/db/store.ts';
import type { Language } from '#platform/language.ts';
import type { AuditDeps } from './audit.deps.ts';
import { everybody } from './audit-search.store.ts';
import type { AuditRow } from './chain.store.ts';
import { computeDetailTitle } from './detail-names.rules.ts';
import { computeOperationName } from './operation-names.rules.ts';

type Schemas = components['schemas'];

/** Names by id, residents and staff together: ids are unique over both. */
export type Names = ReadonlyMap<string, string>;

export interface Shown {
  items: Schemas['AuditRecord'][];
  /** The residents whose names are in them. */
  residentIds: Set<string>;
}

/** Shows of each record the first `subjectsMax` whose data it was. */
export async function presentRecords(
  deps: AuditDeps,
  rows: readonly AuditRow[],
  subjectsMax: number,
  language: Language,
): Promise<Shown> {
  const residentIds = new Set<string>();
  const staffIds = new Set<string>();
  for (const row of rows) {
    if (row.actorId) (row.actorKind === 'staff' ? staffIds : residentIds).add(row.actorId);
    if (row.onBehalfOf) residentIds.add(row.onBehalfOf);
    if (row.details?.accountId) staffIds.add(row.details.accountId);
    for (const id of namedSubjects(row).slice(0, subjectsMax)) residentIds.add(id);
  }
  const names = await findNames(deps, deps.platform.store.read, { residentIds, staffIds });
  const items = rows.map((row) => presentRecord(row, names, subjectsMax, language, deps));
  return { items, residentIds };
}

export async function findNames(
  { findResidentNames, findStaffNames }: AuditDeps,
  db: Db,
  { residentIds, staffIds }: { residentIds: Iterable<string>; staffIds: Iterable<string> },
): Promise<Names> {
  const residents = await findResidentNames(db, [...residentIds]);
  return new Map([...residents, ...(await findStaffNames(db, [...staffIds]))]);
}

export const namedSubjects = ({ subjects }: Pick<AuditRow, 'subjects'>) =>
  subjects.filter((id) => id !== everybody);

export function presentPerson(id: string, names: Names): Schemas['Person'] {
  return { id, name: names.get(id) ?? null };
}

function presentRecord(
  row: AuditRow,
  names: Names,
  subjectsMax: number,
  language: Language,
  { summaryOf }: AuditDeps,
): Schemas['AuditRecord'] {
  const { id, actorId, onBehalfOf, permission, operationId, outcome, requestId } = row;
  const subjects = namedSubjects(row);
  const { client = null, region = null, ...noted } = row.details ?? {};
  return {
    id,
    at: instantText(row.at),
    actor: {
      kind: row.actorKind as Schemas['ActorKind'],
      id: actorId,
      name: actorId === null ? null : (names.get(actorId) ?? null),
    },
    onBehalfOf: onBehalfOf === null ? null : presentPerson(onBehalfOf, names),
    permission,
    operationId,
    operationName: computeOperationName(operationId, summaryOf(operationId), language),
    subjects: subjects.slice(0, subjectsMax).map((subject) => presentPerson(subject, names)),
    subjectCount: subjects.length,
    concernsEverybody: subjects.length < row.subjects.length,
    outcome,
    requestId,
    client,
    region,
    details: Object.entries(noted).map(([name, value]) => ({
      title: computeDetailTitle(name, language),
      value: name === 'accountId' ? (names.get(value) ?? value) : value,
    })),
  };
}
