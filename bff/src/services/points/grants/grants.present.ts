import type { components } from '@entame/sdk/contracts/points.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db } from '#platform/db/store.ts';
import type { GrantsDeps } from './grants.deps.ts';
import type { StaffGrant } from './grants.store.ts';

type Schemas = components['schemas'];

export async function presentGrants(
  { findStaffNames }: GrantsDeps,
  db: Db,
  grants: readonly StaffGrant[],
  readerId: string,
): Promise<Schemas['Grant'][]> {
  const staffIds = grants.flatMap((grant) => [grant.requestedById, grant.decidedById ?? []].flat());
  const names = await findStaffNames(db, [...new Set(staffIds)]);
  return grants.map((grant) => {
    const { id, kind, state, points, count, fileName, fileDigest, decisionNote } = grant;
    if (state === 'checked') throw new Error(`Grant ${id} is only a file that was checked.`);
    return {
      ...{ id, kind, state, points, count, fileName, fileDigest, decisionNote },
      description: grant.description ?? '',
      note: grant.note ?? '',
      budgetName: `${grant.budgetName ?? ''}（${grant.fiscalYear}年度）`,
      requestedAt: instantText(grant.requestedAt),
      requestedBy: names.get(grant.requestedById) ?? '',
      isOwn: grant.requestedById === readerId,
      decidedAt: grant.decidedAt && instantText(grant.decidedAt),
      decidedBy: grant.decidedById && (names.get(grant.decidedById) ?? ''),
    };
  });
}
