import type { Db } from '#platform/db/store.ts';
import { problem } from '#platform/problem.ts';
import { findResident, type ResidentRow } from './identity.store.ts';

/**
 * A resident for whom staff may do something. Whatever was done to an account that became another would be lost on the
 * one that there is now. Throws `resident-not-found` and `resident-merged`.
 */
export async function requireResident(db: Db, id: string): Promise<ResidentRow> {
  const resident = await findResident(db, id);
  if (!resident) throw problem('resident-not-found');
  if (resident.mergedInto !== null) throw problem('resident-merged');
  return resident;
}
