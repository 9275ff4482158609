import type { Db } from '#platform/db/store.ts';
import type { Platform } from '#platform/platform.ts';

/** What activities needs of the service that knows the residents: their names, by id. */
export interface ResidentDirectory {
  findResidentNames(db: Db, ids: readonly string[]): Promise<Map<string, string>>;
}
/** What it needs of the service that knows staff and organisers. */
export interface StaffDirectory {
  findStaffNames(db: Db, ids: readonly string[]): Promise<Map<string, string>>;
}
export type ActivitiesDeps = ResidentDirectory & StaffDirectory & { platform: Platform };
