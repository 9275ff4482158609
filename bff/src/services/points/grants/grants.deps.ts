import type { Db } from '#platform/db/store.ts';
import type { EarningDeps } from '../earning/earning.deps.ts';

export interface GrantsDeps extends EarningDeps {
  /** Names by resident ID; somebody who is not registered any more is left out. */
  findResidentNames(db: Db, ids: readonly string[]): Promise<Map<string, string>>;
  /** By resident ID or number of the resident card, as typed; numbers of nobody are left out. */
  findResidentsByNumber(
    db: Db,
    numbers: readonly string[],
  ): Promise<Map<string, { id: string; name: string }>>;
  /** Names of community groups, by ID. */
  findGroupNames(db: Db, ids: readonly string[]): Promise<Map<string, string>>;
  /** The group of this whole name. */
  findGroupIdByName(db: Db, name: string): Promise<string | undefined>;
  findStaffNames(db: Db, ids: readonly string[]): Promise<Map<string, string>>;
}
